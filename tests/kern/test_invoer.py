"""What no address, question or cookie may hold (C05, C16): 400, and no database is asked."""

import pytest
from django.test import override_settings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "adres",
    ["/?q=%00", "/?%00=q", "/?q=goed&q=a%00b", "/wijken/WK%00/", "/signalen/1%00/", "/%00"],
)
def test_c16_nul_in_the_address_is_refused(client, adres) -> None:
    assert client.get(adres).status_code == 400


def test_c16_nul_in_a_cookie_is_refused(client, settings) -> None:
    """A quoted cookie may spell any character; the session key would reach the database."""
    kop = f'{settings.SESSION_COOKIE_NAME}="\\000abcdefghijklmnop"'
    assert client.get("/werkplek/", headers={"cookie": kop}).status_code == 400


@pytest.mark.parametrize("vraag", ["%ED%A0%80", "%FF%FE", "%F0%9F%8C%B3", "%E2%80%AE", "%01"])
def test_c16_what_is_only_strange_is_answered(client, vraag) -> None:
    """Broken UTF-8 becomes a question mark; emoji, direction and control characters are text."""
    assert client.get(f"/?q={vraag}").status_code == 200


@override_settings(DEBUG=False)
def test_c07_the_refusal_carries_the_headers(client) -> None:
    antwoord = client.get("/?q=%00")
    assert "default-src 'none'" in antwoord.headers["Content-Security-Policy"]
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
