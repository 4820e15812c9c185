"""Wiping a confidential signal takes two people who each opened it (A12)."""

import pytest

from buurten.noodinzagen import actions as nood
from buurten.noodinzagen.models import Noodinzage
from buurten.signalen.models import Signaal, Telling
from buurten.wisverzoeken.models import Wisverzoek
from tests import dump
from tests.buurten.noodinzagen.test_noodinzagen import Wijk
from tests.makers import make_bezetting
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
REDEN = {"reden": "De melder vroeg het per brief."}


@pytest.fixture
def wijk():
    wijk = Wijk()
    wijk.be = make_bezetting(wijk.gebied, Rol.BEHEERDER)
    return wijk


def adres(wijk, daad):
    return f"/wisverzoeken/{wijk.signaal.pk}/{daad}/"


def open_voor(wijk, *wie):
    for bezetting in wie:
        nood.openen(
            Noodinzage(reden="Er is een brief."), wijk.signaal, by=bezetting.user, namens=bezetting
        )


def voorgesteld(client, wijk):
    open_voor(wijk, wijk.mo)
    client.force_login(wijk.mo.user)
    assert client.post(adres(wijk, "voorstellen"), REDEN).status_code == 302


def test_two_people_wipe_it_and_the_line_tells_no_content(client, wijk):
    voorgesteld(client, wijk)
    assert "brief" not in dump.alles().replace("Er is een brief.", "")
    client.force_login(wijk.be.user)
    assert client.get(adres(wijk, "wissen")).status_code == 404
    open_voor(wijk, wijk.be)
    pagina = client.get(adres(wijk, "wissen")).content.decode()
    assert "Kanarie bij huis" in pagina
    assert REDEN["reden"] in pagina
    assert Inzage.objects.latest("pk").recht == "wisverzoek.wissen"
    Bericht.objects.all().delete()
    assert client.post(adres(wijk, "wissen")).status_code == 302
    assert not Signaal.objects.exists()
    assert not Wisverzoek.objects.exists()
    assert Telling.objects.verkeerd_geteld() == {}
    regel = Logregel.objects.get(daad="wisverzoek.wissen")
    assert (regel.label, regel.velden) == ("", {"eerste": str(wijk.mo.functie)})
    assert "anarie" not in str(list(Logregel.objects.values()))
    horen = set(Bericht.objects.values_list("ontvanger", flat=True))
    assert horen == {wijk.otto.user_id, wijk.tl.user_id, wijk.mo.user_id}


def test_a12_who_proposed_does_not_decide(client, wijk):
    voorgesteld(client, wijk)
    for daad in ("wissen", "afwijzen"):
        assert client.post(adres(wijk, daad), REDEN).status_code == 403
    assert client.post(adres(wijk, "voorstellen"), REDEN).status_code == 403
    assert Signaal.objects.exists()


def test_the_second_person_refuses_and_the_first_reads_why(client, wijk):
    voorgesteld(client, wijk)
    open_voor(wijk, wijk.be)
    client.force_login(wijk.be.user)
    leeg = client.post(adres(wijk, "afwijzen"), {"reden": ""})
    assert set(leeg.context["form"].errors) == {"reden"}
    nee = {"reden": "Er loopt nog een gesprek over."}
    assert client.post(adres(wijk, "afwijzen"), nee).status_code == 302
    gehoord = Bericht.objects.filter(ontvanger=wijk.mo.user).latest("pk")
    assert gehoord.tekst.endswith("De tweede persoon zegt: Er loopt nog een gesprek over.")
    assert (Signaal.objects.count(), Wisverzoek.objects.count()) == (1, 0)


def test_without_a_second_person_it_is_not_even_proposed(client, wijk):
    type(wijk.be).objects.filter(pk=wijk.be.pk).update(functie=wijk.co.functie)
    open_voor(wijk, wijk.mo)
    client.force_login(wijk.mo.user)
    antwoord = client.post(adres(wijk, "voorstellen"), REDEN)
    assert "geen tweede moderator of beheerder" in antwoord.content.decode()
    assert not Wisverzoek.objects.exists()


def test_who_did_not_open_it_finds_nothing(client, wijk):
    for wie in (wijk.mo, wijk.co, wijk.tl):
        client.force_login(wie.user)
        assert client.get(adres(wijk, "voorstellen")).status_code == 404
    client.force_login(wijk.otto.user)
    assert client.get(adres(wijk, "voorstellen")).status_code == 403
