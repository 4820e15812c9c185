"""A list as a file: the same data back, nothing that a spreadsheet runs, little memory (D06)."""

import csv
import gc
import hashlib
import io
import tracemalloc
from datetime import UTC, date, datetime

import pytest
from django import forms
from django.http import QueryDict
from openpyxl import load_workbook

from tests.kern.test_uitvoer import FORMULES, GEWOON
from welzijn.kern import uitdraai
from welzijn.kern.uitdraai import Lijst, maak, vraag_voor_log
from welzijn.kern.uitvoer import uit_cel

pytestmark = pytest.mark.django_db
UITLEG = [("Keuze", "Zoek: =1+1"), ("Gemaakt door", "@iemand")]


def lijst(regels, kop=("nummer", "tekst")):
    return Lijst("Signalen van de wijk", kop, regels, UITLEG)


def als_csv(bestand):
    with bestand.inhoud as inhoud:
        tekst = inhoud.read().decode("utf-8-sig")
    regels = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=";"))
    leeg = regels.index([])
    return regels[:leeg], regels[leeg + 1 :]


def als_xlsx(bestand):
    """Every sheet as cells, with their kind; read as formulas, so that one would be seen."""
    with bestand.inhoud as inhoud:
        boek = load_workbook(io.BytesIO(inhoud.read()), data_only=False)
    return {blad.title: [list(rij) for rij in blad.iter_rows()] for blad in boek}


@pytest.mark.parametrize("tekst", FORMULES + GEWOON)
def test_d06_there_and_back_gives_the_same(tekst):
    """Seen red in XLSX without `data_type`: "=1+1" came back as a formula."""
    (_kop, regel), _uitleg = als_csv(maak(lijst([(1, tekst)]), "csv"))
    assert (regel[0], uit_cel(regel[1])) == ("1", tekst)
    cel = als_xlsx(maak(lijst([(1, tekst)]), "xlsx"))["Signalen van de wijk"][1][1]
    kaal = tekst.replace("\r", "\n")  # XML knows one end of a line
    assert (cel.value or "", cel.data_type in "ns" or not tekst) == (kaal, True)


@pytest.mark.parametrize("tekst", [t for t in FORMULES if not t.strip().startswith("'")])
def test_d06_a_cell_of_csv_never_begins_as_a_formula(tekst):
    (_kop, regel), _uitleg = als_csv(maak(lijst([(1, tekst)]), "csv"))
    assert regel[1][0] == "'"


def test_days_moments_and_yes_or_no_are_words_that_programs_read():
    rij = (date(2026, 3, 1), datetime(2026, 3, 1, 11, tzinfo=UTC), True, False, None, -5)
    uit = ["2026-03-01", "2026-03-01T12:00:00+01:00", "ja", "nee", "", "-5"]
    (_kop, regel), _uitleg = als_csv(maak(lijst([rij], "abcdef"), "csv"))
    assert regel == uit
    cellen = als_xlsx(maak(lijst([rij], "abcdef"), "xlsx"))["Signalen van de wijk"][1]
    assert [cel.value for cel in cellen] == [*uit[:4], None, -5]


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_d11_the_print_and_the_number_are_of_this_file(soort):
    bestand = maak(lijst([(n, "é €") for n in range(7)]), soort)
    with bestand.inhoud as open_:
        inhoud = open_.read()
    assert bestand.verantwoording() == {
        "soort": soort, "regels": 7, "sha256": hashlib.sha256(inhoud).hexdigest(),
    }  # fmt: skip
    assert bestand.naam.endswith(f".{soort}")
    assert soort == "xlsx" or inhoud.startswith(b"\xef\xbb\xbf")


def test_the_file_says_what_it_is():
    _regels, uitleg = als_csv(maak(lijst([(1, "a")]), "csv"))
    assert uitleg == [
        ["Lijst", "Signalen van de wijk"], ["Aantal regels", "1"],
        ["Keuze", "Zoek: =1+1"], ["Gemaakt door", "'@iemand"],
    ]  # fmt: skip
    blad = als_xlsx(maak(lijst([(1, "a")]), "xlsx"))["Uitleg"]
    assert [[cel.value for cel in rij] for rij in blad][-1] == ["Gemaakt door", "@iemand"]


def test_no_rows_is_a_file_too():
    assert als_csv(maak(lijst([]), "csv"))[0] == [["nummer", "tekst"]]
    assert len(als_xlsx(maak(lijst([]), "xlsx"))["Signalen van de wijk"]) == 1


def test_what_no_sheet_can_hold_goes_on_the_next(monkeypatch):
    monkeypatch.setattr(uitdraai, "PER_BLAD", 2)
    bladen = als_xlsx(maak(lijst([(n, "x") for n in range(1, 6)]), "xlsx"))
    nummers = {naam: [rij[0].value for rij in blad[1:]] for naam, blad in bladen.items()}
    del nummers["Uitleg"]
    assert list(nummers.values()) == [[1, 2], [3, 4], [5]]


def test_characters_that_xml_has_not_are_left_out():
    cel = als_xlsx(maak(lijst([(1, "a\x00b\x1f\ufffec")]), "xlsx"))["Signalen van de wijk"][1][1]
    assert cel.value == "abc"


def test_a_file_that_nobody_holds_is_gone(monkeypatch):
    """Seen red with a file that waits to be closed: one that was never sent stayed open."""
    monkeypatch.setattr(uitdraai, "IN_GEHEUGEN", 10)
    bestand = maak(lijst([(1, "x" * 100)]), "csv")
    onder = bestand.inhoud._file
    del bestand
    gc.collect()
    assert onder.closed


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_ten_times_the_rows_take_no_more_memory(soort, monkeypatch):
    """Seen red with the rows in a list first, and with XLSX that keeps its texts together."""

    monkeypatch.setattr(uitdraai, "IN_GEHEUGEN", 1_000)

    def piek(aantal):
        tracemalloc.start()
        bestand = maak(
            lijst((n, f"Een tekst die niet eerder kwam: {n}" * 5) for n in range(aantal)), soort
        )
        _nu, hoogste = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        bestand.inhoud.close()
        return hoogste

    piek(10)
    assert piek(5_000) < piek(500) + 200_000


class Formulier(forms.Form):
    zoek = forms.CharField(required=False)
    stand = forms.ChoiceField(required=False, choices=[("", "-"), ("nieuw", "Nieuw")])
    van = forms.DateField(required=False)


def test_of_what_somebody_typed_the_logboek_keeps_only_that_they_did():
    form = Formulier(QueryDict("zoek=mevrouw+Jansen&stand=nieuw&van=2026-03-01"))
    assert vraag_voor_log(form) == "zoek=*&stand=nieuw&van=2026-03-01"
