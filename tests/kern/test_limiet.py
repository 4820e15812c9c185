"""How often something may be done: exact, also when everybody comes at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from django.core.cache import cache, caches
from django.core.management import call_command
from django.db import connection
from django.test import RequestFactory

from welzijn.kern.limiet import netwerk, verbruik

OP = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TABEL = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "c"}}


def test_so_many_turns_and_no_more():
    assert [verbruik("a", 3, 60, op=OP) for _ in range(5)] == [True, True, True, False, False]


def test_another_key_has_turns_of_its_own():
    assert [verbruik(naam, 1, 60, op=OP) for naam in ("a", "b", "a")] == [True, True, False]


def test_turns_come_back_in_the_next_stretch():
    assert verbruik("a", 1, 60, op=OP)
    assert not verbruik("a", 1, 60, op=OP + timedelta(seconds=59))
    assert verbruik("a", 1, 60, op=OP + timedelta(seconds=60))


def test_none_at_all_is_never():
    assert not verbruik("a", 0, 60, op=OP)


@pytest.mark.django_db
def test_it_asks_the_clock_itself():
    assert [verbruik("a", 1, 3600) for _ in range(2)] == [True, False]


def test_the_cache_does_not_hold_what_was_counted():
    verbruik("vraag:192.0.2.0/24", 1, 60, op=OP)
    inhoud = f"{cache._cache} {cache._expire_info}"
    assert "limiet:" in inhoud
    assert "192.0.2" not in inhoud


def _tegelijk(hoeveel: int) -> int:
    """Eight at a barrier, five times each: how many got a turn."""
    deur = Barrier(8)

    def komen(_: int) -> int:
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            return sum(verbruik("samen", hoeveel, 600, op=OP) for _ in range(5))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as zalen:
        return sum(zalen.map(komen, range(8)))


@pytest.mark.django_db(transaction=True)
def test_exact_when_all_come_at_once():
    assert _tegelijk(13) == 13


@pytest.mark.django_db(transaction=True)
def test_exact_when_the_cache_is_a_table(settings):
    """As production has it. Seen red with add and incr on one key: all 40 got a turn of 13."""
    settings.CACHES = TABEL
    call_command("createcachetable", verbosity=0)
    try:
        assert _tegelijk(13) == 13
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE c")
        del caches["default"]


@pytest.mark.parametrize(
    ("adres", "komt_van"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("fe80::1%eth0", "fe80::/48"),
        ("", ""),
        ("geen adres", ""),
    ],
)
def test_a_network_names_no_machine(adres, komt_van):
    assert netwerk(RequestFactory().get("/", REMOTE_ADDR=adres)) == komt_van
