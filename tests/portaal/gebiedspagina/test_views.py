"""The page of a wijk, a buurt and a gemeente."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.gebieden.models import Kerncijfer
from tests.makers import (
    make_bezetting,
    make_gebied,
    make_gemeente,
    make_initiatief,
    make_kwestie,
    make_lid,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


def adres(gebied):
    return f"/wijken/{gebied.code}/{gebied.jaar}/"


def test_a_visitor_reads_what_goes_on(client):
    buurt = make_gebied()
    initiatief, kwestie = make_initiatief(buurt), make_kwestie(buurt)
    verborgen = make_initiatief(buurt, status="ingediend", titel="NOG NIET")
    antwoord = client.get(adres(buurt.ouder))
    assert antwoord.context["initiatieven"] == [initiatief]
    assert antwoord.context["kwesties"] == [kwestie]
    assert verborgen.titel not in antwoord.content.decode()


def test_a_buurt_shows_the_year_of_its_wijk(client):
    buurt = make_gebied()
    ronde = make_ronde(buurt.ouder)
    antwoord = client.get(adres(buurt))
    assert (antwoord.context["ronde"], antwoord.context["nu"]) == (ronde, 1)


def test_a_gemeente_lists_its_wijken(client):
    gemeente = make_gemeente()
    wijken = [make_wijk("Beek", gemeente), make_wijk("Aar", gemeente)]
    make_wijk("Elders")
    assert client.get(adres(gemeente)).context["wijken"] == wijken[::-1]


def test_the_newest_division_is_found_by_code_alone(client):
    oud = make_wijk("Oud", code="WK123456")
    nieuw = make_wijk("Nieuw", make_gemeente(jaar=oud.jaar + 1), code="WK123456")
    antwoord = client.get("/wijken/WK123456/")
    assert (antwoord.status_code, antwoord.url) == (302, adres(nieuw))
    assert client.get(adres(oud)).context["gebied"] == oud


def test_a_round_in_preparation_does_not_show(client):
    wijk = make_wijk()
    make_ronde(wijk, fase="voorbereiden")
    assert client.get(adres(wijk)).context["ronde"] is None


def test_who_works_here_one_of_each_role(client):
    wijk = make_wijk()
    werker = make_bezetting(wijk, Rol.OPBOUWWERKER)
    make_bezetting(wijk, Rol.BEHEERDER)
    make_bezetting(make_wijk("Elders"), Rol.COORDINATOR)
    (rij,) = client.get(adres(wijk)).context["wie"]
    assert (rij["functie"], rij["naam"]) == (werker.functie, str(werker.user))


def test_the_picture_of_the_wijk_is_shown_with_its_words(client):
    wijk = make_wijk()
    beeld = {"breedte": 800, "hoogte": 600, "soort": "gebied"}
    Bijlage.objects.create(object_id=wijk.pk, naam="a.webp", alt="De kade in de zon", **beeld)
    Bijlage.objects.create(object_id=make_wijk("Elders").pk, naam="b.webp", alt="Elders", **beeld)
    pagina = client.get(adres(wijk)).content.decode()
    assert 'src="/bijlagen/a.webp/" alt="De kade in de zon" width="800" height="600"' in pagina
    assert "b.webp" not in pagina


@pytest.mark.parametrize(
    ("rol", "bewerken", "voorstellen"),
    [
        (Rol.ANONIEM, False, False),
        (Rol.BEWONER, False, True),
        (Rol.COORDINATOR, True, False),
        (Rol.BEHEERDER, True, False),
    ],
)
def test_who_may_change_the_page(client, rol, bewerken, voorstellen):
    wijk = make_wijk()
    buurt = make_gebied(wijk=wijk)
    client.force_login(make_lid(buurt if rol is Rol.BEWONER else wijk, rol))
    context = client.get(adres(wijk)).context
    assert (context["mag_bewerken"], context["mag_voorstellen"]) == (bewerken, voorstellen)


def vragen(client, pad):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(pad).status_code == 200
    return len(queries)


@pytest.mark.parametrize("rol", [Rol.ANONIEM, Rol.COORDINATOR])
def test_the_page_asks_the_same_for_1_and_30(client, rol):
    """Of a wijk and of a buurt, with a plan and a picture; seen red at 15 for a coordinator."""
    wijk = make_wijk()
    buurt = make_gebied(wijk=wijk)
    ronde = make_ronde(wijk, "uitvoeren")
    for plek in (wijk, buurt):
        beeld = {"breedte": 8, "hoogte": 6, "soort": "gebied", "alt": "De kade"}
        Bijlage.objects.create(object_id=plek.pk, naam=f"{plek.pk}.webp", **beeld)
        Kerncijfer.objects.create(gebied=plek, jaar=2025, sleutel="inwoners", waarde=900)
    gevuld(wijk, buurt, ronde)
    if rol is not Rol.ANONIEM:
        client.force_login(make_lid(wijk, rol))
    een = [vragen(client, adres(plek)) for plek in (wijk, buurt)]
    for n in range(29):
        gevuld(wijk, buurt, ronde)
        make_gebied(f"Buurt {n}", wijk, code=f"BU{wijk.code[2:]}{chr(65 + n // 10)}{n % 10}")
    assert [vragen(client, adres(plek)) for plek in (wijk, buurt)] == een
    assert max(een) <= 12


def gevuld(wijk, buurt, ronde):
    make_bezetting(wijk)
    make_initiatief(buurt)
    make_kwestie(buurt)
    make_opdracht(make_prioriteit(make_voorstel(ronde)))


def test_the_page_of_a_gemeente_asks_the_same_for_1_and_30(client):
    gemeente = make_gemeente()
    client.force_login(make_lid(make_wijk("Aar", gemeente), Rol.AMBTENAAR))
    een = vragen(client, adres(gemeente))
    for n in range(29):
        make_wijk(f"Wijk {n}", gemeente)
    assert vragen(client, adres(gemeente)) == een <= 7
