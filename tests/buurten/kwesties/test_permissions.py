"""Who may do what with a kwestie, in which state, in which area."""

import pytest

from buurten.kwesties import permissions
from buurten.kwesties.models import Kwestie
from tests.makers import make_bezetting, make_gebied, make_kwestie, make_lid, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
Status = Kwestie.Status
WERK = {Rol.OPBOUWWERKER, Rol.COORDINATOR}
WIE = {
    "bekijken": WERK | {Rol.VERTEGENWOORDIGER, Rol.PARTNER, Rol.AMBTENAAR},
    "bijvoegen": WERK,
    "losmaken": WERK,
    "bewerken": WERK,
    "openen": WERK,
    "oppakken": WERK | {Rol.VERTEGENWOORDIGER, Rol.PARTNER, Rol.AMBTENAAR},
    "bijpraten": {Rol.COORDINATOR},
    "teruggeven": {Rol.COORDINATOR},
    "beantwoorden": WERK,
    "stoppen": WERK,
    "heropenen": WERK,
}
STAND = {
    "openen": Status.CONCEPT,
    "bijpraten": Status.OPGEPAKT,
    "teruggeven": Status.OPGEPAKT,
    "heropenen": Status.GESTOPT,
}


def mag(daad, user, kwestie):
    return getattr(permissions, f"mag_{daad}")(user, kwestie)


@pytest.mark.parametrize("daad", WIE)
def test_every_deed_for_every_role(daad):
    kwestie = make_kwestie(make_gebied(), status=STAND.get(daad, Status.OPEN))
    wijk = kwestie.gebied.ouder
    mogen = {rol for rol in Rol if mag(daad, make_lid(wijk, rol), kwestie)}
    assert mogen == WIE[daad]
    assert {rol for rol in Rol if mag(daad, make_lid(make_wijk(), rol), kwestie)} == set()


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.AMBTENAAR, Rol.VERTEGENWOORDIGER])
def test_who_picked_it_up_answers_or_gives_it_back(rol):
    wijk = make_wijk()
    eigen, ander = make_bezetting(wijk, rol), make_bezetting(wijk, rol)
    kwestie = make_kwestie(wijk, status=Status.OPGEPAKT, opgepakt_door=eigen.functie.organisatie)
    for daad in ("teruggeven", "beantwoorden"):
        assert mag(daad, User.objects.get(pk=eigen.user_id), kwestie) is True
        assert mag(daad, User.objects.get(pk=ander.user_id), kwestie) is False


def test_nothing_is_added_to_what_is_closed():
    kwestie = make_kwestie(status=Status.BEANTWOORD)
    werker = make_lid(kwestie.gebied, Rol.OPBOUWWERKER)
    assert permissions.daden(werker, kwestie) == {"heropenen"}


def test_the_page_offers_what_may_be_done_now():
    kwestie = make_kwestie()
    werker = make_lid(kwestie.gebied, Rol.OPBOUWWERKER)
    assert permissions.daden(werker, kwestie) == {
        "bijvoegen", "losmaken", "bewerken", "oppakken", "beantwoorden", "stoppen",
    }  # fmt: skip
    assert permissions.daden(make_lid(kwestie.gebied, Rol.BEWONER), kwestie) == set()
