"""The conversation about signals, address by address."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.signalen.models import Signaal
from tests.makers import make_bewoner, make_gebied, make_lid, make_signaal, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def formulier(gebied, **velden):
    return {
        "sleutel": uuid.uuid4(),
        "tekst": "Donker",
        "toon": "zorg",
        "gebied": gebied.pk,
    } | velden


def test_melden_works_and_is_logged(client, gebied):
    bewoner = make_bewoner(gebied)
    client.force_login(bewoner)
    antwoord = client.post(f"/signalen/{gebied.code}/melden/", formulier(gebied))
    signaal = Signaal.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/signalen/{signaal.pk}/")
    assert Logregel.objects.get().daad == "signaal.melden"


def test_the_same_form_twice_makes_one_signal(client, gebied):
    client.force_login(make_bewoner(gebied))
    velden = formulier(gebied)
    adressen = [client.post(f"/signalen/{gebied.code}/melden/", velden).url for _ in range(2)]
    assert adressen[0] == adressen[1]
    assert Signaal.objects.count() == 1


def test_melden_without_text_keeps_what_was_typed(client, gebied):
    client.force_login(make_bewoner(gebied))
    antwoord = client.post(
        f"/signalen/{gebied.code}/melden/", formulier(gebied, tekst="", plek="Bij de sluis")
    )
    assert antwoord.status_code == 200
    assert "Bij de sluis" in antwoord.content.decode()
    assert antwoord.context["form"].errors.keys() == {"tekst"}


def test_a_place_outside_the_address_is_refused(client, gebied):
    client.force_login(make_bewoner(gebied))
    elders = make_gebied()
    antwoord = client.post(f"/signalen/{gebied.code}/melden/", formulier(elders))
    assert antwoord.context["form"].errors.keys() == {"gebied"}
    assert Signaal.objects.count() == 0


def test_melden_elsewhere_is_refused_with_a_reason(client, gebied):
    client.force_login(make_bewoner(make_gebied()))
    antwoord = client.get(f"/signalen/{gebied.code}/melden/")
    assert antwoord.status_code == 403
    assert "Een signaal geeft u door in de wijk waar u woont of werkt." in antwoord.content.decode()


def test_melden_in_an_unknown_area_is_404(client, werker):
    client.force_login(werker)
    assert client.get("/signalen/WK000000/melden/").status_code == 404


def test_begin_goes_straight_on_when_there_is_one_place(client, gebied):
    client.force_login(make_bewoner(gebied))
    antwoord = client.get("/signalen/begin/")
    assert antwoord.url == f"/signalen/{gebied.ouder.code}/melden/"


def test_begin_without_a_buurt_says_what_to_do(client):
    client.force_login(make_lid(make_gebied(), Rol.ANONIEM))
    antwoord = client.get("/signalen/begin/")
    assert antwoord.status_code == 200
    assert "Kies eerst in welke buurt u woont." in antwoord.content.decode()


def test_afronden_works_and_is_logged(client, gebied, werker):
    signaal = make_signaal(gebied)
    client.force_login(werker)
    antwoord = client.post(f"/signalen/{signaal.pk}/afronden/", {"reden": "Opgelost"})
    assert antwoord.url == f"/signalen/{signaal.pk}/"
    assert Logregel.objects.get().daad == "signaal.afronden"


def test_afronden_for_a_reader_is_403_for_a_stranger_404(client, gebied):
    signaal = make_signaal(gebied)
    client.force_login(make_lid(gebied.ouder, Rol.VERTEGENWOORDIGER))
    assert client.post(f"/signalen/{signaal.pk}/afronden/", {"reden": "x"}).status_code == 403
    client.force_login(make_lid(make_wijk(), Rol.OPBOUWWERKER))
    assert client.post(f"/signalen/{signaal.pk}/afronden/", {"reden": "x"}).status_code == 404
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


@pytest.mark.parametrize("adres", ["/signalen/", "/signalen/1/", "/signalen/1/afronden/"])
def test_visitors_go_to_sign_in(client, adres):
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord.url) == (302, f"/account/login/?next={adres}")


def vragen(client, adres):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(adres).status_code == 200
    return len(queries)


def test_the_list_asks_the_same_for_1_and_30(client, gebied, werker):
    client.force_login(werker)
    make_signaal(gebied)
    een = vragen(client, "/signalen/")
    for _ in range(29):
        make_signaal(gebied)
    assert vragen(client, "/signalen/") == een <= 12


def test_the_list_narrows_by_place_and_words(client, gebied, werker):
    client.force_login(werker)
    hier = make_signaal(gebied, tekst="Lege speeltuin")
    make_signaal(make_gebied("Kade", wijk=gebied.ouder), tekst="Lege speeltuin")
    make_signaal(gebied, tekst="Donker plein")
    antwoord = client.get("/signalen/", {"waar": gebied.code, "zoek": "speeltuin"})
    assert list(antwoord.context["page"]) == [hier]


def test_the_list_can_start_with_what_waits_longest_and_tells_what_is_late(client, gebied, werker):
    oud = make_signaal(gebied, gemeld_op=nu() - timedelta(days=8))
    vers = make_signaal(gebied)
    client.force_login(werker)
    antwoord = client.get("/signalen/", {"status": "nieuw", "volgorde": "oudste"})
    assert list(antwoord.context["page"]) == [oud, vers]
    assert list(client.get("/signalen/").context["page"]) == [vers, oud]
    assert antwoord.content.decode().count("Te laat") == 1


def test_from_a_signal_one_goes_on_to_bundling_with_it_ticked(client, gebied, werker):
    signaal = make_signaal(gebied)
    client.force_login(werker)
    pad = f"/kwesties/{gebied.ouder.code}/bundelen/?signaal={signaal.pk}"
    assert f'href="{pad}"' in client.get(f"/signalen/{signaal.pk}/").content.decode()
    assert client.get(pad).context["keuze"]["signaal"].value() == [signaal.pk]


def test_what_is_done_is_not_done_again_and_says_how_it_stands(client, gebied, werker):
    signaal = make_signaal(gebied, status="afgerond")
    client.force_login(werker)
    antwoord = client.post(f"/signalen/{signaal.pk}/afronden/", {"reden": "Nog eens."})
    assert antwoord.status_code == 403
    assert "De stand is nu: Afgerond." in antwoord.content.decode()


@pytest.mark.parametrize(
    ("rol", "bundelt"),
    [(Rol.OPBOUWWERKER, 1), (Rol.COORDINATOR, 1), (Rol.VERTEGENWOORDIGER, 0), (Rol.PARTNER, 0)],
)
def test_only_who_reads_the_words_is_led_to_bundling(client, gebied, rol, bundelt):
    make_signaal(gebied)
    client.force_login(make_lid(gebied.ouder, rol))
    tekst = client.get("/signalen/").content.decode()
    assert tekst.count('href="/kwesties/begin/"') == bundelt
