"""E11: consent is asked per purpose, dated, to words with a number, and taken back at once."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tests.makers import make_toestemming, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import nu
from welzijn.kern.toestemmingen import actions
from welzijn.kern.toestemmingen.models import DOELEN, HULP, KAARTJE, Toestemming, heeft_toestemming

pytestmark = pytest.mark.django_db
ADRES = "/mijngegevens/toestemmingen/"


def test_e11_nothing_is_agreed_to_beforehand() -> None:
    user = make_user()
    assert [heeft_toestemming(user, doel) for doel in DOELEN] == [False] * len(DOELEN)


def test_e11_each_purpose_stands_apart() -> None:
    """Agreeing to one is agreeing to nothing else."""
    user = make_user()
    actions.toestemmen(KAARTJE, by=user)
    assert {doel: heeft_toestemming(user, doel) for doel in DOELEN} == {
        KAARTJE: True,
        HULP: False,
    }
    actions.toestemmen(HULP, by=user)
    actions.intrekken(KAARTJE, by=user)
    assert heeft_toestemming(user, HULP)
    assert not heeft_toestemming(user, KAARTJE)


def test_e11_a_consent_has_its_date_its_version_and_a_line() -> None:
    user, voor = make_user(), nu()
    een = actions.toestemmen(KAARTJE, by=user)
    een.refresh_from_db()
    assert (een.versie, een.hulp, een.ingetrokken_op) == (1, "", None)
    assert abs((een.gegeven_op - voor).total_seconds()) < 60
    regel = Logregel.objects.get(daad="toestemming.toestemmen")
    assert regel.velden == {"doel": "kaartje", "versie": 1}
    assert regel.actor == str(user.sleutel)


def test_e11_giving_twice_is_once() -> None:
    user = make_user()
    assert actions.toestemmen(KAARTJE, by=user) == actions.toestemmen(KAARTJE, by=user)
    assert Toestemming.objects.count() == Logregel.objects.count() == 1


def test_e11_the_database_keeps_it_single() -> None:
    """Seen red without the constraint `toestemming_eenmaal`."""
    user = make_user()
    make_toestemming(user)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_toestemming(user)


def test_e11_taking_back_keeps_what_was_said() -> None:
    user = make_user()
    actions.toestemmen(KAARTJE, by=user)
    assert actions.intrekken(KAARTJE, by=user) == 1
    (een,) = Toestemming.objects.all()
    assert een.ingetrokken_op is not None
    assert een.geldt is False
    assert actions.intrekken(KAARTJE, by=user) == 0
    assert Logregel.objects.filter(daad="toestemming.intrekken").count() == 1


def test_e11_a_new_text_asks_again(client, monkeypatch) -> None:
    """The old consent no longer counts, and stays to be read with its own words."""
    user = make_user()
    oud = actions.toestemmen(KAARTJE, by=user)
    nieuw = replace(DOELEN[KAARTJE], teksten=(*DOELEN[KAARTJE].teksten, "Nieuwe woorden."))
    monkeypatch.setitem(DOELEN, KAARTJE, nieuw)
    assert not heeft_toestemming(user, KAARTJE)
    client.force_login(user)
    tekst = client.get(ADRES).content.decode()
    assert "De tekst is veranderd." in tekst
    assert str(oud.tekst) in tekst
    actions.toestemmen(KAARTJE, by=user)
    assert heeft_toestemming(user, KAARTJE)
    oud.refresh_from_db()
    assert oud.ingetrokken_op is not None


def test_e11_one_click_gives_and_one_click_takes_back(client) -> None:
    user = make_user()
    client.force_login(user)
    assert f"{ADRES}kaartje/toestemmen/" in client.get(ADRES).content.decode()
    antwoord = client.post(f"{ADRES}kaartje/toestemmen/", follow=True)
    assert "U gaf toestemming" in antwoord.content.decode()
    assert heeft_toestemming(user, KAARTJE)
    antwoord = client.post(f"{ADRES}kaartje/intrekken/", follow=True)
    assert "U geeft hiervoor geen toestemming." in antwoord.content.decode()
    assert not heeft_toestemming(user, KAARTJE)


def test_a_purpose_that_is_not_asked_of_somebody_is_refused(client) -> None:
    """Who signs in alone is not asked whether somebody may help; an unknown purpose is nothing."""
    user = make_user()
    client.force_login(user)
    assert "Meedoen met hulp" not in client.get(ADRES).content.decode()
    for doel in (HULP, "reclame"):
        for daad in ("toestemmen", "intrekken"):
            assert client.post(f"{ADRES}{doel}/{daad}/").status_code == 403
    assert Toestemming.objects.count() == 0


def test_a_reading_changes_nothing_and_asks_little(client, django_assert_max_num_queries) -> None:
    user = make_user()
    client.force_login(user)
    for _ in range(3):
        actions.toestemmen(KAARTJE, by=user)
        actions.intrekken(KAARTJE, by=user)
    client.get(ADRES)
    with django_assert_max_num_queries(8):
        een = client.get(ADRES)
    for _ in range(30):
        actions.toestemmen(KAARTJE, by=user)
        actions.intrekken(KAARTJE, by=user)
    with django_assert_max_num_queries(8):
        client.get(ADRES)
    assert een.status_code == 200


def test_who_is_not_signed_in_is_not_asked(client) -> None:
    assert client.get(ADRES).headers["Location"].startswith("/account/login/")


def test_one_reads_and_takes_back_ones_own_alone(client) -> None:
    user, ander = make_user(), make_user()
    make_toestemming(ander)
    client.force_login(user)
    assert "U geeft hiervoor geen toestemming." in client.get(ADRES).content.decode()
    client.post(f"{ADRES}kaartje/intrekken/")
    assert heeft_toestemming(ander, KAARTJE)
