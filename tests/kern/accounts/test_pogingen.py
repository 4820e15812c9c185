"""Guessing codes: five wrong ones per account, ten per network, always exact (B03, B04, F20).

Thousands of tries against four workers are in tests/bench/kraken.py.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client, RequestFactory

from tests.inloggen import Inlogger
from tests.makers import make_user
from welzijn.kern.accounts.codes import probeer
from welzijn.kern.accounts.models import User
from welzijn.kern.limiet import geef_terug, neem
from welzijn.kern.logboek.models import Logregel

FATIMA = "fatima@voorbeeld.example"
TABEL = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "c"}}


@pytest.fixture
def bewoner(db):
    user = make_user("Fatima", email=FATIMA)
    EmailAddress.objects.create(user=user, email=FATIMA, verified=True, primary=True)
    return user


def vraag_code(mailoutbox, email=FATIMA, client=None, **omgeving):
    """A browser that asked for a code, and the code."""
    client = client or Client(**omgeving)
    client.post("/account/login/", {"login": email})
    gevonden = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    return client, gevonden[0] if gevonden else "000000"


def anders(code, stap=1):
    return f"{(int(code) + stap) % 10**6:06d}"


def probeer_code(client, code, **omgeving):
    return client.post("/account/login/code/confirm/", {"code": code}, **omgeving)


def is_binnen(client):
    return "_auth_user_id" in client.session


def foute_codes(mailoutbox, aantal, netwerk="198.51.100"):
    """Wrong codes for one account, each from another session and another network."""
    for nummer in range(aantal):
        client, goed = vraag_code(mailoutbox, REMOTE_ADDR=f"{netwerk}.{nummer + 1}")
        probeer_code(client, anders(goed))
        # Asking for codes has a limit of its own, which is not what is looked at here.
        caches["default"].delete_many(
            [sleutel[3:] for sleutel in caches["default"]._cache if "request_login_code" in sleutel]
        )


@pytest.mark.django_db
@pytest.mark.parametrize(("fout", "binnen"), [(4, True), (5, False), (9, False)])
def test_b03_f20_five_wrong_codes_and_the_right_one_is_refused_too(
    mailoutbox, bewoner, fout, binnen
):
    """Seen red when only wrong codes of one session count: a new session begins at nought."""
    foute_codes(mailoutbox, fout)
    client, goed = vraag_code(mailoutbox, REMOTE_ADDR="192.0.2.1")
    antwoord = probeer_code(client, goed)
    assert is_binnen(client) is binnen
    assert ("te vaak een foute code" in antwoord.content.decode()) is not binnen


@pytest.mark.django_db
def test_b03_ten_wrong_codes_from_one_network(mailoutbox, bewoner):
    """Ten people who do not exist, and then nobody from there, not even with the right code."""
    for nummer in range(10):
        client, _ = vraag_code(mailoutbox, f"wie{nummer}@x.example", REMOTE_ADDR="192.0.2.1")
        probeer_code(client, "123456")
    client, goed = vraag_code(mailoutbox, REMOTE_ADDR="192.0.2.1")
    probeer_code(client, goed)
    assert not is_binnen(client)
    elders, goed = vraag_code(mailoutbox, REMOTE_ADDR="192.0.2.2")
    probeer_code(elders, goed)
    assert is_binnen(elders)


@pytest.mark.django_db
def test_b04_success_elsewhere_or_a_new_session_gives_no_new_turns(mailoutbox, bewoner):
    ander = make_user("Bo", email="bo@voorbeeld.example")
    EmailAddress.objects.create(user=ander, email=ander.email, verified=True, primary=True)
    foute_codes(mailoutbox, 5)
    client, goed = vraag_code(mailoutbox, ander.email, REMOTE_ADDR="192.0.2.1")
    probeer_code(client, goed)
    assert is_binnen(client)
    client.post("/account/logout/")
    client, goed = vraag_code(mailoutbox, client=client)
    probeer_code(client, goed)
    assert not is_binnen(client)


@pytest.mark.django_db
def test_b04_a_header_that_the_client_writes_changes_nothing(mailoutbox, bewoner):
    for nummer in range(10):
        client, _ = vraag_code(mailoutbox, f"wie{nummer}@x.example", REMOTE_ADDR="192.0.2.1")
        probeer_code(client, "123456", headers={"x-forwarded-for": f"203.0.113.{nummer}"})
    client, goed = vraag_code(mailoutbox, REMOTE_ADDR="192.0.2.1")
    probeer_code(client, goed, headers={"x-forwarded-for": "203.0.113.99"})
    assert not is_binnen(client)


@pytest.mark.django_db
def test_b04_behind_a_proxy_the_address_that_the_proxy_wrote_counts(mailoutbox, bewoner, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for nummer in range(10):
        kop = {"x-forwarded-for": f"10.9.8.{nummer}, 203.0.113.7"}
        client = Client(REMOTE_ADDR="127.0.0.1", headers=kop)
        vraag_code(mailoutbox, f"wie{nummer}@x.example", client)
        probeer_code(client, "123456")
    kop = {"x-forwarded-for": "10.1.1.1, 203.0.113.7"}
    client, goed = vraag_code(mailoutbox, client=Client(REMOTE_ADDR="127.0.0.1", headers=kop))
    probeer_code(client, goed)
    assert not is_binnen(client)


@pytest.mark.django_db
def test_b04_ipv6_counts_per_64(mailoutbox, bewoner):
    for nummer in range(10):
        adres = f"2001:db8:0:1::{nummer + 1}"
        client, _ = vraag_code(mailoutbox, f"wie{nummer}@x.example", REMOTE_ADDR=adres)
        probeer_code(client, "123456")
    uitslag = []
    for adres in ("2001:db8:0:1:ffff::1", "2001:db8:0:2::1"):
        client, goed = vraag_code(mailoutbox, REMOTE_ADDR=adres)
        probeer_code(client, goed)
        uitslag.append(is_binnen(client))
    assert uitslag == [False, True]


@pytest.mark.django_db
def test_b03_the_same_holds_for_who_signs_up(mailoutbox):
    for nummer in range(5):
        client = Client(REMOTE_ADDR=f"198.51.100.{nummer + 1}")
        bezig = {"email": FATIMA, "verder": "/", "code": "123456", "tot": 9e9}
        sessie = client.session
        sessie["kennismaking"] = bezig
        sessie.save()
        client.post("/accounts/aanmelden/", {"code": "654321"})
    client = Client(REMOTE_ADDR="192.0.2.1")
    client.post("/account/signup/", {"email": FATIMA, "zestien": "on"})
    (goed,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    assert client.post("/accounts/aanmelden/", {"code": goed}).status_code == 200
    assert User.objects.count() == 0


def _tegelijk(klopt: str) -> int:
    """Sixteen at a barrier, each a wrong code for the same account: how many were looked at."""
    deur = Barrier(16)

    def komen(nummer: int) -> int:
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            verzoek = RequestFactory().post("/", REMOTE_ADDR=f"192.0.2.{nummer}")
            probeer(verzoek, FATIMA, "000000", klopt)
        except ValidationError as fout:
            return int("klopt niet" in fout.messages[0])
        finally:
            connection.close()
        return 0

    with ThreadPoolExecutor(16) as zaal:
        return sum(zaal.map(komen, range(16)))


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_b03_f20_exact_when_all_come_at_once(settings):
    """In the cache of production: a table that all workers share."""
    settings.CACHES = TABEL
    call_command("createcachetable")
    assert _tegelijk("123456") == 5


@pytest.mark.django_db
def test_turns_of_the_stretch_before_still_count(db):
    """In any five minutes, wherever they begin, there are five."""
    op = datetime(2026, 11, 22, 12, 4, 59, tzinfo=UTC)
    genomen = [neem("x", 5, 300, op=op) for _ in range(5)]
    assert all(genomen)
    straks = op + timedelta(seconds=2)
    assert neem("x", 5, 300, op=straks) == ""
    geef_terug(genomen[0])
    assert neem("x", 5, 300, op=straks) != ""
    assert neem("x", 5, 300, op=straks) == ""
    assert neem("x", 5, 300, op=op + timedelta(seconds=600)) != ""


# --- Codes (B10) ---------------------------------------------------------------------------------


@pytest.mark.django_db
def test_b10_a_code_is_for_ten_minutes(mailoutbox, bewoner, settings):
    assert settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT == 600
    client, goed = vraag_code(mailoutbox)
    sessie = client.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    sessie.save()
    probeer_code(client, goed)
    assert not is_binnen(client)


@pytest.mark.django_db
def test_b10_a_code_of_one_browser_opens_nothing_in_another(mailoutbox, bewoner):
    _, goed = vraag_code(mailoutbox)
    ander, _ = vraag_code(mailoutbox)
    probeer_code(ander, goed)
    assert not is_binnen(ander)


# --- The logboek (G02) ---------------------------------------------------------------------------


@pytest.mark.django_db
def test_g02_a_wrong_code_is_written_down_without_saying_who_when_nobody_is_known(
    mailoutbox, bewoner
):
    for email in (FATIMA, "wie@x.example"):
        client, goed = vraag_code(mailoutbox, email, REMOTE_ADDR="203.0.113.9")
        probeer_code(client, anders(goed))
    gevonden = list(
        Logregel.objects.order_by("pk").values("daad", "object_id", "actor", "herkomst")
    )
    zelfde = {"daad": "user.mislukken", "actor": "", "herkomst": "203.0.113.0/24"}
    assert gevonden == [
        zelfde | {"object_id": str(bewoner.sleutel)},
        zelfde | {"object_id": ""},
    ]
    assert "wie@x.example" not in str(list(Logregel.objects.values()))
    assert {regel.op.utcoffset().total_seconds() for regel in Logregel.objects.all()} == {0}


VUIL = "x\r\nuser.inloggen door beheerder\x1b[31m"


@pytest.mark.django_db
def test_g02_nothing_that_a_visitor_writes_becomes_a_line_of_its_own(mailoutbox, bewoner):
    """Line ends and colours in whatever they send: headers, address, code."""
    client = Inlogger(headers={"user-agent": VUIL, "x-forwarded-for": VUIL, "referer": VUIL})
    client.post("/account/login/", {"login": f"{VUIL}@x.example"})
    client.post("/account/login/", {"login": FATIMA})
    probeer_code(client, VUIL)
    client.force_login(bewoner)
    client.get("/functies/beheer/?naar=" + VUIL)
    for regel in Logregel.objects.values():
        assert "\x1b" not in str(regel)
        assert "\n" not in "".join(str(waarde) for waarde in regel.values())
        assert "beheerder" not in str(regel)
    assert list(Logregel.objects.order_by("pk").values_list("daad", flat=True)) == [
        "user.mislukken", "user.weigeren",
    ]  # fmt: skip


@pytest.mark.django_db
def test_g02_a_refusal_is_written_down_and_cannot_fill_the_logboek(client, bewoner):
    """Seen red without its limit: thirty lines."""
    client.force_login(bewoner)
    for _ in range(30):
        assert client.get("/functies/beheer/").status_code == 403
    regels = list(Logregel.objects.values_list("daad", "velden", "actor"))
    assert regels == [("user.weigeren", {"adres": "functies:beheer"}, str(bewoner.sleutel))] * 20


@pytest.mark.django_db
def test_g02_what_is_not_a_refusal_is_not_written_down(client, bewoner):
    Client(enforce_csrf_checks=True).post("/account/login/", {"login": FATIMA})
    client.get("/functies/beheer/")
    client.force_login(bewoner)
    client.get("/bestaat-niet/")
    assert Logregel.objects.count() == 0
