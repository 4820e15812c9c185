"""Choosing where one lives, and what the portal knows about oneself."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies.models import Bewonerschap
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_gemeente,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def buurt():
    return make_gebied("Sluisbuurt", wijk=make_wijk("Havenwijk"))


@pytest.fixture
def ik(client):
    user = make_user("Fatima")
    client.force_login(user)
    return user


def tekst(antwoord):
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def keuzes(client, adres):
    return [naam for _pk, naam in client.get(adres).context["form"].fields["gebied"].choices]


def test_vestigen_works_and_is_logged(client, ik, buurt):
    antwoord = client.post("/functies/vestigen/", {"gebied": buurt.pk, "naam": " Fatima B. "})
    wijk = buurt.ouder
    assert (antwoord.status_code, antwoord.url) == (302, wijk.get_absolute_url())
    assert Bewonerschap.objects.get().gebied == buurt
    assert User.objects.get().naam == "Fatima B."
    assert Logregel.objects.first().daad == "bewonerschap.vestigen"
    assert client.session["hier"] == {
        "code": wijk.code, "jaar": wijk.jaar, "naam": "Havenwijk", "url": wijk.get_absolute_url(),
    }  # fmt: skip


def test_vestigen_goes_on_within_this_host_only(client, ik, buurt):
    velden = {"gebied": buurt.pk, "naam": "Fatima"}
    for next_, verwacht in (
        ("/signalen/begin/", "/signalen/begin/"),
        ("https://kwaad.example/", buurt.ouder.get_absolute_url()),
    ):
        assert client.post(f"/functies/vestigen/?next={next_}", velden).url == verwacht
    pagina = tekst(client.get("/functies/vestigen/?next=/signalen/begin/"))
    assert '<input type="hidden" name="next" value="/signalen/begin/">' in pagina
    assert 'name="next"' not in tekst(client.get("/functies/vestigen/?next=//kwaad.example"))


def test_a_few_buurten_are_all_on_the_page(client, ik, buurt):
    make_gebied("Kade", wijk=buurt.ouder)
    gemeente = buurt.ouder.ouder
    assert keuzes(client, "/functies/vestigen/") == [
        f"Kade (Havenwijk, {gemeente})", f"Sluisbuurt (Havenwijk, {gemeente})",
    ]  # fmt: skip


def test_many_buurten_are_found_by_name_of_buurt_wijk_or_gemeente(client, ik):
    haven, noord = make_wijk("Haven", make_gemeente("Een")), make_wijk("Noord", make_gemeente())
    for nummer in range(25):
        make_gebied(f"Buurt {nummer:02d}", wijk=haven)
        make_gebied(f"Buurt {nummer:02d}", wijk=noord)
    pagina = tekst(client.get("/functies/vestigen/"))
    assert "Typ de naam van uw buurt." in pagina
    assert 'name="naam"' not in pagina
    assert keuzes(client, "/functies/vestigen/?zoek=buurt+07") == [
        "Buurt 07 (Haven, Een)", "Buurt 07 (Noord, Testdam)",
    ]  # fmt: skip
    assert keuzes(client, "/functies/vestigen/?zoek=07+HAVEN") == ["Buurt 07 (Haven, Een)"]
    assert len(keuzes(client, "/functies/vestigen/?zoek=een")) == 25
    assert len(keuzes(client, "/functies/vestigen/?zoek=buurt")) == 40
    assert "Wij vonden geen buurt" in tekst(client.get("/functies/vestigen/?zoek=xyz"))


def test_the_name_of_the_gemeente_counts_when_nothing_nearer_is_found(client, ik):
    gemeente = make_gemeente("Kersenhaven")
    make_gebied("Kade", wijk=make_wijk("Oude Haven", gemeente))
    make_gebied("Hooi", wijk=make_wijk("De Weide", gemeente))
    assert keuzes(client, "/functies/vestigen/?zoek=haven") == ["Kade (Oude Haven, Kersenhaven)"]
    assert len(keuzes(client, "/functies/vestigen/?zoek=kersenhaven")) == 2
    assert keuzes(client, "/functies/vestigen/?zoek=hooi+kersen") == [
        "Hooi (De Weide, Kersenhaven)"
    ]


@pytest.mark.parametrize("zoek", ["%", "_", "'", "x" * 3000, "a " * 500, "\\", "ÅÉ"])
def test_strange_words_find_nothing_and_break_nothing(client, ik, buurt, zoek):
    assert client.get("/functies/vestigen/", {"zoek": zoek}).status_code == 200


def test_only_a_current_buurt_can_be_chosen(client, ik, buurt):
    oud = make_gebied("Oud", wijk=make_wijk("W", make_gemeente(code="GM0001", jaar=2015)))
    make_gebied("Nieuw", wijk=make_wijk("W", make_gemeente(code="GM0001", jaar=2026)))
    for pk in (buurt.ouder.pk, oud.pk, 999, "", "x", "9" * 30, "-1", "1.5"):
        antwoord = client.post("/functies/vestigen/", {"gebied": pk, "naam": "Fatima"})
        assert antwoord.context["form"].errors.keys() == {"gebied"}, pk
    assert Bewonerschap.objects.count() == 0


@pytest.mark.parametrize("naam", ["", "Beheerder", "\u202eamitaF", "..."])
def test_a_name_that_does_not_do_keeps_the_choice(client, ik, buurt, naam):
    antwoord = client.post("/functies/vestigen/", {"gebied": buurt.pk, "naam": naam})
    assert antwoord.context["form"].errors.keys() == {"naam"}
    assert f'value="{buurt.pk}"' in antwoord.content.decode()
    assert Bewonerschap.objects.count() == 0


def test_who_moves_is_told_where_they_live_now(client, buurt):
    client.force_login(make_bewoner(buurt))
    pagina = tekst(client.get("/functies/vestigen/"))
    assert "U woont nu in <strong>Sluisbuurt</strong>" in pagina
    assert "checked" in pagina


def test_vestigen_asks_the_same_for_1_and_30(client, ik, buurt):
    def vragen():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/functies/vestigen/?zoek=haven").status_code == 200
        return len(queries)

    een = vragen()
    for nummer in range(29):
        make_gebied(f"Buurt {nummer}", wijk=buurt.ouder)
    assert vragen() == een <= 9


def test_profiel_shows_what_the_portal_knows_of_me(client, buurt):
    user = make_bewoner(buurt, make_user("Fatima"))
    make_bezetting(buurt.ouder, user=user, van=date(2024, 1, 1))
    make_bezetting(buurt.ouder, user=user, van=date(2020, 1, 1), tot=date(2021, 1, 1))
    client.force_login(user)
    pagina = tekst(client.get("/functies/profiel/"))
    for stuk in (
        "Fatima", "Sluisbuurt", "Havenwijk", user.email, "vanaf 1 januari 2024",
        "van 1 januari 2020 tot en met 31 december 2020", "Gestopt",
        'href="/accounts/wijzigen/?next=/functies/profiel/"',
        'href="/functies/vestigen/?next=/functies/profiel/"', 'href="/account/email/"',
    ):  # fmt: skip
        assert stuk in pagina, stuk


def test_profiel_of_somebody_new_says_what_to_do(client, ik, buurt):
    make_bewoner(buurt)
    make_bezetting(buurt, van=vandaag())
    pagina = tekst(client.get("/functies/profiel/"))
    assert "Mijn buurt kiezen" in pagina
    assert "U hebt geen functie. U doet mee als bewoner." in pagina
    assert "Sluisbuurt" not in pagina, "where others live is not shown"
