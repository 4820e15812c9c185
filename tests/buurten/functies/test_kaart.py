"""The card of a function: who it is now, who it was, who comes, who stands in; and on paper."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies import kaart, qr
from buurten.functies.models import Bezetting, Functie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
MEI, JUNI = date(2026, 5, 1), date(2026, 6, 1)
DAG = timedelta(days=1)


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def functie(buurt):
    return make_functie(buurt.ouder)


def houdt(functie, naam, van=date(2020, 1, 1), tot=None):
    user = make_user(naam)
    return Bezetting.objects.create(functie=functie, user=user, van=van, tot=tot)


def adres(functie, **vraag):
    return f"/functies/{functie.pk}/" + ("?op=" + vraag["op"] if vraag else "")


def bladzijde(client, functie, **vraag):
    return client.get(adres(functie, **vraag)).content.decode()


def lees(functie, user=None):
    geladen = Functie.objects.met_alles().get(pk=functie.pk)
    return kaart.lees(geladen, user or AnonymousUser(), vandaag())


# --- Now -----------------------------------------------------------------------------------------


def test_the_card_says_who_since_when_what_for_and_how(client, functie):
    houdt(functie, "Fatima el Idrissi", van=date(2024, 3, 12))
    Functie.objects.filter(pk=functie.pk).update(
        waarvoor="Iets opzetten in de wijk", telefoon="088 000 01", email="loket@voorbeeld.example"
    )
    pagina = bladzijde(client, functie)
    for stuk in (
        "<h1", "Fatima el Idrissi", ">FI<", "Sinds 12 maart 2024", "Iets opzetten in de wijk",
        "tel:088 000 01", "mailto:loket@voorbeeld.example", "Havenwijk", str(functie.organisatie),
        f"/functies/{functie.pk}/kaart/",
    ):  # fmt: skip
        assert stuk in pagina, stuk
    assert pagina.count("<h1") == 1


def test_the_code_on_the_card_is_its_whole_address(client, functie):
    """Seen red with the address without its host: a phone then finds nothing."""
    antwoord = client.get(adres(functie))
    assert antwoord.context["qr"] == qr.teken(f"http://testserver/functies/{functie.pk}/")
    pagina = antwoord.content.decode()
    assert antwoord.context["qr"].pad in pagina
    assert 'role="img" aria-label="QR-code met het adres van deze kaart"' in pagina


@pytest.mark.parametrize(
    ("dagen", "eerder", "nieuw"), [(91, True, True), (92, True, False), (5, False, False)]
)
def test_a_successor_is_new_for_three_months(functie, dagen, eerder, nieuw):
    sinds = vandaag() - timedelta(days=dagen)
    houdt(functie, "Nieuw", van=sinds)
    if eerder:
        houdt(functie, "Oud", tot=sinds)
    assert [lees(functie, wie).nieuw for wie in (None, make_user())] == [nieuw, nieuw]


def test_somebody_who_comes_back_is_not_new(functie):
    wie = houdt(functie, "Terug", tot=vandaag() - 9 * DAG)
    Bezetting.objects.create(functie=functie, user=wie.user, van=vandaag() - DAG)
    assert not lees(functie).nieuw


def test_after_somebody_who_is_forgotten_a_successor_is_new(functie):
    oud = houdt(functie, "Oud", tot=vandaag() - 9 * DAG)
    Bezetting.objects.filter(pk=oud.pk).update(user=None)
    houdt(functie, "Nieuw", van=vandaag() - DAG)
    assert lees(functie).nieuw


def test_the_planned_end_is_for_everyone_the_successor_for_who_signed_in(client, functie):
    einde = vandaag() + 30 * DAG
    houdt(functie, "Gaat", tot=einde)
    houdt(functie, "Komt", van=einde)
    voor_bezoeker = bladzijde(client, functie)
    assert "Tot en met" in voor_bezoeker
    assert "Komt" not in voor_bezoeker
    client.force_login(make_user())
    assert "Komt" in bladzijde(client, functie)


def test_a_planned_end_shows_only_when_everyone_goes(functie):
    houdt(functie, "Gaat", tot=vandaag() + 30 * DAG)
    assert lees(functie).laatste_dag == vandaag() + 29 * DAG
    houdt(functie, "Blijft")
    assert lees(functie).laatste_dag is None


def test_a_vacant_function_says_who_stands_in(client, buurt, functie):
    assert "neemt nu zelf waar" in bladzijde(client, functie)
    ander = make_functie(buurt.ouder)
    houdt(ander, "Olga Waarnemer")
    Functie.objects.filter(pk=functie.pk).update(plaatsvervanger=ander)
    pagina = bladzijde(client, functie)
    assert "Op dit moment heeft niemand deze functie" in pagina
    assert "Olga Waarnemer (Opbouwwerker) neemt nu waar" in pagina
    assert f'href="/functies/{ander.pk}/"' in pagina


def test_two_holders_share_a_card(client, functie):
    houdt(functie, "Otto")
    houdt(functie, "Olga", van=date(2021, 1, 1))
    assert "Otto · Olga" in bladzijde(client, functie)


def test_the_card_asks_the_same_for_1_and_30(client, buurt):
    """Thirty areas, holders and successors."""
    functie = make_functie(buurt.ouder)
    houdt(functie, "Een")
    houdt(functie, "Later", van=vandaag() + DAG)
    client.force_login(make_lid(buurt.ouder, Rol.BEHEERDER))

    def vragen():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(adres(functie, op="2026-05-01")).status_code == 200
        return len(queries)

    vragen()  # the first page of a session keeps something in it
    een = vragen()
    for n in range(29):
        functie.gebieden.add(make_wijk(f"Wijk {n}", buurt.ouder.ouder))
        houdt(functie, f"Nu {n}")
        houdt(functie, f"Later {n}", van=vandaag() + DAG)
    assert vragen() == een <= 12, "a beheerder, who also arranges"
    client.force_login(make_bewoner(buurt))
    vragen()
    assert vragen() <= 12


# --- Then ----------------------------------------------------------------------------------------


@pytest.fixture
def reeks(functie):
    """Anna until 1 May, Bert from that day until 1 June, nobody in June, Cem since 1 July."""
    houdt(functie, "Anna", van=date(2024, 1, 1), tot=MEI)
    houdt(functie, "Bert", van=MEI, tot=JUNI)
    houdt(functie, "Cem", van=date(2026, 7, 1))
    return functie


@pytest.mark.parametrize(
    ("dag", "wie"),
    [
        ("2023-12-31", []),
        ("2024-01-01", ["Anna"]),
        ("2026-04-30", ["Anna"]),
        ("2026-05-01", ["Bert"]),
        ("2026-05-31", ["Bert"]),
        ("2026-06-01", []),
        ("2026-06-30", []),
        ("2026-07-01", ["Cem"]),
    ],
)
def test_who_was_it_on_that_day(reeks, dag, wie):
    """`tot` is the first day without: on the day of handing over it is the one who came.

    Seen red with `tot >= dag` in geldt_op: 1 May then gave both.
    """
    toen = kaart.toen(lees(reeks, make_user()), date.fromisoformat(dag))
    assert [bezetting.naam_toen for bezetting in toen] == wie


@pytest.mark.parametrize(
    ("dag", "zegt"), [("2026-05-01", "Bert"), ("2026-06-15", "niemand"), ("2999-01-01", "gepland")]
)
def test_the_page_answers_who_it_was(client, reeks, dag, zegt):
    client.force_login(make_user())
    pagina = bladzijde(client, reeks, op=dag)
    assert zegt in pagina.partition('role="status"')[2].partition("</p>")[0]


def test_who_was_given_and_taken_on_one_day_was_it_on_no_day(functie):
    houdt(functie, "Even", van=MEI, tot=MEI)
    assert kaart.toen(lees(functie, make_user()), MEI) == []


@pytest.mark.parametrize("hoe", ["vergeten", "uit"])
def test_who_is_gone_is_called_oud_deelnemer(client, reeks, hoe):
    bert = User.objects.get(naam="Bert")
    if hoe == "vergeten":
        Bezetting.objects.filter(user=bert).update(user=None)
    else:
        User.objects.filter(pk=bert.pk).update(is_active=False)
    client.force_login(make_user())
    pagina = bladzijde(client, reeks, op="2026-05-15")
    assert "oud-deelnemer" in pagina
    assert "Bert" not in pagina


def test_a_visitor_sees_only_today(client, reeks):
    pagina = bladzijde(client, reeks, op="2026-05-15")
    assert "Cem" in pagina
    assert "Bert" not in pagina
    assert "Wie was het" not in pagina
    assert kaart.toen(lees(reeks), date(2026, 5, 15)) == []


@pytest.mark.parametrize("dag", ["", "1 mei", "2026-02-30", "99999-01-01", "0000-01-01", "' or 1"])
def test_a_day_that_does_not_exist_is_refused_with_a_sentence(client, reeks, dag):
    client.force_login(make_user())
    antwoord = client.get(adres(reeks), {"op": dag})
    assert antwoord.status_code == 200
    assert antwoord.context["toen"].errors["op"][0].startswith("Kies" if not dag else "Deze dag")


# --- On paper ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vraag", "klasse"),
    [("", "a6"), ("?formaat=a6", "a6"), ("?formaat=a4", "a4"), ("?formaat=a0'", "a6")],
)
def test_the_card_on_paper(client, functie, vraag, klasse):
    houdt(functie, "Fatima")
    antwoord = client.get(f"/functies/{functie.pk}/kaart/{vraag}")
    pagina = antwoord.content.decode()
    assert f"afdruk--{klasse}" in pagina
    assert f"testserver/functies/{functie.pk}/" in pagina
    assert "Fatima" in pagina
    assert antwoord.context["qr"] == qr.teken(f"http://testserver/functies/{functie.pk}/")


def test_paper_says_the_same_whoever_prints_it(client, functie):
    """A successor that only some may know is not printed and hung up."""
    houdt(functie, "Gaat", tot=vandaag() + DAG)
    houdt(functie, "Komt", van=vandaag() + DAG)
    client.force_login(make_lid(make_wijk(), Rol.BEHEERDER))
    assert "Komt" not in client.get(f"/functies/{functie.pk}/kaart/").content.decode()


def test_a_function_that_stopped_has_no_paper(client, functie):
    Functie.objects.filter(pk=functie.pk).update(is_actief=False)
    assert client.get(f"/functies/{functie.pk}/kaart/").status_code == 404


# --- Who is who ----------------------------------------------------------------------------------


def test_the_list_opens_on_the_wijk_where_one_lives(client, buurt):
    hier, elders = make_functie(buurt.ouder), make_functie(make_wijk("Verweg"))
    client.force_login(make_bewoner(buurt))
    lijst = list(client.get("/functies/").context["page"])
    assert lijst == [hier]
    alles = set(client.get("/functies/?waar=").context["page"])
    assert alles == {hier, elders}
    client.force_login(make_user())
    assert set(client.get("/functies/").context["page"]) == {hier, elders}


def test_the_filters_wait_behind_one_line(client, buurt):
    """On a phone the people come first; who filters finds the filters open."""
    make_bezetting(buurt.ouder)
    assert '<details class="details"><summary>' in client.get("/functies/").content.decode()
    assert '<details class="details" open>' in client.get("/functies/?zoek=op").content.decode()
