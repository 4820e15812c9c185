"""Giving the name that people use."""

import pytest

from tests.makers import make_user
from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.permissions import mag_wijzigen
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db


@pytest.fixture
def ik(client):
    user = make_user("Fatima")
    client.force_login(user)
    return user


def test_wijzigen_works_and_is_logged_without_the_name(client, ik):
    antwoord = client.post("/accounts/wijzigen/", {"naam": "  Fatima   B. "})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/")
    assert User.objects.get().naam == "Fatima B."
    regel = Logregel.objects.values().get()
    assert (regel["daad"], regel["object_id"]) == ("user.wijzigen", str(ik.sleutel))
    assert "Fatima" not in str(regel)


def test_wijzigen_goes_back_to_where_one_came_from_on_this_host_only(client, ik):
    for next_, verwacht in (("/signalen/", "/signalen/"), ("//kwaad.example/", "/werkplek/")):
        adres = f"/accounts/wijzigen/?next={next_}"
        assert client.post(adres, {"naam": "Fatima"}).url == verwacht
        assert f'href="{verwacht}"' in client.get(adres).content.decode()


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("", "Dit is nog niet ingevuld."),
        ("\u200b", "In deze naam staat een teken dat niemand ziet."),
        ("...", "Vul een naam in met minstens één letter."),
        ("Beheerder", "Deze naam lijkt op een functie."),
        ("J\u0430n", "Gebruik in uw naam letters uit één alfabet."),
        ("Jan\x00", "Null-tekens zijn niet toegestaan."),
        ("x" * 61, "60 tekens"),
    ],
)
def test_a_name_that_does_not_do_is_refused_with_a_sentence(client, ik, naam, zin):
    antwoord = client.post("/accounts/wijzigen/", {"naam": naam})
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    assert User.objects.get().naam == "Fatima"
    assert not Logregel.objects.exclude(daad="user.weigeren").exists()


def test_nothing_but_the_name_is_taken_from_the_form(client, ik):
    """A08."""
    velden = {"email": "kwaad@voorbeeld.example", "is_active": "", "sleutel": "x", "pk": "1"}
    client.post("/accounts/wijzigen/", {"naam": "Fatima", **velden})
    user = User.objects.get()
    assert (user.email, user.is_active, user.sleutel) == (ik.email, True, ik.sleutel)


def test_looking_changes_nothing(client, ik):
    assert client.get("/accounts/wijzigen/?naam=Anders").status_code == 200
    assert User.objects.get().naam == "Fatima"


def test_visitors_go_to_sign_in(client):
    assert client.get("/accounts/wijzigen/").url == "/account/login/?next=/accounts/wijzigen/"


def test_only_the_owner_changes_an_account():
    ik, ander = make_user(), make_user()
    assert [mag_wijzigen(ik, ik), mag_wijzigen(ik, ander)] == [True, False]
    ik.is_active = False
    assert not mag_wijzigen(ik, ik)
