"""There are no passwords: nobody can set, change, reset or use one (B02, B03, B15).

What the bar asks of them is thereby answered: there is none to be weak, to leak, or to hash.
"""

import pytest
from django.contrib.auth import hashers
from django.urls import NoReverseMatch, get_resolver, reverse

from tests.house.test_addresses import walk
from tests.makers import make_user
from welzijn.kern.accounts import maat
from welzijn.kern.accounts.actions import aanmelden
from welzijn.kern.accounts.forms import AanmeldForm
from welzijn.kern.accounts.inloggen import urlpatterns
from welzijn.kern.accounts.models import User

OUD = [
    "account_change_password",
    "account_set_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
]


def test_b02_no_address_sets_changes_or_resets_a_password():
    for naam in OUD:
        with pytest.raises(NoReverseMatch):
            reverse(naam)
    adressen = list(walk(get_resolver().url_patterns))
    assert len(adressen) > 150
    assert [a.name for a in adressen if "password" in a.name + a.route] == []
    assert len(urlpatterns) == 14


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/account/password/change/", "/account/password/reset/"])
def test_b02_where_they_were_there_is_nothing(client, adres):
    client.force_login(make_user())
    assert client.get(adres).status_code == 404


@pytest.mark.django_db
def test_b02_no_account_has_a_password():
    for user in (aanmelden("a@x.example", by=None), User.objects.create_user("b@x.example")):
        assert not user.has_usable_password()
    assert {"password", "password1", "wachtwoord"} & AanmeldForm.base_fields.keys() == set()


@pytest.mark.django_db
def test_b02_a_password_opens_nothing_even_when_one_were_there(client):
    """Whoever writes one into the database still has no page that asks for it."""
    user = make_user("Fatima", email="fatima@x.example")
    user.set_password("Correct-paard-batterij-1")
    user.save()
    velden = {"login": user.email, "email": user.email, "password": "Correct-paard-batterij-1"}
    client.post("/account/login/", velden)
    assert "_auth_user_id" not in client.session
    assert "password" not in client.get("/account/login/").content.decode()


@pytest.mark.django_db
def test_b15_no_request_hashes_a_password(client, monkeypatch, mailoutbox):
    """So nobody can keep the processor busy with them; the storm is in tests/bench."""
    geteld = []

    class Teller(hashers.MD5PasswordHasher):
        algorithm = "md5"

        def encode(self, password: str, salt: str) -> str:
            geteld.append(password)
            return super().encode(password, salt)

    monkeypatch.setattr(hashers, "get_hasher", lambda *_: Teller())
    client.post("/account/login/", {"login": "wie@x.example", "password": "x" * 128})
    client.post("/account/signup/", {"email": "wie@x.example", "zestien": "on", "password": "x"})
    assert geteld == []
    assert len(mailoutbox) == 2
    hashers.make_password("x")
    assert geteld == ["x"], "the counter counts"


@pytest.mark.django_db
def test_b15_signing_in_takes_a_few_places_and_no_more(client, mailoutbox):
    """Seen red without places: a storm of sign-ins keeps every worker from everybody."""
    genomen = [maat.PLAATSEN.acquire(blocking=False) for _ in range(4)]
    try:
        assert genomen == [True, True, True, False]
        vol = client.post("/account/login/", {"login": "wie@x.example"})
        assert (vol.status_code, vol["Retry-After"], mailoutbox) == (503, "30", [])
        assert client.get("/account/login/").status_code == 200
        assert client.get("/").status_code == 200
    finally:
        for _ in range(3):
            maat.PLAATSEN.release()
    assert client.post("/account/login/", {"login": "wie@x.example"}).status_code == 302


def test_f21_answers_leave_on_the_beat():
    assert [round(duurde + maat.nog(duurde, 0.1), 6) for duurde in (0.001, 0.099, 0.101)] == [
        0.1, 0.1, 0.2,
    ]  # fmt: skip
    assert maat.nog(0.05, 0) == 0
