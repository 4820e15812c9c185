"""The pages of initiatives: what they show to whom, and how much they ask."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.register.models import Initiatief
from initiatieven.steun.models import Steun
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_initiatief,
    make_lid,
    make_thema,
    make_user,
)
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
S = Initiatief.Status


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def maker(gebied):
    return make_bewoner(gebied)


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


def tekst(antwoord):
    return antwoord.content.decode()


def test_begin_without_a_place_asks_where_one_lives(client):
    client.force_login(make_user())
    assert "Kies eerst in welke buurt u woont." in tekst(client.get("/initiatieven/begin/"))


def test_a_visitor_reads_and_is_told_how_to_join(client, gebied):
    initiatief = make_initiatief(gebied, aantal_steun=12)
    antwoord = tekst(client.get(f"/initiatieven/{initiatief.pk}/"))
    assert "Inloggen om te steunen" in antwoord
    assert f"/account/login/?next=/initiatieven/{initiatief.pk}/" in antwoord
    assert ">12</strong> mensen steunen dit." in antwoord


def test_the_page_knows_my_support(client, gebied):
    initiatief, ik = make_initiatief(gebied, aantal_steun=1), make_bewoner(gebied)
    client.force_login(ik)
    assert "Ik steun dit" in tekst(client.get(f"/initiatieven/{initiatief.pk}/"))
    Steun.objects.create(initiatief=initiatief, user=ik)
    antwoord = tekst(client.get(f"/initiatieven/{initiatief.pk}/"))
    assert ("Ik steun dit" in antwoord, "Steun intrekken" in antwoord) == (False, True)


def test_nobody_reads_who_proposed_or_backs_it(client, gebied):
    """The names stand there to leak: of the maker, and of somebody who backs it."""
    initiatief = make_initiatief(gebied, indiener=make_bewoner(gebied, make_user("Kanariegeel")))
    Steun.objects.create(initiatief=initiatief, user=make_user("Kanarierood"))
    for wie in (None, make_bewoner(gebied), make_lid(gebied.ouder, Rol.OPBOUWWERKER)):
        if wie:
            client.force_login(wie)
        for adres in ("/initiatieven/", f"/initiatieven/{initiatief.pk}/"):
            assert "Kanarie" not in tekst(client.get(adres))


def test_the_list_narrows_by_place_subject_state_and_words(client, gebied):
    gelijk = {"titel": "Soep", "thema": make_thema(), "status": S.BEZIG}
    goed = make_initiatief(gebied, **gelijk)
    for anders in ({"thema": make_thema()}, {"status": S.GEPUBLICEERD}, {"titel": "Brood"}):
        make_initiatief(gebied, **(gelijk | anders))
    make_initiatief(**gelijk)
    vraag = {"zoek": "soep", "waar": gebied.code, "thema": goed.thema_id, "status": "bezig"}
    assert list(client.get("/initiatieven/", vraag).context["page"]) == [goed]


def test_a_state_that_is_not_public_cannot_be_asked_for(client, gebied, maker):
    make_initiatief(gebied, indiener=maker, status=S.INGEDIEND, titel="Wacht nog")
    client.force_login(maker)
    assert "Wacht nog" not in tekst(client.get("/initiatieven/", {"status": "ingediend"}))


def test_the_empty_list_invites(client):
    assert "Hier is nog niets begonnen." in tekst(client.get("/initiatieven/"))
    gezocht = tekst(client.get("/initiatieven/", {"zoek": "niets"}))
    assert "Met deze keuze vinden we niets." in gezocht


def test_eigen_shows_mine_in_every_state(client, gebied, maker):
    mijn = {make_initiatief(gebied, indiener=maker, status=status) for status in S}
    make_initiatief(gebied)
    client.force_login(maker)
    assert set(client.get("/initiatieven/eigen/").context["page"]) == mijn


def test_a_late_answer_is_said_to_who_waits(client, gebied, maker):
    op = nu() - timedelta(days=8)
    laat = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND, ingediend_op=op)
    vers = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    client.force_login(maker)
    for initiatief, verwacht in ((laat, True), (vers, False)):
        pagina = tekst(client.get(f"/initiatieven/{initiatief.pk}/"))
        assert ("Het antwoord duurt langer dan we beloofden." in pagina) is verwacht
        assert ("U krijgt uiterlijk" in pagina) is not verwacht


def test_the_queue_is_for_who_judges(client, gebied, maker, werker):
    wacht = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    client.force_login(werker)
    assert list(client.get("/initiatieven/wachtrij/").context["page"]) == [wacht]
    client.force_login(maker)
    assert client.get("/initiatieven/wachtrij/").status_code == 403
    client.logout()
    assert client.get("/initiatieven/wachtrij/").status_code == 302


def queries(client, adres):
    with CaptureQueriesContext(connection) as gezien:
        assert client.get(adres).status_code == 200
    return len(gezien)


@pytest.mark.parametrize(
    ("adres", "wie", "status"),
    [
        ("/initiatieven/", "werker", S.GEPUBLICEERD),
        ("/initiatieven/wachtrij/", "werker", S.INGEDIEND),
        ("/initiatieven/eigen/", "maker", S.INGEDIEND),
    ],
)
def test_lists_ask_the_same_for_1_and_30(client, gebied, maker, werker, adres, wie, status):
    client.force_login({"maker": maker, "werker": werker}[wie])
    make_initiatief(gebied, indiener=maker, status=status)
    een = queries(client, adres)
    for _ in range(29):
        make_initiatief(gebied, indiener=maker, status=status)
    assert queries(client, adres) == een
    assert een <= 12


@pytest.mark.parametrize("wie", ["bezoeker", "maker", "werker"])
def test_the_page_asks_the_same_for_1_and_30_supporters(client, gebied, maker, werker, wie):
    initiatief = make_initiatief(gebied, indiener=maker)
    if wie != "bezoeker":
        client.force_login({"maker": maker, "werker": werker}[wie])
    een = queries(client, f"/initiatieven/{initiatief.pk}/")
    for _ in range(30):
        Steun.objects.create(initiatief=initiatief, user=make_user())
    assert queries(client, f"/initiatieven/{initiatief.pk}/") == een
    assert een <= 12


def test_who_judges_reads_the_idea_before_the_buttons(client, gebied, werker):
    idee = make_initiatief(gebied, status=S.INGEDIEND, wat="Samen soep koken.")
    client.force_login(werker)
    pagina = tekst(client.get(f"/initiatieven/{idee.pk}/"))
    assert pagina.count("Samen soep koken.") == 1
    assert pagina.index("Samen soep koken.") < pagina.index("Plaatst u dit idee?")


def test_who_judges_second_reads_that_it_was_decided(client, gebied, werker):
    idee = make_initiatief(gebied, status=S.GEPUBLICEERD)
    client.force_login(werker)
    antwoord = client.post(f"/initiatieven/{idee.pk}/publiceren/")
    assert antwoord.status_code == 403
    assert "Over dit idee is al besloten." in tekst(antwoord)
