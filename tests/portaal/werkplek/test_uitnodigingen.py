"""What waits about inviting and mandates, for whom it waits."""

import pytest

from buurten.netwerken import actions as netwerken
from tests.buurten.netwerken.netwerk import make_netwerk
from tests.buurten.uitnodigingen.uitgenodigd import genodigde, lid, nodig, team
from tests.makers import make_functie, make_lid, make_wijk
from welzijn.kern.rechten import Rol
from welzijn.portaal.werkplek.blokken import blokken

pytestmark = pytest.mark.django_db


def wacht(user):
    """The titles of the piles in which something lies."""
    return {blok.titel for blok in blokken(type(user).objects.get(pk=user.pk)) if blok.totaal}


def test_who_is_invited_finds_it_on_their_own_page(client, mailoutbox):
    leider, functie = team(make_wijk())
    user = genodigde()
    assert "U bent uitgenodigd" not in wacht(user)
    uitnodiging = nodig(leider, functie, user.email)
    assert wacht(user) == {"U bent uitgenodigd"}
    client.force_login(user)
    assert uitnodiging.get_absolute_url() in client.get("/werkplek/").content.decode()


def test_what_waits_for_a_second_person_waits_for_another(mailoutbox):
    wijk = make_wijk()
    beheerder, ander = (lid(wijk, Rol.BEHEERDER) for _ in range(2))
    nodig(beheerder, make_functie(wijk), "fatima@voorbeeld.example")
    titel = "Uitnodigingen om te bevestigen"
    assert [titel in wacht(wie) for wie in (beheerder, ander)] == [False, True]


def test_a_contested_mandate_waits_for_who_did_not_record_it():
    netwerk = make_netwerk()
    mandaat = netwerk.mandateer(netwerk.lid())
    netwerken.betwisten(mandaat, by=netwerk.lid(), reden="Geen overleg.")
    ander = make_lid(netwerk.wijk, Rol.COORDINATOR)
    titel = "Mandaten die zijn betwist"
    assert [titel in wacht(wie) for wie in (netwerk.coordinator, ander)] == [False, True]
