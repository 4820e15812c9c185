"""Who may back an initiative."""

import pytest

from initiatieven.register.models import Initiatief
from initiatieven.steun import permissions
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_lid
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
S = Initiatief.Status
WEL = {Rol.BEWONER, Rol.VERTEGENWOORDIGER, Rol.OPBOUWWERKER, Rol.PARTNER}


@pytest.mark.parametrize("status", S)
def test_backing_is_for_the_wijk_while_it_lives(status):
    gebied = make_gebied()
    initiatief = make_initiatief(gebied, status=status)
    spelers = {rol: make_lid(gebied.ouder, rol) for rol in Rol}
    verwacht = WEL if status in {S.GEPUBLICEERD, S.BEZIG} else set()
    for mag in (permissions.mag_steunen, permissions.mag_intrekken):
        assert {rol for rol, wie in spelers.items() if mag(wie, initiatief)} == verwacht


def test_not_ones_own_and_not_elsewhere():
    gebied = make_gebied()
    maker = make_bewoner(gebied)
    initiatief = make_initiatief(gebied, indiener=maker)
    assert permissions.mag_steunen(maker, initiatief) is False
    assert permissions.mag_steunen(make_bewoner(make_gebied()), initiatief) is False
