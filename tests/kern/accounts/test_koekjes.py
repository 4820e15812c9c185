"""Cookies that other sites cannot use, and a host that nobody else chooses (B09, B12)."""

import re

import pytest
from django.test import Client

from tests.kern.accounts.stappen import met_code
from tests.makers import make_user
from tests.test_settings import SAFE, read_settings

KOEKJES = ("SESSION", "CSRF")


def test_b09_in_production_cookies_are_bound_to_this_host(clean_environment):
    namen = [
        f"{k}_COOKIE_{wat}" for k in KOEKJES for wat in ("NAME", "SECURE", "HTTPONLY", "SAMESITE")
    ]
    namen += [f"{k}_COOKIE_{wat}" for k in KOEKJES for wat in ("DOMAIN", "PATH")]
    waarden, _ = read_settings(clean_environment | SAFE, *namen)
    assert waarden["SESSION_COOKIE_NAME"] == "__Host-sessie"
    assert waarden["CSRF_COOKIE_NAME"] == "__Host-csrf"
    for koekje in KOEKJES:
        eigen = [waarden[f"{koekje}_COOKIE_{wat}"] for wat in ("SECURE", "HTTPONLY", "SAMESITE")]
        assert eigen == [True, True, "Lax"]
        # __Host- is refused by browsers unless there is no domain and the path is all of it.
        assert [waarden[f"{koekje}_COOKIE_{wat}"] for wat in ("DOMAIN", "PATH")] == [None, "/"]


@pytest.mark.django_db
def test_b09_the_answer_really_carries_them(settings, mailoutbox):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client = Client()
    client.get("/account/login/")
    met_code(client, mailoutbox, make_user("Bo", email="bo@x.example"))
    for koekje in client.cookies.values():
        eigen = [koekje[wat] for wat in ("secure", "httponly", "samesite", "domain", "path")]
        assert eigen == [True, True, "Lax", "", "/"], koekje.key
    assert set(client.cookies) == {"sessie", "csrf"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "localhost@evil.example"]
)
def test_b12_another_host_is_refused(host):
    assert Client().get("/", headers={"host": host}).status_code == 400
    assert (
        Client()
        .post("/account/login/", {"login": "x@x.example"}, headers={"host": host})
        .status_code
        == 400
    )


@pytest.mark.django_db
def test_b12_a_mail_leads_to_the_host_that_was_asked_and_to_no_other(mailoutbox):
    kop = {"x-forwarded-host": "evil.example", "host": "localhost"}
    Client().post("/account/login/", {"login": "wie@x.example"}, headers=kop)
    (adres,) = re.findall(r"https?://\S+", mailoutbox[0].body)
    assert adres == "http://localhost/account/signup/"
