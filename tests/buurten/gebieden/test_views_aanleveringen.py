"""The conversation about files with areas: deliver, look, take in or throw away."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.forms import MAX_BESTAND
from buurten.gebieden.models import Aanlevering, Gebied
from tests.buurten.gebieden.bestanden import ALLES, WIJK
from tests.makers import make_gebied, make_gemeente, make_lid
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


def tekst(antwoord):
    return antwoord.content.decode()


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


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
