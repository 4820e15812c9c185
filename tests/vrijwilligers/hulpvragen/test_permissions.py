"""Who may do what with a request for a hand, by hand from security.md."""

import pytest

from tests.makers import make_bewoner, make_gebied, make_hulpvraag, make_lid, make_vrijwilliger
from vrijwilligers.hulpvragen import permissions
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Hulpvraag.Status

# deed -> the states in which it is possible, the other roles that may
TABEL = {
    "intrekken": ({S.OPEN}, set()),
    "afronden": ({S.OPEN}, {Rol.OPBOUWWERKER}),
}


@pytest.mark.parametrize("daad", TABEL)
def test_a11_every_deed_in_every_state_for_every_role(daad):
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    spelers = {rol: make_lid(gebied.ouder, rol) for rol in Rol}
    mag = getattr(permissions, f"mag_{daad}")
    toestanden, rollen = TABEL[daad]
    for status in S:
        vraag.status = status
        kan = status in toestanden
        assert mag(vraag.aanvrager, vraag) is kan, (daad, status)
        gaat = {rol for rol, wie in spelers.items() if mag(wie, vraag)}
        assert gaat == (rollen if kan else set()), (daad, status)


@pytest.mark.parametrize("rol", Rol)
def test_only_residents_ask_and_only_at_home(rol):
    gebied = make_gebied()
    lid = make_lid(gebied.ouder, rol)
    assert permissions.mag_vragen(lid, gebied) is (rol is Rol.BEWONER)
    assert permissions.mag_vragen(lid, make_gebied()) is False


@pytest.mark.parametrize("rol", Rol)
def test_who_asks_is_known_to_the_matching_function(rol):
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    lid = make_lid(gebied.ouder, rol)
    assert permissions.mag_bekijken(lid, vraag) is (rol is Rol.OPBOUWWERKER)
    assert permissions.mag_werken(lid) is (rol is Rol.OPBOUWWERKER)


def test_who_asks_is_known_to_oneself_and_not_to_a_volunteer():
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    vrijwilliger = make_vrijwilliger(gebied, make_bewoner(gebied))
    assert permissions.mag_bekijken(vraag.aanvrager, vraag) is True
    assert permissions.mag_bekijken(vrijwilliger.user, vraag) is False
