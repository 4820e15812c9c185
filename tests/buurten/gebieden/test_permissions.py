"""Who may what with areas: the whole table, and the state of the thing."""

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.gebieden import permissions
from buurten.gebieden.models import Aanlevering, Wijziging
from tests.makers import make_gebied, make_lid
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db

WIJK = {Rol.VERTEGENWOORDIGER, Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.BEHEERDER}
VOORSTELLEN = {Rol.BEWONER, Rol.PARTNER, Rol.AMBTENAAR}


@pytest.mark.parametrize("rol", Rol)
def test_who_may_what_in_the_own_wijk(rol):
    gebied = make_gebied()
    user = make_lid(gebied, rol)
    wijziging = Wijziging(gebied=gebied)
    aanlevering = Aanlevering()
    assert permissions.mag_bewerken(user, gebied) is (rol in WIJK)
    assert permissions.mag_voorstellen(user, gebied) is (rol in VOORSTELLEN)
    assert permissions.mag_overnemen(user, wijziging) is (rol in WIJK)
    assert permissions.mag_afwijzen(user, wijziging) is (rol in WIJK)
    beheert = rol is Rol.BEHEERDER
    assert permissions.mag_aanleveren(user) is beheert
    assert permissions.mag_verwerken(user, aanlevering) is beheert
    assert permissions.mag_weggooien(user, aanlevering) is beheert
    assert permissions.mag_thema_toevoegen(user) is beheert
    assert permissions.mag_thema_bewerken(user) is beheert


@pytest.mark.parametrize("rol", [*Rol])
def test_elsewhere_only_a_beheerder(rol):
    elders = make_gebied()
    user = make_lid(make_gebied(), rol)
    assert permissions.mag_bewerken(user, elders) is (rol is Rol.BEHEERDER)
    assert permissions.mag_voorstellen(user, elders) is False
    assert permissions.mag_overnemen(user, Wijziging(gebied=elders)) is (rol is Rol.BEHEERDER)


def test_a_visitor_may_nothing():
    gebied = make_gebied()
    assert not permissions.mag_voorstellen(AnonymousUser(), gebied)
    assert not permissions.mag_aanleveren(AnonymousUser())


@pytest.mark.parametrize("status", [Wijziging.Status.OVERGENOMEN, Wijziging.Status.AFGEWEZEN])
def test_what_is_answered_is_answered(status):
    gebied = make_gebied()
    user = make_lid(gebied, Rol.BEHEERDER)
    wijziging = Wijziging(gebied=gebied, status=status)
    assert not permissions.mag_overnemen(user, wijziging)
    assert not permissions.mag_afwijzen(user, wijziging)


@pytest.mark.parametrize("status", [Aanlevering.Status.VERWERKT, Aanlevering.Status.VERVALLEN])
def test_what_is_decided_is_decided(status):
    user = make_lid(make_gebied(), Rol.BEHEERDER)
    aanlevering = Aanlevering(status=status)
    assert not permissions.mag_verwerken(user, aanlevering)
    assert not permissions.mag_weggooien(user, aanlevering)
