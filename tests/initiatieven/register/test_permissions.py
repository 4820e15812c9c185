"""Who may do what with an initiative: the whole table, role by role and state by state."""

import pytest

from initiatieven.register import permissions
from initiatieven.register.models import Initiatief
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_lid, make_prioriteit
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Initiatief.Status
WIJKTEAM = {Rol.OPBOUWWERKER, Rol.COORDINATOR}
MODEREREN = {*WIJKTEAM, Rol.MODERATOR}

# deed -> the states in which it is possible, whether the maker may, the other roles that may
TABEL = {
    "bewerken": ({S.INGEDIEND, S.AFGEWEZEN, S.GEPUBLICEERD, S.BEZIG}, True, set()),
    "indienen": ({S.AFGEWEZEN}, True, set()),
    "intrekken": ({S.INGEDIEND, S.AFGEWEZEN}, True, set()),
    "publiceren": ({S.INGEDIEND}, False, MODEREREN),
    "afwijzen": ({S.INGEDIEND}, False, MODEREREN),
    "beginnen": ({S.GEPUBLICEERD}, True, set()),
    "afronden": ({S.BEZIG}, True, set()),
    "stoppen": ({S.GEPUBLICEERD, S.BEZIG}, True, MODEREREN),
    "koppelen": ({S.GEPUBLICEERD, S.BEZIG, S.AFGEROND, S.GESTOPT}, True, WIJKTEAM),
}


@pytest.mark.parametrize("daad", TABEL)
def test_a11_every_deed_in_every_state_for_every_role(daad):
    """States x roles by hand; a road or a row that is added without thought shows here."""
    gebied = make_gebied()
    maker = make_bewoner(gebied)
    spelers = {rol: make_lid(gebied.ouder, rol) for rol in Rol}
    initiatief = make_initiatief(gebied, indiener=maker)
    mag = getattr(permissions, f"mag_{daad}")
    toestanden, maker_mag, rollen = TABEL[daad]
    for status in S:
        initiatief.status = status
        kan = status in toestanden
        assert mag(maker, initiatief) is (kan and maker_mag), (daad, status, "maker")
        gaat = {rol for rol, wie in spelers.items() if mag(wie, initiatief)}
        assert gaat == (rollen if kan else set()), (daad, status)


@pytest.mark.parametrize("rol", [Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.MODERATOR])
def test_a12_nobody_publishes_or_refuses_what_is_their_own(rol):
    """Seen red without `is_van` in mag_publiceren and mag_afwijzen."""
    gebied = make_gebied()
    maker = make_bewoner(gebied, make_lid(gebied.ouder, rol))
    eigen = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    ander = make_initiatief(gebied, indiener=make_bewoner(gebied), status=S.INGEDIEND)
    assert [permissions.mag_publiceren(maker, i) for i in (eigen, ander)] == [False, True]
    assert [permissions.mag_afwijzen(maker, i) for i in (eigen, ander)] == [False, True]


def test_a_worker_of_another_wijk_judges_nothing_here():
    initiatief = make_initiatief(status=S.INGEDIEND)
    elders = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    assert permissions.mag_publiceren(elders, initiatief) is False


@pytest.mark.parametrize("rol", Rol)
def test_mag_voorstellen(rol):
    gebied = make_gebied()
    lid = make_lid(gebied.ouder, rol)
    verwacht = rol in {Rol.BEWONER, Rol.VERTEGENWOORDIGER}
    assert permissions.mag_voorstellen(lid, gebied) is verwacht
    assert permissions.mag_voorstellen(lid, make_gebied()) is False


def test_a_priority_is_tied_once():
    initiatief = make_initiatief(prioriteit=make_prioriteit())
    werker = make_lid(initiatief.gebied.ouder, Rol.OPBOUWWERKER)
    assert permissions.mag_koppelen(werker, initiatief) is False


@pytest.mark.parametrize("rol", Rol)
def test_who_has_a_queue(rol):
    verwacht = rol in MODEREREN
    assert permissions.mag_werken(make_lid(make_gebied().ouder, rol)) is verwacht
