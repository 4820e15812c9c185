"""The bench itself, small: what it seeds is right, every page answers, the table says what missed.

Figures in time are never asserted; for these run `python -m tests.bench`.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.db.models import Count, F, Sum

from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Signaal, Telling
from initiatieven.register.models import Initiatief
from tests.bench import rechten
from tests.bench.bladzijden import PORTAAL, VRAGEN_NIEUW, vloer_bladen
from tests.bench.maat import KLEIN, Maat, greep, maal
from tests.bench.omgeving import ROOT
from tests.bench.tabel import Regel, oordeel, tabel
from tests.bench.vragen import wegen
from tests.bench.zaaien import zaaien

REGEL = Regel(
    "lijst", "lijst", "bewoner", 7, 9.0, 12.0, 8.0, 9_000, 2_000, 1.5, 1.4, None, 1.0, 1.0
)


@pytest.mark.django_db
@pytest.mark.traag(reason="seeds a whole small portal and asks every page of it twice")
def test_seeded_counts_are_kept_right_and_every_page_answers() -> None:
    waarden = zaaien(KLEIN)
    assert Signaal.objects.count() == KLEIN.signalen
    assert Telling.objects.aggregate(n=Sum("aantal"))["n"] == KLEIN.signalen
    assert list(Kwestie.objects.verkeerd_geteld()) == []
    geteld = Initiatief.objects.order_by().annotate(n=Count("steunen"))
    assert list(geteld.exclude(aantal_steun=F("n"))) == []
    gewogen = {blad: wegen("portaal", blad, waarden) for blad in PORTAAL}
    assert [b for b, w in gewogen.items() if w.status != (302 if b.post else 200)] == []
    assert [(b, w.vragen) for b, w in gewogen.items() if w.vragen > VRAGEN_NIEUW] == []
    assert [b for b, w in gewogen.items() if w.ruw > 60_000] == []
    geteld = rechten.tellen()
    assert (geteld["functies"], geteld["vragen"]) == (20, 1)
    assert geteld["mag"] > 0


@pytest.mark.traag(reason="starts the floor, a Django of its own, twice")
def test_the_floor_answers_with_few_queries(tmp_path: Path) -> None:
    omgeving = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.bench.vloer.instelling",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'vloer.sqlite3'}",
    }
    for stap in (["tests.bench.vloer.zaaien", "klein"], ["tests.bench.vragen", "vloer"]):
        naar = [str(tmp_path / "zaaien.json"), str(tmp_path / "vragen.json")]
        rest = naar[:1] if stap[1] == "klein" else naar
        subprocess.run(
            [sys.executable, "-m", "tests.bench.inwendig", *stap, *rest],
            env=omgeving,
            cwd=ROOT,
            check=True,
        )
    gewogen = json.loads((tmp_path / "vragen.json").read_text())
    gevonden = {
        (blad.soort, blad.wie): (w["status"], w["vragen"])
        for blad, w in zip(vloer_bladen(PORTAAL), gewogen, strict=True)
    }
    assert gevonden == {
        ("dashboard", ""): (200, 4),
        ("dashboard", "lid"): (200, 6),
        ("detail", ""): (200, 1),
        ("detail", "lid"): (200, 3),
        ("lijst", ""): (200, 3),
        ("lijst", "lid"): (200, 5),
        ("nieuw", "lid"): (302, 7),
        ("overzicht", ""): (200, 3),
        ("vlak", ""): (200, 0),
    }


def test_ten_times_has_as_many_areas_and_ten_times_the_rest() -> None:
    assert (maal(10).wijken, maal(10).initiatieven) == (50, 20_000)
    assert maal(1) == Maat()


def test_numbers_are_the_same_at_every_run() -> None:
    assert [greep(n, 1, 10) for n in range(8)] == [greep(n, 1, 10) for n in range(8)]
    assert {greep(n, 1, 10) for n in range(200)} == set(range(10))


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, "ok"),
        ({"vragen": 13}, "queries > 12 (new room)"),
        ({"vragen": 16}, "queries > 15"),
        ({"vloer_cpu": 2.51}, "CPU > 2.5 x"),
        ({"vloer_p50": 3.0}, "p50 > 2.5 x"),
        ({"vloer_p50": 3.0, "rustig": False}, "ok"),
        ({"soort": "nieuw", "vloer_cpu": 4.9}, "ok"),
        ({"vlak_cpu": 2.4}, "aim 2 x plain"),
        ({"groei_p50": 1.3, "groei_cpu": 1.1}, "ok"),
        ({"groei_p50": 1.3, "groei_cpu": 1.3}, "growth > 1.2"),
        ({"ruw": 60_001}, "HTML > 60 kB"),
        ({"vragen": 16, "ruw": 60_001}, "queries > 15, HTML > 60 kB"),
    ],
)
def test_verdict(velden: dict[str, object], verwacht: str) -> None:
    assert oordeel(replace(REGEL, **velden)) == verwacht


def test_table_is_markdown_with_a_line_per_page() -> None:
    lijnen = tabel([REGEL, replace(REGEL, naam="ander", wie="", vlak_cpu=2.0)]).splitlines()
    assert [lijn.count("|") for lijn in lijnen] == [15] * 4
    assert lijnen[2].endswith("| 1.50 | 1.40 |  | 1.00 | 1.00 | ok |")
    assert lijnen[3].startswith("| ander | anonymous | 7 | 9.0 | 12.0 | 8.0 | 9.0 | 2.0 |")
