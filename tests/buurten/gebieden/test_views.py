"""The conversation about areas, address by address."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.forms import MAX_BESTAND
from buurten.gebieden.models import Aanlevering, Gebied, Grens, Thema, Wijziging
from tests.buurten.gebieden.bestanden import ALLES, WIJK, vierkant
from tests.kern.bijlagen.foto import foto
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_gemeente,
    make_lid,
    make_thema,
    make_user,
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
def beheerder(client, gebied):
    user = make_lid(gebied.gemeente, Rol.BEHEERDER)
    client.force_login(user)
    return user


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


@pytest.mark.parametrize("vraag", ["?q=nergens", "?q=" + "x" * 200, "?page=9&q=%00", "?binnen="])
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


# --- Files with areas -----------------------------------------------------------------------------


def lever(client, inhoud, jaar=2022, naam="gebieden.csv"):
    bestand = SimpleUploadedFile(naam, inhoud.encode())
    return client.post(
        "/gebieden/aanleveringen/aanleveren/", {"bestand": bestand, "jaar": jaar, "bron": ""}
    )


def gezien(client, adres):
    return client.get(adres).context["plan"].vingerafdruk


def test_a_file_is_looked_at_before_it_is_taken_in(client, beheerder):
    antwoord = lever(client, ALLES)
    aanlevering = Aanlevering.objects.get()
    adres = f"/gebieden/aanleveringen/{aanlevering.pk}/"
    assert (antwoord.status_code, antwoord.url) == (302, adres)
    pagina = client.get(adres)
    assert pagina.context["plan"].telling["nieuw"] == 5
    assert "Wijk met letters" in tekst(pagina)
    assert Gebied.objects.filter(jaar=2022).count() == 0
    antwoord = client.post(f"{adres}verwerken/", {"gezien": gezien(client, adres)})
    assert (antwoord.status_code, antwoord.url) == (302, adres)
    assert Gebied.objects.filter(jaar=2022).count() == 5
    assert daden() == ["aanlevering.aanleveren", "aanlevering.verwerken"]
    assert "Ingelezen" in tekst(client.get(adres))


def test_a_file_that_is_wrong_shows_line_and_value_and_no_button(client, beheerder):
    lever(client, WIJK.replace("600", "veel"))
    adres = f"/gebieden/aanleveringen/{Aanlevering.objects.get().pk}/"
    pagina = tekst(client.get(adres))
    assert "<strong>Regel 2</strong>: “veel” in de kolom AANT_INW" in pagina
    assert "Lees eerst het bestand met gemeenten in." in pagina
    assert "Alles inlezen" not in pagina
    client.post(f"{adres}verwerken/", {"gezien": gezien(client, adres)})
    assert Gebied.objects.filter(jaar=2022).count() == 0
    assert Aanlevering.objects.get().status == Aanlevering.Status.ONTVANGEN


def test_many_errors_are_counted_and_fifty_shown(client, beheerder):
    lever(client, "code;naam\n" + "XX;Fout\n" * 60)
    pagina = tekst(client.get(Aanlevering.objects.get().get_absolute_url()))
    assert "U ziet er 50 van 60." in pagina
    assert pagina.count("is geen code van een gemeente, wijk of buurt.") == 50


def test_what_changed_since_the_look_is_not_taken_in(client, beheerder):
    lever(client, ALLES)
    adres = f"/gebieden/aanleveringen/{Aanlevering.objects.get().pk}/"
    keek = gezien(client, adres)
    make_gemeente("Testdam", code="GM0001", jaar=2022)
    antwoord = client.post(f"{adres}verwerken/", {"gezien": keek}, follow=True)
    assert "Er is iets veranderd nadat u keek." in tekst(antwoord)
    assert Gebied.objects.filter(jaar=2022).count() == 1


def test_weggooien_works_and_is_logged(client, beheerder):
    lever(client, ALLES)
    adres = f"/gebieden/aanleveringen/{Aanlevering.objects.get().pk}/"
    assert client.post(f"{adres}weggooien/").url == "/gebieden/aanleveringen/"
    assert daden() == ["aanlevering.aanleveren", "aanlevering.weggooien"]
    assert bytes(Aanlevering.objects.get().inhoud) == b""
    assert "Dit bestand is weggegooid." in tekst(client.get(adres))
    assert client.post(f"{adres}verwerken/").status_code == 403


@pytest.mark.parametrize(
    ("inhoud", "jaar", "veld"),
    [("", 2022, "bestand"), (ALLES, 1900, "jaar"), (ALLES, "", "jaar"), (ALLES, "²", "jaar")],
)
def test_an_unusable_delivery_is_refused_at_the_form(client, beheerder, inhoud, jaar, veld):
    assert lever(client, inhoud, jaar).context["form"].errors.keys() == {veld}
    assert Aanlevering.objects.count() == 0


def test_a_file_that_is_too_large_is_refused(client, beheerder):
    antwoord = lever(client, "x" * (MAX_BESTAND + 1))
    assert antwoord.context["form"].errors["bestand"] == [
        "Dit bestand is groter dan 25 MB. Splits het per provincie."
    ]


@pytest.mark.parametrize("pad", ["", "aanleveren/"])
def test_files_are_for_a_beheerder(client, gebied, pad):
    adres = f"/gebieden/aanleveringen/{pad}"
    assert client.get(adres).url == f"/account/login/?next={adres}"
    client.force_login(make_lid(gebied.ouder, Rol.COORDINATOR))
    assert client.get(adres).status_code == 403


@pytest.mark.parametrize("daad", ["", "verwerken/", "weggooien/"])
def test_a_delivery_is_hidden_from_others(client, gebied, daad):
    aanlevering = Aanlevering.objects.create(naam="g.csv", inhoud=b"x", jaar=2022)
    client.force_login(make_lid(gebied.ouder, Rol.COORDINATOR))
    vraag = client.post if daad else client.get
    assert vraag(f"/gebieden/aanleveringen/{aanlevering.pk}/{daad}").status_code == 404


def test_the_deliveries_ask_as_much_for_30_as_for_1(client, beheerder):
    def vragen():
        with CaptureQueriesContext(connection) as gesteld:
            assert client.get("/gebieden/aanleveringen/").status_code == 200
        assert not any('"inhoud"' in vraag["sql"] for vraag in gesteld.captured_queries)
        return len(gesteld)

    for aantal in (1, 29):
        rijen = [Aanlevering(naam="g.csv", inhoud=b"x", jaar=2022) for _ in range(aantal)]
        Aanlevering.objects.bulk_create(rijen)
        if aantal == 1:
            een = vragen()
    assert vragen() == een <= 7


# --- Themes ---------------------------------------------------------------------------------------


def test_themes_are_added_and_changed_and_logged(client, beheerder):
    velden = {"naam": "Groen", "uitleg": "Bomen.", "volgorde": 10, "is_actief": "on"}
    assert client.post("/gebieden/themas/thema_toevoegen/", velden).url == "/gebieden/themas/"
    thema = Thema.objects.get()
    adres = f"/gebieden/themas/{thema.pk}/thema_bewerken/"
    assert client.post(adres, velden | {"naam": "Groen en straten"}).status_code == 302
    assert daden() == ["thema.toevoegen", "thema.bewerken"]
    assert "Groen en straten" in tekst(client.get("/gebieden/themas/"))


def test_a_theme_that_exists_is_refused(client, beheerder):
    make_thema("Groen")
    velden = {"naam": "Groen", "volgorde": 10}
    antwoord = client.post("/gebieden/themas/thema_toevoegen/", velden)
    assert antwoord.context["form"].errors.keys() == {"naam"}


@pytest.mark.parametrize("pad", ["", "thema_toevoegen/", "1/thema_bewerken/"])
def test_themes_are_kept_by_a_beheerder(client, gebied, pad):
    Thema.objects.create(pk=1, naam="Groen", slug="groen")
    adres = f"/gebieden/themas/{pad}"
    assert client.get(adres).url == f"/account/login/?next={adres}"
    for user in (make_user(), make_lid(gebied.ouder, Rol.COORDINATOR)):
        client.force_login(user)
        assert client.get(adres).status_code == 403
        assert client.post(adres, {"naam": "X", "volgorde": 1}).status_code == 403
    assert Thema.objects.get().naam == "Groen"


def test_the_themes_ask_as_much_for_30_as_for_1(client, beheerder):
    def vragen():
        with CaptureQueriesContext(connection) as gesteld:
            assert client.get("/gebieden/themas/").status_code == 200
        return len(gesteld)

    make_thema()
    een = vragen()
    for _ in range(29):
        make_thema()
    assert vragen() == een <= 7
