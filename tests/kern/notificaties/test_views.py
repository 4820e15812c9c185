"""The conversation about messages, address by address."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db


@pytest.fixture
def ik(client):
    user = make_user()
    client.force_login(user)
    return user


def make_bericht(ontvanger, **velden):
    return Bericht.objects.create(ontvanger=ontvanger, **{"tekst": "Er is iets.", **velden})


def vragen(client, adres):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(adres).status_code == 200
    return len(queries)


def test_the_inbox_shows_what_is_new_first(client, ik):
    oud = make_bericht(ik)
    gelezen = make_bericht(ik, gelezen_op=nu())
    nieuw = make_bericht(ik)
    make_bericht(make_user(), tekst="Van een ander")
    antwoord = client.get("/notificaties/")
    assert list(antwoord.context["page"]) == [nieuw, oud, gelezen]
    tekst = antwoord.content.decode()
    assert "2 nieuwe berichten" in tekst
    assert "Van een ander" not in tekst


def test_messages_are_grouped_by_the_day_in_amsterdam(client, ik):
    for uur in (datetime(2026, 6, 1, 12, tzinfo=UTC), datetime(2026, 6, 1, 23, tzinfo=UTC)):
        make_bericht(ik, gemaakt_op=uur)
    tekst = client.get("/notificaties/").content.decode()
    assert tekst.index("dinsdag 2 juni 2026") < tekst.index("maandag 1 juni 2026")


def test_an_empty_inbox_says_what_will_come(client, ik):
    assert "U hebt nog geen berichten." in client.get("/notificaties/").content.decode()


def test_lezen_marks_and_goes_on(client, ik):
    bericht = make_bericht(ik, adres="/signalen/")
    antwoord = client.post(f"/notificaties/{bericht.pk}/lezen/")
    assert (antwoord.status_code, antwoord.url) == (302, "/signalen/")
    bericht.refresh_from_db()
    assert bericht.is_gelezen
    assert Logregel.objects.get().daad == "bericht.lezen"


def test_lezen_of_a_message_that_leads_nowhere_comes_back(client, ik):
    assert client.post(f"/notificaties/{make_bericht(ik).pk}/lezen/").url == "/notificaties/"


def test_somebody_elses_message_is_404(client, ik):
    bericht = make_bericht(make_user())
    assert client.post(f"/notificaties/{bericht.pk}/lezen/").status_code == 404
    assert client.post("/notificaties/999/lezen/").status_code == 404
    assert not Bericht.objects.get().is_gelezen


def test_alles_lezen_works_and_is_logged(client, ik):
    make_bericht(ik)
    assert client.post("/notificaties/alles_lezen/").url == "/notificaties/"
    assert Bericht.objects.get().is_gelezen
    assert Logregel.objects.get().daad == "bericht.alles_lezen"


@pytest.mark.parametrize("deed", ["/notificaties/alles_lezen/", "/notificaties/{}/lezen/"])
def test_looking_changes_nothing(client, ik, deed):
    assert client.get(deed.format(make_bericht(ik).pk)).status_code == 405
    assert not Bericht.objects.get().is_gelezen


@pytest.mark.parametrize("adres", ["/notificaties/", "/notificaties/1/lezen/"])
def test_visitors_go_to_sign_in(client, adres):
    assert client.get(adres).url == f"/account/login/?next={adres}"


def test_the_inbox_asks_the_same_for_1_and_30(client, ik):
    make_bericht(ik)
    een = vragen(client, "/notificaties/")
    for nummer in range(29):
        make_bericht(ik, gelezen_op=nu() if nummer % 2 else None)
    assert vragen(client, "/notificaties/") == een <= 7
