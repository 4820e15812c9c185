"""Who may what in a network: by role, and A12 by person."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.netwerken import actions, permissions
from buurten.netwerken.models import Lid
from tests.buurten.netwerken.netwerk import make_netwerk, verhuis, vers
from tests.makers import make_bewoner, make_bezetting, make_functie, make_gebied, make_lid
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
WERK = [rol for rol in Rol if rol not in (Rol.ANONIEM, Rol.BEWONER)]


@pytest.fixture
def netwerk():
    return make_netwerk()


def test_who_lives_there_joins(netwerk):
    hier, elders = make_bewoner(netwerk.buurt), make_bewoner(make_gebied())
    gaat = [permissions.mag_aansluiten(u, netwerk.organisatie) for u in (hier, elders)]
    assert gaat == [True, False]
    assert not permissions.mag_aansluiten(AnonymousUser(), netwerk.organisatie)


@pytest.mark.parametrize("rol", WERK)
def test_a_function_makes_nobody_a_resident(netwerk, rol):
    assert not permissions.mag_aansluiten(make_lid(netwerk.wijk, rol), netwerk.organisatie)


def test_nobody_joins_what_is_no_network_or_stopped(netwerk):
    user, ander = make_bewoner(netwerk.buurt), make_functie(netwerk.wijk).organisatie
    assert not permissions.mag_aansluiten(user, ander)
    netwerk.organisatie.is_actief = False
    assert not permissions.mag_aansluiten(user, netwerk.organisatie)


def test_leaving_is_ones_own_affair_also_after_moving_away(netwerk):
    user = verhuis(netwerk.lid(), make_gebied())
    lid = Lid.objects.get()
    assert permissions.mag_verlaten(user, lid)
    assert not permissions.mag_verlaten(netwerk.coordinator, lid)


@pytest.mark.parametrize("rol", list(Rol))
def test_a14_only_a_coordinator_of_that_wijk_records_a_mandate(netwerk, rol):
    mag = permissions.mag_mandateren(make_lid(netwerk.wijk, rol), netwerk.functie)
    assert mag is (rol is Rol.COORDINATOR)
    elders = make_lid(make_gebied().ouder, rol)
    assert not permissions.mag_mandateren(elders, netwerk.functie)


def test_a14_a_coordinator_reaches_every_area_of_the_function(netwerk):
    """Part of the wijk is not enough: the representative would get more than the giver has."""
    netwerk.functie.gebieden.add(make_gebied())
    assert not permissions.mag_mandateren(netwerk.coordinator, netwerk.functie)


def test_a_mandate_is_for_a_network_alone(netwerk):
    ander = make_functie(
        netwerk.wijk, Rol.VERTEGENWOORDIGER, make_functie(netwerk.wijk).organisatie
    )
    assert not permissions.mag_mandateren(netwerk.coordinator, ander)


def test_any_other_member_who_lives_there_contests(netwerk):
    user, lid, weg = netwerk.lid(), netwerk.lid(), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    weg = verhuis(weg, make_gebied())
    niet = [vers(user), weg, make_bewoner(netwerk.buurt), netwerk.coordinator, AnonymousUser()]
    assert permissions.mag_betwisten(lid, mandaat)
    assert [permissions.mag_betwisten(wie, mandaat) for wie in niet] == [False] * 5
    actions.beeindigen(mandaat, by=user)
    mandaat.refresh_from_db()
    assert not permissions.mag_betwisten(lid, mandaat)


def test_a12_who_is_involved_does_not_settle_it(netwerk):
    """Not who has the mandate, not who recorded it, not who contests it."""
    user, lid = netwerk.lid(), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    bezwaar = actions.betwisten(mandaat, by=lid, reden="Nee")
    for wie in (user, lid):
        make_bezetting(netwerk.wijk, Rol.COORDINATOR, user=wie)
    betrokken = [vers(wie) for wie in (user, lid, netwerk.coordinator)]
    assert [permissions.mag_afhandelen(wie, bezwaar) for wie in betrokken] == [False] * 3
    for rol in Rol:
        mag = permissions.mag_afhandelen(make_lid(netwerk.wijk, rol), bezwaar)
        assert mag is (rol in (Rol.COORDINATOR, Rol.BEHEERDER)), rol


def test_who_has_it_and_the_coordinator_end_a_mandate(netwerk):
    user, lid = netwerk.lid(), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    gaat = [permissions.mag_beeindigen(w, mandaat) for w in (vers(user), netwerk.coordinator, lid)]
    assert gaat == [True, True, False]
    elders = make_lid(make_gebied().ouder, Rol.COORDINATOR)
    assert not permissions.mag_beeindigen(elders, mandaat)


def test_who_will_have_a_mandate_can_step_down_before_it_begins(netwerk):
    user = netwerk.lid()
    mandaat = netwerk.mandateer(user, van=vandaag() + timedelta(days=10))
    assert permissions.mag_beeindigen(vers(user), mandaat)
