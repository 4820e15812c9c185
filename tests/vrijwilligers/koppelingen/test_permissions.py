"""Who may do what with a match: two sides, one function, and nobody else."""

import pytest

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_lid,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import permissions
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S, V = Koppeling.Status, Hulpvraag.Status

# deed -> the states of match and request in which a side may, the other roles that may
TABEL = {
    "aanvaarden": ({(S.VOORGESTELD, V.OPEN)}, set()),
    "afwijzen": ({(S.VOORGESTELD, V.OPEN)} | {(S.AKKOORD, v) for v in V}, set()),
    "afronden": ({(S.AKKOORD, v) for v in V}, {Rol.OPBOUWWERKER}),
}


@pytest.mark.parametrize("daad", TABEL)
def test_a11_every_deed_in_every_state_for_every_role(daad):
    gebied = make_gebied()
    koppeling = make_koppeling(make_hulpvraag(gebied))
    kanten = (koppeling.hulpvraag.aanvrager, koppeling.vrijwilliger.user)
    spelers = {rol: make_lid(gebied.ouder, rol) for rol in Rol}
    mag = getattr(permissions, f"mag_{daad}")
    toestanden, rollen = TABEL[daad]
    for koppeling.status in S:
        for koppeling.hulpvraag.status in V:
            stand = (koppeling.status, koppeling.hulpvraag.status)
            kan = stand in toestanden
            assert [mag(kant, koppeling) for kant in kanten] == [kan, kan], stand
            gaat = {rol for rol, wie in spelers.items() if mag(wie, koppeling)}
            assert gaat == (rollen if kan else set()), stand


def test_a_side_agrees_once():
    gebied = make_gebied()
    koppeling = make_koppeling(make_hulpvraag(gebied), akkoord_vrijwilliger_op="2026-05-04T10:00Z")
    koppeling.refresh_from_db()
    assert permissions.mag_aanvaarden(koppeling.vrijwilliger.user, koppeling) is False
    assert permissions.mag_aanvaarden(koppeling.hulpvraag.aanvrager, koppeling) is True


@pytest.mark.parametrize("rol", Rol)
def test_a_function_proposes_and_does_not_agree_for_others(rol):
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    lid = make_lid(gebied.ouder, rol)
    assert permissions.mag_koppelen(lid, vraag) is (rol is Rol.OPBOUWWERKER)
    assert permissions.mag_bekijken(lid, make_koppeling(vraag)) is (rol is Rol.OPBOUWWERKER)
    assert permissions.mag_aanbieden(lid, vraag) is False
    vraag.status = V.GEKOPPELD
    assert permissions.mag_koppelen(lid, vraag) is False


def test_who_may_offer():
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    buur, elders = make_vrijwilliger(gebied), make_vrijwilliger(make_gebied())
    gestopt = make_vrijwilliger(gebied, is_actief=False)
    zelf = make_vrijwilliger(gebied, vraag.aanvrager)
    mensen = [buur.user, elders.user, gestopt.user, zelf.user, make_bewoner(gebied)]
    gaat = [permissions.mag_aanbieden(wie, vraag) for wie in mensen]
    assert gaat == [True, False, False, False, False]
    vraag.status = V.GEKOPPELD
    assert permissions.mag_aanbieden(buur.user, vraag) is False
