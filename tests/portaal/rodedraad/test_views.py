"""From a signal to the result and back, for who may see it."""

import pytest

from tests.makers import (
    make_gebied,
    make_initiatief,
    make_kwestie,
    make_lid,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_voorstel,
)
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def lijn():
    """Three signals, a kwestie, a proposal, a priority and a commission, tied together."""
    gebied = make_gebied()
    signalen = [make_signaal(gebied, tekst=f"GEHEIM signaal {n}") for n in range(3)]
    kwestie = make_kwestie(gebied.ouder, signalen)
    ronde = make_ronde(gebied.ouder, fase="uitvoeren")
    voorstel = make_voorstel(ronde, kwestie=kwestie, titel="Lampen")
    prioriteit = make_prioriteit(voorstel)
    opdracht = make_opdracht(prioriteit)
    for signaal in signalen:
        schakelen(signaal, kwestie, door="Opbouwwerker")
    schakelen(kwestie, voorstel, door="Coördinator", reden="Veel mensen merken dit.")
    schakelen(voorstel, prioriteit)
    schakelen(prioriteit, opdracht)
    return {
        "signaal": signalen[0],
        "kwestie": kwestie,
        "voorstel": voorstel,
        "prioriteit": prioriteit,
        "opdracht": opdracht,
    }


def adressen(antwoord):
    return [stop["url"] for stop in antwoord.context["stops"] if stop.get("url")]


@pytest.mark.parametrize("begin", ["kwestie", "voorstel", "prioriteit", "opdracht"])
def test_a_visitor_reads_the_line_both_ways_without_signals(client, lijn, begin):
    antwoord = client.get(f"/rodedraad/{begin}/{lijn[begin].pk}/")
    openbaar = ["kwestie", "voorstel", "prioriteit", "opdracht"]
    assert adressen(antwoord) == [lijn[soort].get_absolute_url() for soort in openbaar]
    assert "GEHEIM" not in antwoord.content.decode()
    assert "Minder dan 10 signalen" in antwoord.content.decode()


def test_who_reads_signals_starts_at_one_and_ends_at_the_result(client, lijn):
    client.force_login(make_lid(lijn["kwestie"].gebied, Rol.OPBOUWWERKER))
    antwoord = client.get(f"/rodedraad/signaal/{lijn['signaal'].pk}/")
    assert adressen(antwoord)[0] == lijn["signaal"].get_absolute_url()
    assert adressen(antwoord)[-1] == lijn["opdracht"].get_absolute_url()


def test_a_thing_that_may_not_be_seen_has_no_thread(client, lijn):
    assert client.get(f"/rodedraad/signaal/{lijn['signaal'].pk}/").status_code == 404
    assert client.get("/rodedraad/user/1/").status_code == 404
    assert client.get("/rodedraad/kwestie/999999/").status_code == 404


def test_the_number_of_queries_does_not_grow(client, lijn, django_assert_max_num_queries):
    for n in range(30):
        schakelen(make_signaal(lijn["signaal"].gebied, tekst=f"Signaal {n}"), lijn["kwestie"])
    with django_assert_max_num_queries(12):
        client.get(f"/rodedraad/opdracht/{lijn['opdracht'].pk}/")


def test_a_dead_end_is_a_knot_with_its_reason(client):
    kwestie = make_kwestie(status="gestopt", reden="Het staat al in de planning.")
    antwoord = client.get(f"/rodedraad/kwestie/{kwestie.pk}/")
    assert "Het staat al in de planning." in antwoord.content.decode()


def test_an_idea_on_its_own_waits_for_nothing(client):
    initiatief = make_initiatief()
    antwoord = client.get(f"/rodedraad/initiatief/{initiatief.pk}/")
    assert [stop["text"] for stop in antwoord.context["stops"]] == [initiatief.titel]
    eigen = client.get(initiatief.get_absolute_url()).content.decode()
    assert "Volg de rode draad" not in eigen
