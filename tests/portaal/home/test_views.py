"""The front door and the pages in every footer."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import (
    make_gebied,
    make_gemeente,
    make_lid,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


def test_a_wijk_is_found_by_part_of_its_name_without_accents(client):
    gemeente = make_gemeente("Súdwesthoek")
    een, twee = make_wijk("Havenwijk Oost", gemeente), make_wijk("Havenwijk West", gemeente)
    make_wijk("Bergen", gemeente)
    assert client.get("/", {"q": "havenwijk"}).context["gevonden"] == [een, twee]
    assert client.get("/", {"q": "sudwest"}).url == gemeente.get_absolute_url()


def test_the_only_place_found_is_opened(client):
    buurt = make_gebied("Sluisbuurt")
    assert client.get("/", {"q": "sluis"}).url == buurt.get_absolute_url()


def test_nothing_found_says_what_to_do(client):
    pagina = client.get("/", {"q": "<b>Nergens</b>"}).content.decode()
    assert "Probeer een deel van de naam." in pagina
    assert "<b>Nergens" not in pagina


def test_the_line_is_told_by_examples(client):
    opdracht = make_opdracht(status="afgerond", resultaat="Het plein is weer licht.")
    pagina = client.get("/").content.decode()
    assert "Het plein is weer licht." in pagina
    assert opdracht.get_absolute_url() in pagina


@pytest.mark.parametrize("naam", ["toegankelijkheid", "privacy", "spelregels"])
def test_the_pages_of_the_footer(client, naam):
    antwoord = client.get(f"/{naam}/")
    assert antwoord.status_code == 200
    assert antwoord.content.decode().count("<h1") == 1


def test_security_txt_names_a_contact_and_expires_within_a_year(client):
    antwoord = client.get("/.well-known/security.txt")
    regels = dict(regel.split(": ", 1) for regel in antwoord.content.decode().splitlines())
    einde = datetime.fromisoformat(regels["Expires"])
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    assert regels["Contact"].startswith("mailto:")
    assert timedelta(0) < einde - datetime.now(UTC) < timedelta(days=365)


def test_of_many_places_the_best_comes_first_and_the_rest_is_announced(client):
    gemeente = make_gemeente("Ede")
    for n in range(31):
        make_wijk(f"Breede Weg {n}", gemeente)
    antwoord = client.get("/", {"q": "ede"})
    gevonden = antwoord.context["gevonden"]
    assert (gevonden[0], len(gevonden)) == (gemeente, 30)
    assert "Er zijn er meer." in antwoord.content.decode()


def test_of_many_wijken_the_front_page_shows_where_a_year_runs(client):
    gemeente = make_gemeente()
    wijken = [make_wijk(f"Wijk {n:02d}", gemeente) for n in range(13)]
    make_ronde(wijken[12])
    make_ronde(wijken[11], fase="voorbereiden")
    antwoord = client.get("/")
    assert antwoord.context["wijken"] == [wijken[12], *wijken[:11]]
    assert "Een paar wijken" in antwoord.content.decode()


@pytest.mark.parametrize("rol", [Rol.ANONIEM, Rol.AMBTENAAR])
def test_the_front_page_asks_the_same_for_1_and_30(client, rol):
    gemeente = make_gemeente("Ede")
    wijk = make_wijk("Ede Wijk", gemeente)
    ronde = make_ronde(wijk, "uitvoeren")
    make_opdracht(make_prioriteit(make_voorstel(ronde)), status="afgerond", resultaat="Licht.")
    if rol is not Rol.ANONIEM:
        client.force_login(make_lid(wijk, rol))

    def vragen():
        telt = []
        for pad in ("/", "/?q=ede"):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(pad).status_code == 200
            telt.append(len(queries))
        return telt

    een = vragen()
    for n in range(29):
        make_ronde(make_wijk(f"Ede Wijk {n}", gemeente))
        make_opdracht(make_prioriteit(make_voorstel(ronde)), status="afgerond", resultaat="Licht.")
    assert vragen() == een
    assert max(een) <= 9
