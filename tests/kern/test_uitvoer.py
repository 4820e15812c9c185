"""Taking rows out: cells that no spreadsheet runs (D06), plain values, one zip."""

import csv
import io
import zipfile

import pytest

from tests.makers import make_gebied, make_signaal
from welzijn.kern.uitvoer import als_csv, bestandsnaam, bundel, cel, rijen, uit_cel

FORMULES = [
    "=1+1", "+31", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "  +1", " \t=1", "\t x",
    "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "\u00a0=1", "\u200b=1", "\ufeff=1", "|calc", "%0A",
    "'=1", "'gewoon", "\u3000=1",
]  # fmt: skip
GEWOON = ["Buurthuis", "a=b", "3-4", "mail@voorbeeld.example", "", " spatie", "é", "Jan's tuin"]


@pytest.mark.parametrize("tekst", FORMULES)
def test_d06_what_could_be_a_formula_begins_with_an_apostrophe(tekst: str) -> None:
    """Seen red with defusing on the first character alone: full-width and spaces came through."""
    assert cel(tekst) == f"'{tekst}"


@pytest.mark.parametrize("tekst", GEWOON)
def test_d06_other_text_is_left_alone(tekst: str) -> None:
    assert cel(tekst) == tekst


@pytest.mark.parametrize("tekst", FORMULES + GEWOON)
def test_d06_there_and_back_gives_the_same(tekst: str) -> None:
    blad = als_csv([{"wat": tekst, "n": -5}])
    kop, rij = csv.reader(io.StringIO(blad, newline=""))
    assert kop == ["wat", "n"]
    assert uit_cel(rij[0]) == tekst
    assert rij[1] == "-5"


def test_values_are_words_in_csv() -> None:
    assert [cel(True), cel(False), cel(None), cel(-3)] == ["ja", "nee", "", "-3"]


def test_rows_that_know_more_words_widen_the_head() -> None:
    assert als_csv([{"a": 1}, {"b": 2}]).split("\r\n") == ["a,b", "1,", ",2", ""]


@pytest.mark.django_db
def test_a_row_follows_dots_and_calls_what_can_be_called() -> None:
    signaal = make_signaal(make_gebied("Sluisbuurt"), tekst="Donker")
    gevonden = rijen(
        [signaal], wat="tekst", waar="gebied.naam", stand="get_status_display", x="thema.naam"
    )
    assert gevonden == [{"wat": "Donker", "waar": "Sluisbuurt", "stand": "Nieuw", "x": None}]


@pytest.mark.django_db
def test_a_bundle_holds_every_file_and_marks_csv_as_utf8() -> None:
    with zipfile.ZipFile(io.BytesIO(bundel({"a.csv": "é", "b.json": "{}"}))) as zip_:
        assert zip_.namelist() == ["a.csv", "b.json"]
        assert zip_.read("a.csv") == "\ufeffé".encode()
        assert zip_.read("b.json") == b"{}"
        assert zip_.getinfo("b.json").external_attr >> 16 == 0o600
    assert bundel({"a.csv": "é"}) == bundel({"a.csv": "é"})


def test_a_name_of_a_file_is_plain() -> None:
    assert bestandsnaam("Ideeën die u steunt") == "ideeen_die_u_steunt"
    assert bestandsnaam("!") == "gegevens"
