"""Answering, putting elsewhere, taking back, and the list."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bezetting
from buurten.vragen.models import Vraag
from tests.makers import (
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_vraag,
)
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
S = Vraag.Status
BON = re.compile(r'name="bon" value="([^"]+)"')
CODE = re.compile(r"<code[^>]*>([0-9A-Z-]+)</code>")


def tekst(antwoord):
    return antwoord.content.decode()


def adres(functie):
    return f"/vragen/functies/{functie.pk}/stellen/"


def test_beantwoorden_and_who_asked_reads_it(client, vraag, otto, bo):
    client.force_login(otto.user)
    antwoord = client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Elke dag."})
    assert (antwoord.status_code, antwoord.url) == (302, "/vragen/")
    client.force_login(bo)
    pagina = tekst(client.get(f"/vragen/{vraag.pk}/"))
    assert "Elke dag." in pagina
    assert f"Otto, {otto.functie.titel}, namens {otto.functie.organisatie}" in pagina


def test_an_empty_answer_is_asked_again(client, vraag, otto):
    client.force_login(otto.user)
    antwoord = client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": ""})
    assert antwoord.status_code == 200
    assert Vraag.objects.get().is_open


def test_an_answer_that_comes_second_is_not_lost(client, vraag, otto):
    """Both opened the page; the second reads what happened and still has the words."""
    client.force_login(otto.user)
    client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Eerste."})
    antwoord = client.post(f"/vragen/{vraag.pk}/beantwoorden/", {"antwoord": "Tweede."})
    assert antwoord.status_code == 403
    assert "De stand is nu: Beantwoord." in tekst(antwoord)
    assert Vraag.objects.get().antwoord == "Eerste."


def test_doorzetten_offers_functions_of_the_same_place(client, gebied, vraag, otto):
    hier = make_bezetting(gebied.ouder, Rol.PARTNER).functie
    elders = make_bezetting(make_gebied(), Rol.PARTNER).functie
    client.force_login(otto.user)
    pagina = tekst(client.get(f"/vragen/{vraag.pk}/doorzetten/"))
    keuzes = set(re.findall(r'<option value="(\d+)"', pagina))
    assert keuzes == {str(hier.pk)}
    antwoord = client.post(f"/vragen/{vraag.pk}/doorzetten/", {"naar": elders.pk, "reden": "Daar."})
    assert (antwoord.status_code, Vraag.objects.get().functie) == (200, otto.functie)
    client.post(f"/vragen/{vraag.pk}/doorzetten/", {"naar": hier.pk, "reden": "Daar."})
    assert Vraag.objects.get().functie == hier
    assert client.get(f"/vragen/{vraag.pk}/").status_code == 404


def test_intrekken_is_for_who_asked(client, vraag, otto, bo):
    client.force_login(otto.user)
    assert client.post(f"/vragen/{vraag.pk}/intrekken/").status_code == 403
    client.force_login(bo)
    assert client.post(f"/vragen/{vraag.pk}/intrekken/").url == f"/vragen/{vraag.pk}/"
    assert Vraag.objects.get().status == S.INGETROKKEN
    assert "De woorden van deze vraag zijn weggehaald." in tekst(client.get(f"/vragen/{vraag.pk}/"))
    assert client.post(f"/vragen/{vraag.pk}/intrekken/").status_code == 403


def test_the_list_shows_what_waits_first_and_no_words(client, vraag, otto, bo):
    laat = make_vraag(otto.functie, bo, tekst="Kanariegeel", antwoord_voor=date(2020, 1, 2))
    client.force_login(otto.user)
    pagina = tekst(client.get("/vragen/"))
    assert re.findall(r'href="/vragen/(\d+)/"', pagina) == [str(laat.pk), str(vraag.pk)]
    assert pagina.count("Te laat") == 1
    assert "Kanariegeel" not in pagina
    client.force_login(bo)
    pagina = tekst(client.get("/vragen/"))
    assert re.findall(r'href="/vragen/(\d+)/"', pagina) == [str(laat.pk), str(vraag.pk)]
    assert pagina.count("Te laat") == 1
    assert "Wacht op uw antwoord" not in pagina


@pytest.mark.parametrize("wie", ["vrager", "houder", "waarnemer"])
def test_the_list_costs_the_same_for_1_and_30(client, gebied, otto, bo, wie):
    mens = {"vrager": bo, "houder": otto.user}.get(wie) or make_lid(gebied.ouder, Rol.COORDINATOR)

    def kost():
        client.force_login(mens)
        client.get("/vragen/")  # the first page of a session writes that session down
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            pagina = tekst(client.get("/vragen/"))
        return len(vragen), len(re.findall(r'href="/vragen/(\d+)/"', pagina))

    def maak(aantal):
        for n in range(aantal):
            bezetting = make_bezetting(gebied) if wie == "waarnemer" else otto
            make_vraag(bezetting.functie, bo, tekst=f"{n}")
            if wie == "waarnemer":
                Bezetting.objects.filter(pk=bezetting.pk).update(tot=vandaag())

    maak(1)
    een = kost()
    maak(29)
    dertig = kost()
    assert (een[1], dertig[1]) == (1, 20 if wie == "vrager" else 30)
    assert een[0] == dertig[0] <= 12


@pytest.mark.parametrize("wie", ["vrager", "houder"])
def test_no_page_costs_more_than_twelve_questions(client, vraag, otto, bo, wie):
    client.force_login(bo if wie == "vrager" else otto.user)
    client.get("/vragen/")
    bladen = ["", "beantwoorden/", "doorzetten/", "sluiten/"] if wie == "houder" else [""]
    for blad in bladen:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(f"/vragen/{vraag.pk}/{blad}").status_code == 200
        lezen = [v for v in vragen if not v["sql"].startswith(("SAVEPOINT", "RELEASE"))]
        assert len(lezen) <= 12, blad
    with CaptureQueriesContext(connection) as vragen:
        client.get(adres(otto.functie))
    assert len(vragen) <= 12


@pytest.mark.parametrize("blad", ["stellen", "doorzetten"])
def test_asking_and_passing_on_cost_the_same_for_1_and_30(client, gebied, vraag, otto, blad):
    """Also where nobody holds the function that is asked."""
    client.force_login(otto.user)
    leeg = make_functie(gebied)
    make_lid(gebied.ouder, Rol.COORDINATOR)
    pad = adres(leeg) if blad == "stellen" else f"/vragen/{vraag.pk}/doorzetten/"

    def kost():
        client.get(pad)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(pad).status_code == 200
        return len(vragen)

    een = kost()
    for _ in range(29):
        make_bezetting(gebied)
        make_functie(gebied)
    assert kost() == een <= 14  # two of them a savepoint around the line of a look


def test_what_is_late_says_sorry(client, otto, bo):
    vraag = make_vraag(otto.functie, bo, antwoord_voor=vandaag() - timedelta(days=1))
    client.force_login(bo)
    assert "Het spijt ons: het antwoord had er op" in tekst(client.get(f"/vragen/{vraag.pk}/"))
