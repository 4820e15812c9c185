"""The conversation about areas, address by address."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.models import Gebied, Grens, Wijziging
from tests.buurten.gebieden.bestanden import vierkant
from tests.kern.bijlagen.foto import foto
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_gemeente,
    make_lid,
    make_wijk,
)
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def coordinator(client, gebied):
    user = make_lid(gebied.ouder, Rol.COORDINATOR)
    client.force_login(user)
    return user


def tekst(antwoord):
    return antwoord.content.decode()


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


# --- The list -----------------------------------------------------------------------------------


def test_the_only_gemeente_shows_its_wijken_on_a_map_and_in_an_equal_list(client):
    gemeente = make_gemeente("Testdam")
    for nummer in range(3):
        wijk = make_wijk(f"Wijk {nummer}", gemeente)
        vorm = vierkant(5 + nummer / 100)
        Grens.objects.create(gebied=wijk, geometrie=vorm, bron="Kadaster / CBS, 2026")
    antwoord = client.get("/gebieden/")
    assert "De wijken van Testdam" in tekst(antwoord)
    assert [str(g) for g in antwoord.context["page"]] == ["Wijk 0", "Wijk 1", "Wijk 2"]
    kaart = antwoord.context["kaart"]
    assert [vlak["name"] for vlak in kaart["areas"]] == ["Wijk 0", "Wijk 1", "Wijk 2"]
    assert tekst(antwoord).count(f'href="{kaart["areas"][0]["url"]}"') == 2
    assert "Kadaster / CBS, 2026" in tekst(antwoord)


def test_without_boundaries_there_is_a_list_and_no_empty_map(client):
    make_wijk()
    antwoord = client.get("/gebieden/")
    assert antwoord.context["kaart"] is None
    assert '<svg class="map"' not in tekst(antwoord)


def test_several_gemeenten_are_listed_and_lead_to_their_wijken(client):
    een, twee = make_gemeente("Aalten"), make_gemeente("Zandvoort")
    wijk = make_wijk("Kust", twee)
    antwoord = client.get("/gebieden/")
    assert list(antwoord.context["page"]) == [een, twee]
    assert f"?binnen={twee.code}" in tekst(antwoord)
    assert list(client.get(f"/gebieden/?binnen={twee.code}").context["page"]) == [wijk]
    assert client.get("/gebieden/?binnen=GM9999").status_code == 404


def test_searching_shows_names_with_their_gemeente(client):
    zand = make_wijk("Centrum", make_gemeente("Zandvoort"))
    aalten = make_wijk("Centrum", make_gemeente("Aalten"))
    antwoord = client.get("/gebieden/?q=centrum")
    assert set(antwoord.context["page"]) == {zand, aalten}
    assert "</a>, Zandvoort" in tekst(antwoord)
    assert "</a>, Aalten" in tekst(antwoord)


@pytest.mark.parametrize("vraag", ["?q=nergens", "?q=" + "x" * 200, "?page=9", "?binnen="])
def test_odd_questions_are_answered(client, gebied, vraag):
    assert client.get(f"/gebieden/{vraag}").status_code == 200


def test_an_empty_portal_says_so(client):
    assert "Er zijn nog geen gebieden ingelezen." in tekst(client.get("/gebieden/"))


@pytest.mark.parametrize("vraag", ["", "?q=wijk"])
def test_the_list_asks_as_much_for_30_as_for_1(client, vraag):
    gemeente = make_gemeente()

    def wijk(nummer):
        nieuw = make_wijk(f"Wijk {nummer}", gemeente, code=f"WK{gemeente.code[2:]}{nummer:02d}")
        Grens.objects.create(gebied=nieuw, geometrie=vierkant(5 + nummer / 100))

    def vragen():
        with CaptureQueriesContext(connection) as gesteld:
            client.get(f"/gebieden/{vraag}")
        return len(gesteld)

    wijk(0)
    een = vragen()
    for nummer in range(1, 31):
        wijk(nummer)
    assert vragen() == een <= 7


# --- The page of an area --------------------------------------------------------------------------


def test_bewerken_works_and_is_logged(client, gebied, coordinator):
    adres = f"/gebieden/{gebied.code}/bewerken/"
    velden = {"roepnaam": "De Sluis", "introductie": "Aan het water.", "alt": "De sluis"}
    bestand = SimpleUploadedFile("sluis.jpg", foto(), "image/jpeg")
    antwoord = client.post(adres, velden | {"foto": bestand})
    assert (antwoord.status_code, antwoord.url) == (302, gebied.get_absolute_url())
    gebied.refresh_from_db()
    assert (gebied.roepnaam, gebied.introductie) == ("De Sluis", "Aan het water.")
    assert Bijlage.objects.van(gebied).get().alt == "De sluis"
    assert daden() == ["gebied.bewerken"]
    assert "De sluis" in tekst(client.get(adres))


def test_a_picture_needs_words(client, gebied, coordinator):
    velden = {
        "roepnaam": "",
        "introductie": "",
        "alt": "",
        "foto": SimpleUploadedFile("a.jpg", foto()),
    }
    antwoord = client.post(f"/gebieden/{gebied.code}/bewerken/", velden)
    assert antwoord.context["form"].errors.keys() == {"alt"}
    assert Bijlage.objects.count() == 0


def test_bewerken_is_for_who_has_the_right_here(client, gebied):
    adres = f"/gebieden/{gebied.code}/bewerken/"
    assert client.get(adres).url == f"/account/login/?next={adres}"
    client.force_login(make_bewoner(gebied))
    assert client.post(adres, {"roepnaam": "X"}).status_code == 403
    client.force_login(make_lid(make_wijk(), Rol.COORDINATOR))
    assert client.get(adres).status_code == 403
    assert client.get("/gebieden/BU99999999/bewerken/").status_code == 404
    assert Gebied.objects.get(pk=gebied.pk).roepnaam == ""


def voorstel(gebied, **velden):
    return {
        "sleutel": uuid.uuid4(),
        "roepnaam": "Oost",
        "introductie": "",
        "toelichting": "Zo heet het.",
    } | velden


def test_voorstellen_works_twice_makes_one_and_is_logged(client, gebied):
    client.force_login(make_bewoner(gebied))
    velden = voorstel(gebied)
    adressen = {client.post(f"/gebieden/{gebied.code}/voorstellen/", velden).url for _ in range(2)}
    wijziging = Wijziging.objects.get()
    assert adressen == {f"/gebieden/wijzigingen/{wijziging.pk}/"}
    assert daden() == ["wijziging.voorstellen"]
    assert "Uw voorstel wacht op antwoord." in tekst(client.get(adressen.pop()))


def test_a_proposal_that_changes_nothing_is_refused(client, gebied):
    Gebied.objects.filter(pk=gebied.pk).update(introductie="Een.\nTwee.")
    client.force_login(make_bewoner(gebied))
    velden = voorstel(gebied, roepnaam="", introductie="Een.\r\nTwee.")
    antwoord = client.post(f"/gebieden/{gebied.code}/voorstellen/", velden)
    assert "U veranderde nog niets." in tekst(antwoord)
    assert Wijziging.objects.count() == 0


def test_voorstellen_is_for_residents_of_the_wijk(client, gebied):
    adres = f"/gebieden/{gebied.code}/voorstellen/"
    assert client.get(adres).url == f"/account/login/?next={adres}"
    client.force_login(make_bewoner(make_gebied()))
    assert client.get(adres).status_code == 403


@pytest.fixture
def wijziging(gebied):
    bewoner = make_bewoner(gebied)
    velden = {"roepnaam": "Oost", "toelichting": "Zo heet het."}
    return Wijziging.objects.create(gebied=gebied, indiener=bewoner, **velden)


def test_overnemen_works_and_is_logged(client, gebied, wijziging, coordinator):
    adres = f"/gebieden/wijzigingen/{wijziging.pk}/"
    assert "Overnemen" in tekst(client.get(adres))
    antwoord = client.post(f"{adres}overnemen/")
    assert (antwoord.status_code, antwoord.url) == (302, gebied.get_absolute_url())
    assert Gebied.objects.get(pk=gebied.pk).roepnaam == "Oost"
    assert daden() == ["wijziging.overnemen"]
    assert client.post(f"{adres}overnemen/").status_code == 403


def test_afwijzen_needs_a_reason_and_is_logged(client, wijziging, coordinator):
    adres = f"/gebieden/wijzigingen/{wijziging.pk}/afwijzen/"
    assert client.post(adres, {"reden": ""}).context["form"].errors.keys() == {"reden"}
    antwoord = client.post(adres, {"reden": "Niemand zegt dat."})
    assert antwoord.url == "/gebieden/wijzigingen/"
    assert daden() == ["wijziging.afwijzen"]
    client.force_login(wijziging.indiener)
    assert "Niemand zegt dat." in tekst(client.get(f"/gebieden/wijzigingen/{wijziging.pk}/"))


@pytest.mark.parametrize("daad", ["overnemen", "afwijzen"])
def test_a_proposal_is_decided_by_nobody_else(client, wijziging, daad):
    adres = f"/gebieden/wijzigingen/{wijziging.pk}/{daad}/"
    assert client.post(adres).url == f"/account/login/?next={adres}"
    client.force_login(wijziging.indiener)
    assert client.post(adres, {"reden": "x"}).status_code == 403
    client.force_login(make_bewoner(wijziging.gebied))
    assert client.post(adres, {"reden": "x"}).status_code == 404


def test_overnemen_is_a_deed(client, wijziging, coordinator):
    assert client.get(f"/gebieden/wijzigingen/{wijziging.pk}/overnemen/").status_code == 405


def test_the_proposals_ask_as_much_for_30_as_for_1(client, gebied, coordinator):
    def vragen():
        with CaptureQueriesContext(connection) as gesteld:
            assert client.get("/gebieden/wijzigingen/?status=voorgesteld").status_code == 200
        return len(gesteld)

    Wijziging.objects.create(gebied=gebied, toelichting="Zo.")
    een = vragen()
    for _ in range(29):
        Wijziging.objects.create(gebied=make_gebied(wijk=gebied.ouder), toelichting="Zo.")
    assert vragen() == een <= 9
