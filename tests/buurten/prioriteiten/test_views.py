"""The conversation about the year, address by address."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.prioriteiten import actions
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Ronde, Stembiljet, Voorstel
from tests.buurten.prioriteiten.jaar import (
    LATER,
    als,
    biljet,
    buur,
    laatste_daad,
    partijen,
    teken,
    tekst,
    vol,
)
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_gesloten,
    make_klaarzetting,
    make_kwestie,
    make_lid,
    make_ronde,
    make_signaal,
    make_stemming,
    make_toets,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
Fase = Ronde.Fase


@pytest.fixture
def stemming():
    return make_stemming()


REGELS = {
    "jaar": 2027,
    "titel": "Havenwijk kiest",
    "uitleg": "Waar we samen over gaan.",
    "wegen_tot": "2099-12-31",
    "aantal_prioriteiten": 3,
    "stickers": 5,
    "max_per_voorstel": 3,
    "gewicht_bewoners": 50,
    "gewicht_professionals": 25,
    "gewicht_gemeente": 25,
    "kleine_groep": 5,
}


# --- Preparing and going on ---------------------------------------------------------------------


def test_voorbereiden_openen_and_on(client):
    wijk = make_wijk()
    als(client, coordinator := make_lid(wijk, Rol.COORDINATOR))
    assert client.get("/prioriteiten/begin/").url == f"/prioriteiten/{wijk.code}/voorbereiden/"
    antwoord = client.post(f"/prioriteiten/{wijk.code}/voorbereiden/", REGELS)
    ronde = Ronde.objects.get()
    assert (antwoord.url, laatste_daad()) == (f"/prioriteiten/{ronde.pk}/", "ronde.voorbereiden")
    client.post(f"/prioriteiten/{ronde.pk}/klaarzetten/")
    assert laatste_daad() == "ronde.klaarzetten"
    netwerk = make_lid(wijk, Rol.VERTEGENWOORDIGER)
    als(client, netwerk).post(f"/prioriteiten/{ronde.pk}/openen/")
    assert laatste_daad() == "ronde.openen"
    als(client, coordinator).post(f"/prioriteiten/{ronde.pk}/doorgaan/")
    assert laatste_daad() == "ronde.doorgaan"
    for _ in range(2):
        make_voorstel(ronde)
    client.post(f"/prioriteiten/{ronde.pk}/doorgaan/", {"tot": "2099-12-31"})
    ronde.refresh_from_db()
    assert ronde.fase == Fase.WEGEN


def test_rules_that_contradict_are_told_at_the_form(client):
    wijk = make_wijk()
    als(client, make_lid(wijk, Rol.COORDINATOR))
    fout = REGELS | {"gewicht_bewoners": 60, "max_per_voorstel": 9}
    antwoord = client.post(f"/prioriteiten/{wijk.code}/voorbereiden/", fout)
    assert antwoord.context["form"].non_field_errors() == [
        "Hoogstens zoveel op één voorstel als u stickers geeft.",
        "De drie groepen tellen samen voor 100.",
    ]


def test_a_second_round_of_a_year_is_told_at_the_form(client):
    ronde = make_ronde(jaar=2027)
    als(client, make_lid(ronde.gebied, Rol.COORDINATOR))
    antwoord = client.post(f"/prioriteiten/{ronde.gebied.code}/voorbereiden/", REGELS)
    assert "er al een ronde in deze wijk" in tekst(antwoord)


def test_an_incomplete_round_says_what_is_missing_and_can_be_completed(client):
    ronde = make_ronde(fase=Fase.VOORBEREIDEN)
    als(client, make_lid(ronde.gebied, Rol.COORDINATOR))
    antwoord = client.get(f"/prioriteiten/{ronde.pk}/klaarzetten/")
    assert "Vertel eerst waar de ronde over gaat." in tekst(antwoord)
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/klaarzetten/")
    assert (antwoord.status_code, Klaarzetting.objects.count()) == (200, 0)
    client.post(f"/prioriteiten/{ronde.pk}/bewerken/", REGELS)
    assert laatste_daad() == "ronde.bewerken"
    client.post(f"/prioriteiten/{ronde.pk}/klaarzetten/")
    assert Klaarzetting.objects.get().status == "wacht"


def test_a_round_in_preparation_is_there_for_who_prepares_it_alone(client):
    ronde = make_ronde(fase=Fase.VOORBEREIDEN)
    adres = f"/prioriteiten/{ronde.pk}/"
    assert client.get(adres).status_code == 404
    assert als(client, buur(ronde.gebied)).get(adres).status_code == 404
    assert als(client, make_lid(ronde.gebied, Rol.COORDINATOR)).get(adres).status_code == 200


# --- Proposals ----------------------------------------------------------------------------------


def test_voorstellen_works_and_shows_no_name(client):
    ronde = make_ronde()
    als(client, make_bewoner(make_gebied(wijk=ronde.gebied), make_user("Annelies")))
    velden = {"sleutel": uuid.uuid4(), "titel": "Meer banken", "waarom": "Om te rusten."}
    for _ in range(2):
        antwoord = client.post(f"/prioriteiten/{ronde.pk}/voorstellen/", velden)
    voorstel = Voorstel.objects.get()
    assert (antwoord.url, laatste_daad()) == (voorstel.get_absolute_url(), "voorstel.voorstellen")
    client.logout()
    pagina = tekst(client.get(f"/prioriteiten/voorstel/{voorstel.pk}/"))
    assert "Om te rusten." in pagina
    assert "Annelies" not in pagina


def test_voorstellen_too_late_or_elsewhere_says_why(client, stemming):
    als(client, buur(stemming.gebied))
    antwoord = client.get(f"/prioriteiten/{stemming.ronde_id}/voorstellen/")
    assert antwoord.status_code == 403
    assert "Dit kan niet meer." in tekst(antwoord)
    ronde = make_ronde()
    antwoord = client.get(f"/prioriteiten/{ronde.pk}/voorstellen/")
    assert antwoord.status_code == 403
    assert "woont of werkt" in tekst(antwoord)


def test_agenderen_offers_what_is_open_here(client):
    ronde = make_ronde()
    hier = make_kwestie(ronde.gebied, [make_signaal()])
    make_toets(hier)
    make_toets(make_kwestie(make_wijk(), titel="Van elders"))
    wacht = make_kwestie(ronde.gebied, titel="Nog zonder antwoorden")
    als(client, make_lid(ronde.gebied, Rol.OPBOUWWERKER))
    pagina = client.get(f"/prioriteiten/{ronde.pk}/agenderen/")
    assert list(pagina.context["form"].fields["kwestie"].queryset) == [hier]
    assert f"/samenhang/{wacht.pk}/toetsen/" in tekst(pagina)
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/agenderen/", {"kwestie": hier.pk})
    assert (antwoord.url, laatste_daad()) == (
        Voorstel.objects.get().get_absolute_url(),
        "voorstel.agenderen",
    )
    leeg = client.get(f"/prioriteiten/{ronde.pk}/agenderen/")
    assert "geen open kwestie die nog niet meedoet" in tekst(leeg)


def test_the_public_reads_tens_of_signals_never_the_number(client):
    ronde = make_ronde()
    aantal = 1_234_567  # a number that is in no date and no address
    kwestie = make_kwestie(ronde.gebied, aantal_bewoners=aantal, aantal_professionals=3)
    voorstel = make_voorstel(ronde, kwestie=kwestie)
    pagina = tekst(client.get(f"/prioriteiten/voorstel/{voorstel.pk}/"))
    assert "1234560 signalen of meer" in pagina
    assert str(aantal) not in pagina + tekst(client.get(f"/prioriteiten/{ronde.pk}/"))


def test_intrekken_works_with_a_reason(client):
    ronde = make_ronde()
    indiener = buur(ronde.gebied)
    voorstel = make_voorstel(ronde, indiener=indiener)
    adres = f"/prioriteiten/voorstel/{voorstel.pk}/intrekken/"
    assert als(client, buur(ronde.gebied)).post(adres, {"reden": "x"}).status_code == 403
    als(client, indiener).post(adres, {"reden": "Het is er al."})
    assert laatste_daad() == "voorstel.intrekken"
    assert "Het is er al." in tekst(client.get(f"/prioriteiten/voorstel/{voorstel.pk}/"))


# --- Who may come in, and at what cost ----------------------------------------------------------

DADEN = ["klaarzetten", "terugnemen", "openen", "bewerken", "doorgaan", "voorstellen"]
DADEN += ["agenderen", "stemmen", "uitspreken", "sluiten", "kiezen", "ondertekenen"]


@pytest.mark.parametrize("daad", DADEN)
def test_visitors_go_to_sign_in_and_the_round_stays_as_it_is(client, daad):
    ronde = make_ronde()
    antwoord = client.post(f"/prioriteiten/{ronde.pk}/{daad}/")
    assert antwoord.url == f"/account/login/?next=/prioriteiten/{ronde.pk}/{daad}/"


@pytest.mark.parametrize("daad", DADEN)
def test_a11_who_has_no_right_is_refused_in_every_phase_with_a_reason(client, daad):
    """By direct POST, as a moderator: no seat in the wijk gives a role any of these."""
    stemming = make_stemming()
    als(client, make_lid(stemming.gebied, Rol.MODERATOR))
    for fase in list(Fase)[1:]:
        Ronde.objects.update(status=fase)
        antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/{daad}/", biljet(stemming, 1))
        assert antwoord.status_code == 403
        assert "Dit " in tekst(antwoord)
    assert Ronde.objects.get().fase == Fase.AFGESLOTEN
    assert Stembiljet.objects.count() == 0


STAPPEN = {
    "klaarzetten": {Fase.VOORBEREIDEN, Fase.WEGEN},
    "openen": {Fase.VOORBEREIDEN},
    "doorgaan": set(Fase) - {Fase.VOORBEREIDEN, Fase.WEGEN, Fase.AFGESLOTEN},
    "sluiten": {Fase.WEGEN},
}


@pytest.mark.parametrize("rol", Rol)
def test_a11_nobody_takes_a_step_but_in_turn_and_two_take_some(client, rol):
    """By direct POST, every step in every phase, whatever waits put ready by somebody else."""
    stemming = make_stemming()
    als(client, make_lid(stemming.gebied, rol))
    genomen = set()
    for daad in STAPPEN:
        for fase in Fase:
            Ronde.objects.update(status=fase, uitleg="Samen kiezen.")
            wachten(stemming.ronde, daad, fase)
            antwoord = client.post(f"/prioriteiten/{stemming.ronde_id}/{daad}/")
            if antwoord.status_code not in {403, 404}:
                genomen.add((daad, fase))
    tweede = rol in {Rol.VERTEGENWOORDIGER, Rol.AMBTENAAR}
    zet = {daad for daad in STAPPEN if (daad in {"openen", "sluiten"}) is tweede}
    mag = {(daad, fase) for daad in zet for fase in STAPPEN[daad]}
    assert genomen == (mag if tweede or rol is Rol.COORDINATOR else set())


def wachten(ronde, daad, fase):
    """For who may be the second person something waits, put ready by another."""
    ronde.klaarzettingen.all().delete()
    if daad in {"openen", "sluiten"} and fase in STAPPEN["klaarzetten"]:
        make_klaarzetting(ronde)


def vragen(client, adres):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(adres).status_code == 200
    return len(queries)


def test_the_list_asks_the_same_for_1_and_30(client):
    wijk = make_wijk()
    als(client, make_lid(wijk, Rol.COORDINATOR))
    make_ronde(wijk)
    een = vragen(client, "/prioriteiten/")
    for jaar in range(1990, 2019):
        make_ronde(wijk, jaar=jaar)
    assert vragen(client, "/prioriteiten/") == een <= 12


def test_the_year_asks_the_same_for_1_and_30_proposals(client):
    ronde = make_ronde()
    als(client, make_lid(ronde.gebied, Rol.COORDINATOR))
    make_voorstel(ronde, kwestie=make_kwestie(ronde.gebied))
    een = vragen(client, f"/prioriteiten/{ronde.pk}/")
    for _ in range(29):
        make_voorstel(ronde, kwestie=make_kwestie(ronde.gebied))
    assert vragen(client, f"/prioriteiten/{ronde.pk}/") == een <= 12


def test_ballot_and_result_ask_the_same_for_2_and_20_proposals(client):
    stemming = make_stemming(aantal=2)
    als(client, make_lid(stemming.gebied, Rol.COORDINATOR))
    groot = make_stemming(stemming.gebied, aantal=20, jaar=2030)
    adressen = [f"/prioriteiten/{s.ronde_id}/stemmen/" for s in (stemming, groot)]
    assert vragen(client, adressen[0]) == vragen(client, adressen[1]) <= 12
    for s in (stemming, groot):
        make_gesloten(s)
    adressen = [f"/prioriteiten/{s.ronde_id}/uitslag/" for s in (stemming, groot)]
    assert vragen(client, adressen[0]) == vragen(client, adressen[1]) <= 12


def test_the_fullest_year_stays_within_its_queries(client, stemming):
    vol(stemming)
    make_gesloten(stemming)
    coordinator = make_lid(stemming.gebied, Rol.COORDINATOR)
    for bezetting in partijen(stemming.gebied):
        teken(stemming.ronde, bezetting)
    actions.doorgaan(stemming.ronde, by=coordinator, tot=LATER)
    als(client, coordinator)
    assert vragen(client, f"/prioriteiten/{stemming.ronde_id}/") <= 13
    prioriteit = stemming.ronde.prioriteiten.first()
    assert vragen(client, prioriteit.get_absolute_url()) <= 12
    assert vragen(client, prioriteit.voorstel.get_absolute_url()) <= 12


def test_the_list_narrows_by_wijk_and_year(client):
    hier = make_ronde(jaar=2026)
    make_ronde(hier.gebied, jaar=2025)
    make_ronde(jaar=2026)
    antwoord = client.get("/prioriteiten/", {"waar": hier.gebied.code, "jaar": 2026})
    assert list(antwoord.context["page"]) == [hier]


def test_pressing_twice_is_one_step(client):
    ronde = make_ronde(fase=Fase.UITVOEREN)
    als(client, make_lid(ronde.gebied, Rol.COORDINATOR))
    adres = f"/prioriteiten/{ronde.pk}/doorgaan/"
    formulier = {"van": client.get(adres).context["form"].initial["van"]}
    assert client.post(adres, formulier).status_code == 302
    assert "Deze stap is al gezet." in tekst(client.post(adres, formulier))
    ronde.refresh_from_db()
    assert ronde.fase == Fase.TERUGKIJKEN
