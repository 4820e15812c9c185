"""The conversation about commissions, address by address."""

import uuid
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import Ronde
from tests.makers import (
    make_lid,
    make_opdracht,
    make_organisatie,
    make_prioriteit,
    make_ronde,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def prioriteit(wijk):
    return make_prioriteit(make_voorstel(make_ronde(wijk, Ronde.Fase.UITVOEREN), titel="Licht"))


@pytest.fixture
def leiding(wijk):
    return make_lid(wijk, Rol.COORDINATOR)


def formulier(**velden):
    return {
        "sleutel": uuid.uuid4(),
        "titel": "Lampen",
        "verwachting": "Vier lampen.",
        "uitvoerder": make_organisatie().pk,
        "van": "2026-01-01",
        "tot": "2026-12-01",
    } | velden


def tekst(antwoord):
    return antwoord.content.decode()


def test_geven_works_and_is_logged(client, prioriteit, leiding):
    client.force_login(leiding)
    antwoord = client.post(f"/opdrachten/{prioriteit.pk}/geven/", formulier())
    opdracht = Opdracht.objects.get()
    assert (antwoord.status_code, antwoord.url) == (302, f"/opdrachten/{opdracht.pk}/")
    assert (opdracht.prioriteit, opdracht.tot) == (prioriteit, date(2026, 12, 1))
    assert Logregel.objects.get().daad == "opdracht.geven"


def test_the_same_form_twice_makes_one(client, prioriteit, leiding):
    client.force_login(leiding)
    velden = formulier()
    urls = [client.post(f"/opdrachten/{prioriteit.pk}/geven/", velden).url for _ in range(2)]
    assert urls[0] == urls[1]
    assert Opdracht.objects.count() == 1


def test_the_last_day_does_not_come_first(client, prioriteit, leiding):
    client.force_login(leiding)
    antwoord = client.post(f"/opdrachten/{prioriteit.pk}/geven/", formulier(tot="2025-12-31"))
    assert antwoord.context["form"].errors.keys() == {"tot"}
    assert Opdracht.objects.count() == 0


def test_geven_outside_its_phase_says_when(client, prioriteit, leiding):
    Ronde.objects.update(status=Ronde.Fase.WEGEN)
    client.force_login(leiding)
    antwoord = client.get(f"/opdrachten/{prioriteit.pk}/geven/")
    assert antwoord.status_code == 403
    assert "als de ronde in uitvoering is" in tekst(antwoord)


def test_geven_without_the_right_says_who(client, prioriteit, wijk):
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    antwoord = client.post(f"/opdrachten/{prioriteit.pk}/geven/", formulier())
    assert antwoord.status_code == 403
    assert "De coördinator geeft de opdracht." in tekst(antwoord)
    assert client.get("/opdrachten/999999/geven/").status_code == 404


def test_berichten_works_and_is_logged(client, wijk, prioriteit):
    organisatie = make_organisatie()
    opdracht = make_opdracht(prioriteit, uitvoerder=organisatie)
    client.force_login(make_lid(wijk, Rol.PARTNER, organisatie))
    pad = f"/opdrachten/{opdracht.pk}/berichten/"
    velden = {"sleutel": uuid.uuid4(), "tekst": "Ze zijn besteld.", "procent": 40}
    assert [client.post(pad, velden).url for _ in range(2)] == [f"/opdrachten/{opdracht.pk}/"] * 2
    assert Voortgang.objects.get().procent == 40
    assert Logregel.objects.get().daad == "opdracht.berichten"
    assert "Ze zijn besteld." in tekst(client.get(f"/opdrachten/{opdracht.pk}/"))


@pytest.mark.parametrize("procent", ["101", "-10", "15", "x", ""])
def test_odd_percentages_are_refused(client, wijk, prioriteit, leiding, procent):
    opdracht = make_opdracht(prioriteit)
    client.force_login(leiding)
    antwoord = client.post(
        f"/opdrachten/{opdracht.pk}/berichten/", {"tekst": "Zo ver", "procent": procent}
    )
    assert antwoord.context["form"].errors.keys() == {"procent"}


@pytest.mark.parametrize(("daad", "veld"), [("afronden", "resultaat"), ("stoppen", "reden")])
def test_an_end_works_and_is_logged_and_shown(client, prioriteit, leiding, daad, veld):
    opdracht = make_opdracht(prioriteit)
    client.force_login(leiding)
    pad = f"/opdrachten/{opdracht.pk}/{daad}/"
    assert client.post(pad, {veld: ""}).context["form"].errors.keys() == {veld}
    assert client.post(pad, {veld: "Zes lampen."}).url == f"/opdrachten/{opdracht.pk}/"
    assert Logregel.objects.get().daad == f"opdracht.{daad}"
    client.logout()
    assert "Zes lampen." in tekst(client.get(f"/opdrachten/{opdracht.pk}/"))


@pytest.mark.parametrize("daad", ["berichten", "afronden", "stoppen"])
def test_a_reader_gets_403_and_a_visitor_the_door(client, wijk, prioriteit, daad):
    pad = f"/opdrachten/{make_opdracht(prioriteit).pk}/{daad}/"
    assert client.post(pad).url == f"/account/login/?next={pad}"
    client.force_login(make_lid(wijk, Rol.BEWONER))
    antwoord = client.post(pad, {"tekst": "x", "reden": "x", "resultaat": "x", "procent": 10})
    assert antwoord.status_code == 403
    assert "Afronden en stoppen doet de coördinator." in tekst(antwoord)
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_overdue_shows_in_public(client, prioriteit):
    opdracht = make_opdracht(prioriteit, van=date(2020, 1, 1), tot=date(2020, 2, 1))
    assert "Dit zou klaar zijn op 1 februari 2020." in tekst(
        client.get(f"/opdrachten/{opdracht.pk}/")
    )


def vragen(client, pad):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(pad).status_code == 200
    return len(queries)


def test_the_list_asks_the_same_for_1_and_30(client, wijk, prioriteit):
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    make_opdracht(prioriteit)
    een = vragen(client, "/opdrachten/")
    for _ in range(29):
        make_opdracht()
    assert vragen(client, "/opdrachten/") == een <= 12


def test_a_commission_asks_the_same_for_1_and_30_reports(client, prioriteit, leiding):
    client.force_login(leiding)
    opdracht = make_opdracht(prioriteit)
    een = vragen(client, f"/opdrachten/{opdracht.pk}/")
    Voortgang.objects.bulk_create(
        Voortgang(opdracht=opdracht, tekst="Verder", procent=10) for _ in range(30)
    )
    assert vragen(client, f"/opdrachten/{opdracht.pk}/") == een <= 12


def test_the_list_narrows_by_place_state_and_executor(client, wijk, prioriteit):
    organisatie = make_organisatie()
    hier = make_opdracht(prioriteit, uitvoerder=organisatie)
    make_opdracht(prioriteit)
    make_opdracht(prioriteit, uitvoerder=organisatie, status=Opdracht.Status.GESTOPT)
    make_opdracht(uitvoerder=organisatie)
    kies = {"waar": wijk.code, "status": "lopend", "uitvoerder": organisatie.pk}
    assert list(client.get("/opdrachten/", kies).context["page"]) == [hier]
