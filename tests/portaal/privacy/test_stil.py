"""E14: no name and no address of a person in what machines write down: log lines, cache keys."""

import logging
import re
from collections.abc import Iterator
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from tests.inloggen import Inlogger
from tests.makers import make_bewoner, make_gebied, make_user
from welzijn.kern.accounts.models import User

pytestmark = pytest.mark.django_db

NAAM, ADRES = "Kanarina", "kanarina@voorbeeld.example"
BEELD = re.compile("kanarin", re.IGNORECASE)
CODE = re.compile(r"(?m)^\s*(\d{6})\s*$")
INLOGGEN, CODE_IN = reverse("account_login"), reverse("account_confirm_login_code")


class Weigert(BaseEmailBackend):
    """A mail server that refuses the address, and says so with the address in it."""

    def send_messages(self, berichten: list[Any]) -> int:
        raise SMTPRecipientsRefused({naar: (550, b"no") for b in berichten for naar in b.to})


def in_cache() -> str:
    """The keys and the values of the cache, as text."""
    if "welzijn_cache" in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute("SELECT cache_key, value FROM welzijn_cache")
            return str(cursor.fetchall())
    return str({**getattr(cache, "_cache", {})})


@pytest.fixture
def stil(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Afterwards nothing was written down that names the person."""
    with caplog.at_level(logging.INFO):
        yield
    (opmaak,) = {h.formatter for h in logging.getLogger().handlers if h.name == "console"}
    assert opmaak is not None
    regels = [opmaak.format(regel) for regel in caplog.records]
    assert [regel for regel in regels if BEELD.search(regel)] == []
    assert BEELD.search(in_cache()) is None


def test_e14_the_search_finds_what_is_written_down(caplog: pytest.LogCaptureFixture) -> None:
    """The search itself: a line and a key that do name the person are found."""
    logging.getLogger("welzijn").warning("Mail to %s failed", ADRES)
    cache.set(f"code:{ADRES}", NAAM)
    assert BEELD.search(caplog.text)
    assert BEELD.search(in_cache())


@pytest.mark.usefixtures("stil")
def test_e14_signing_up_and_in_writes_no_address_down(client: Inlogger) -> None:
    client.post(reverse("account_signup"), {"email": ADRES})
    client.post(INLOGGEN, {"login": ADRES})
    make_bewoner(make_gebied(), make_user(NAAM, email=ADRES))
    for code in ("000000", "111111"):
        client.post(reverse("account_request_login_code"), {"email": ADRES})
        client.post(CODE_IN, {"code": code})
    assert mail.outbox


@pytest.mark.usefixtures("stil")
def test_e14_living_here_writes_no_name_down(client: Inlogger) -> None:
    user = make_bewoner(make_gebied(), make_user(NAAM, email=ADRES))
    client.force_login(user)
    client.post(reverse("accounts:wijzigen"), {"naam": f"{NAAM} Twee"})
    for naam in ("overzicht", "meenemen", "verwijderen"):
        assert client.get(reverse(f"privacy:{naam}")).status_code == 200
    client.post(reverse("privacy:meenemen"))
    client.get("/bestaat-niet/", {"email": ADRES})
    client.get(reverse("home:start"), {"q": NAAM})
    client.post(reverse("privacy:verwijderen"), {"woord": "verwijderen"})
    assert not User.objects.filter(email=ADRES).exists()


@pytest.mark.usefixtures("stil")
def test_e14_an_error_writes_no_address_down(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Seen red: the trace of a mail server that refuses an address held the address."""
    settings.EMAIL_BACKEND = f"{__name__}.Weigert"
    make_bewoner(make_gebied(), make_user(NAAM, email=ADRES))
    client = Inlogger(raise_request_exception=False)
    client.post(INLOGGEN, {"login": ADRES})
    assert BEELD.search(caplog.text)  # what would have been written


@pytest.mark.usefixtures("stil")
def test_e14_a_row_that_does_not_fit_is_not_quoted(caplog: pytest.LogCaptureFixture) -> None:
    """PostgreSQL tells which row it was; what it adds is left out."""
    make_user(NAAM, email=ADRES)
    try:
        with transaction.atomic():
            User.objects.create(naam=NAAM, email=ADRES)
    except IntegrityError:
        logging.getLogger("welzijn").exception("A deed failed")
    assert "IntegrityError" in caplog.text
