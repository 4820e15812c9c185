"""manage.py importeer_gebieden: several files, a trial, and one clear refusal."""

import io

import pytest
from django.core.management import CommandError, call_command

from buurten.gebieden.models import Gebied, Grens
from buurten.management.commands.importeer_gebieden import Balk
from tests.buurten.gebieden.bestanden import BUURT, GEMEENTE, WIJK, geojson, vierkant
from welzijn.kern.logboek.models import Logregel

pytestmark = pytest.mark.django_db


def importeer(*paden, jaar=2022, **opties):
    """What the command said on both channels."""
    uit, fout = io.StringIO(), io.StringIO()
    opties = {"jaar": jaar, "stdout": uit, "stderr": fout} | opties
    call_command("importeer_gebieden", *[str(pad) for pad in paden], **opties)
    return uit.getvalue() + fout.getvalue()


@pytest.fixture
def bestand(tmp_path):
    def schrijf(naam, inhoud):
        pad = tmp_path / naam
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return pad

    return schrijf


def test_files_go_in_from_large_to_small_whatever_their_order(bestand):
    paden = [bestand("b.csv", BUURT), bestand("g.csv", GEMEENTE), bestand("w.csv", WIJK)]
    gezegd = importeer(*paden)
    assert [regel.split("/")[-1] for regel in gezegd.splitlines()] == [
        "g.csv: 1 nieuw, 0 gewijzigd, 0 hetzelfde",
        "w.csv: 2 nieuw, 0 gewijzigd, 0 hetzelfde",
        "b.csv: 2 nieuw, 0 gewijzigd, 0 hetzelfde",
    ]
    assert Gebied.objects.count() == 5
    regels = Logregel.objects.order_by("pk").values_list("daad", "label", "actor")
    assert list(regels) == [
        ("aanlevering.inlezen", f"{naam}.csv 2022", "") for naam in ("g", "w", "b")
    ]


def test_again_changes_nothing(bestand):
    pad = bestand("g.csv", GEMEENTE)
    importeer(pad)
    assert "0 nieuw, 0 gewijzigd, 1 hetzelfde" in importeer(pad)
    assert Logregel.objects.count() == 1


def test_a_trial_writes_nothing(bestand):
    assert "1 nieuw" in importeer(bestand("g.csv", GEMEENTE), proef=True)
    assert (Gebied.objects.count(), Logregel.objects.count()) == (0, 0)


def test_a_wrong_file_says_line_and_value_and_stops(bestand):
    goed, fout = bestand("g.csv", GEMEENTE), bestand("w.csv", WIJK.replace("600", "veel"))
    gezegd = io.StringIO()
    with pytest.raises(CommandError) as reden:
        importeer(goed, fout, stderr=gezegd)
    assert str(reden.value).endswith("Er staan fouten in het bestand. Er is niets ingelezen.")
    assert "Regel 2: “veel” in de kolom AANT_INW" in gezegd.getvalue()
    assert list(Gebied.objects.values_list("code", flat=True)) == ["GM0001"]


def test_a_trial_of_a_wrong_file_fails_too(bestand):
    with pytest.raises(CommandError):
        importeer(bestand("w.csv", WIJK), proef=True)


def test_what_is_left_out_and_what_needs_a_look_is_said(bestand):
    importeer(
        bestand("a.csv", "code;naam\nGM0001;Oost\nWK000101;Isselt\nWK000102;Bos\n"), jaar=2015
    )
    nieuw = "code;naam;Eigen;IND_WBI\nGM0001;Oost;1;1\nWK000101;Eem;1;1\nBU00010301;Los;1;1\n"
    gezegd = importeer(bestand("b.csv", nieuw))
    assert gezegd.splitlines()[1:] == [
        "  kolommen die wij niet kennen: Eigen",
        "  kolommen die wij niet overnemen: IND_WBI",
        "  1 buurten zonder wijk: onder de gemeente",
        "  1 codes hadden eerder een andere naam",
        "  1 gebieden staan niet meer in deze indeling",
    ]


def test_more_than_fifty_errors_are_counted(bestand):
    gezegd = io.StringIO()
    with pytest.raises(CommandError):
        importeer(bestand("x.csv", "code;naam\n" + "XX;Fout\n" * 60), stderr=gezegd)
    assert gezegd.getvalue().count("Regel") == 50
    assert "en nog 10 fouten" in gezegd.getvalue()


def test_an_own_attribution_is_kept(bestand):
    eigen = geojson(({"code": "GM0001", "name": "Oost"}, vierkant()))
    importeer(bestand("g.geojson", eigen), bron="Eigen tekening, 2026")
    assert Grens.objects.get().bron == "Eigen tekening, 2026"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"weg\.csv is niet te lezen"):
        importeer(tmp_path / "weg.csv")


class Scherm(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_shows_only_where_somebody_watches():
    scherm, buis = Scherm(), io.StringIO()
    for uit in (scherm, buis):
        balk = Balk(uit)
        balk("lezen", 5, 10)
        balk.klaar()
    assert scherm.getvalue().startswith(
        "\r\033[Klezen        [###############---------------] 5/10"
    )
    assert buis.getvalue() == ""
