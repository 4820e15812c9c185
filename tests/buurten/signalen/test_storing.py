"""F04, F09 and F32 small: a real server on the database of the test, and things that break.

The whole sizes are scripts: `python -m tests.bench.storing`. Slow: each starts workers of its own.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.bench import storingmensen
from tests.bench.bediende import Bediende
from tests.bench.storing import door_elkaar, onder_slot
from tests.bench.storingbank import Boek, Plek, dood_een_werker, melden, oordeel

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]


@dataclass
class Hier(Plek):
    """The same place, asked from inside the test."""

    def stand(self) -> dict[str, Any]:
        connection.close()
        return storingmensen.stand()


def adres() -> dict[str, str]:
    """The database of this test, for a process of its own."""
    db = connection.settings_dict
    if connection.vendor == "sqlite":
        return {"SQLITE_PATH": str(db["NAME"])}
    wie = f"{quote(db['USER'])}:{quote(db['PASSWORD'])}" if db["PASSWORD"] else quote(db["USER"])
    return {"DATABASE_URL": f"postgres://{wie}@{db['HOST']}:{db['PORT'] or 5432}/{db['NAME']}"}


@dataclass
class Omgeving:
    """Only what the bench asks of it."""

    waarden: dict[str, str]

    def variabelen(self, kant: str, maat: str) -> dict[str, str]:
        return self.waarden


@pytest.fixture
def plek(clean_environment: dict[str, str], tmp_path: Path) -> Iterator[Hier]:
    """Two workers of four threads, and eight residents who are signed in."""
    wie: dict[str, Any] = storingmensen.maken(8)
    omgeving = clean_environment | adres() | {
        "DJANGO_SETTINGS_MODULE": "welzijn.settings",
        "DJANGO_DEBUG": "on",
        "DJANGO_SECRET_KEY": settings.SECRET_KEY,
        "GEHEIM_SLEUTELS": ",".join(settings.GEHEIM_SLEUTELS),
        "DJANGO_ALLOWED_HOSTS": "127.0.0.1",
        "EMAIL_URL": "memorymail://",
    }  # fmt: skip
    bediende = Bediende(
        "portaal", omgeving, tmp_path / "log", "welzijn.wsgi:application", werkers=2, draden=4
    )
    try:
        bediende.begin()
        hier: Any = Omgeving(omgeving)
        yield Hier(hier, bediende, wie["wijk"], wie["buurt"], wie["sessies"])
    finally:
        bediende.einde()
        connection.close()


def test_f04_a_worker_that_is_killed_loses_nothing_and_makes_nothing_twice(plek: Hier) -> None:
    """A worker dies after every fifteen confirmations. That the judge sees what is wrong: below."""
    boek = Boek()
    gedood = 0
    with ThreadPoolExecutor(8) as zaal:
        alle = [zaal.submit(melden, plek, boek, nummer) for nummer in range(60)]
        for drempel in (15, 30, 45):
            while len(boek.bevestigd) < drempel and not all(een.done() for een in alle):
                time.sleep(0.01)
            dood_een_werker(plek)
            gedood += 1
        for een in alle:
            een.result()
    assert (gedood, len(boek.bevestigd), boek.opgegeven) == (3, 60, [])
    assert oordeel(plek, boek) == []


def test_f09_who_waits_three_seconds_for_the_lock_is_served(plek: Hier) -> None:
    """Another process holds the lock on the file; reading goes on. SQLite alone locks so."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no lock on the whole database")
    boek, lezen = onder_slot(plek, 3, aantal=8)
    assert (dict(boek.antwoorden), set(lezen)) == ({"302": 8}, {"200"})
    assert oordeel(plek, boek) == []


def test_f32_nobody_sees_the_words_of_another(plek: Hier) -> None:
    assert door_elkaar(plek, 64) == (0, 64)


class Verzonnen(Hier):
    """A place that tells what the test wants."""

    uitkomst: dict[str, Any]

    def stand(self) -> dict[str, Any]:
        return self.uitkomst


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({}, []),
        ({"sleutels": ["a"], "regels": 1, "geteld": 1}, ["1 confirmed and lost"]),
        ({"dubbel": 1}, ["1 double"]),
        ({"geteld": 3}, ["2 signals, 2 lines, 3 counted"]),
        ({"fouten in de keten": ["seal 1"]}, ["the chain: ['seal 1']"]),
        (
            {"sleutels": ["a", "b", "c"], "regels": 3, "geteld": 3},
            ["there are signals that nobody sent"],
        ),
    ],
)
def test_f04_the_judge_sees_each_of_these(anders: dict[str, Any], fout: list[str]) -> None:
    goed = {"sleutels": ["a", "b"], "dubbel": 0, "regels": 2, "geteld": 2, "fouten in de keten": []}
    plek = Verzonnen(None, None, "", "", [])  # type: ignore[arg-type]  # no server is asked
    plek.uitkomst = goed | anders
    assert oordeel(plek, Boek(bevestigd={"a", "b"})) == fout
