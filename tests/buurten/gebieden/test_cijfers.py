"""Figures: what CBS gave, in one unit; where it gave none there is none, never a zero."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurten.gebieden.cijfers import CIJFERS, VAN_KOLOM, VAN_SLEUTEL, GeenGetal, getal
from buurten.gebieden.kolommen import herken
from buurten.gebieden.models import Kerncijfer


@pytest.mark.parametrize(
    "waarde",
    [None, "", " ", ".", "       .", "-", -99999999, "-99999999", -99999999.0, "-99997", -99999998],
)
def test_no_figure_is_none(waarde):
    assert getal("aant_inw", waarde) is None


@pytest.mark.parametrize(
    ("waarde", "cijfer"),
    [
        (0, "0.0000"),
        ("12011", "12011.0000"),
        ("2,1", "2.1000"),
        ("    67.1", "67.1000"),
        (2.4, "2.4000"),
        ("197.93000000000004", "197.9300"),
    ],
)
def test_a_figure_is_kept_in_four_decimals(waarde, cijfer):
    assert str(getal("aant_inw", waarde)) == cijfer


@pytest.mark.parametrize("waarde", ["veel", "1.000.000", "1e99", "Infinity", "-5", True, [1], {}])
def test_anything_else_is_an_error(waarde):
    with pytest.raises(GeenGetal):
        getal("aant_inw", waarde)


def test_square_kilometres_become_hectares():
    assert getal("area", 97.06) == Decimal("9706")
    assert getal("opp_tot", 9703) == Decimal("9703")


def test_words_of_2022_become_the_classes_of_2015():
    assert getal("urbanity", "extremely urbanised") == 1
    assert getal("urbanity", "not urbanised") == 5


def test_no_column_means_two_things():
    kolommen = [kolom for cijfer in CIJFERS for kolom in cijfer.kolommen]
    assert len(kolommen) == len(set(kolommen)) == len(VAN_KOLOM)
    assert all(len(sleutel) <= 40 for sleutel in VAN_SLEUTEL)
    assert all(cijfer.uitleg and cijfer.eenheid for cijfer in CIJFERS)


def test_a_figure_explains_itself():
    cijfer = Kerncijfer(sleutel="dichtheid", waarde=1)
    assert (cijfer.uitleg, cijfer.eenheid) == ("inwoners per km² land", "per km²")
    assert (Kerncijfer(sleutel="eigen").uitleg, Kerncijfer(sleutel="eigen").eenheid) == (
        "eigen",
        "",
    )


def test_unknown_and_left_out_columns_are_named():
    kolommen = herken(["BU_CODE", "BU_NAAM", "AANT_INW", "P_MAROKKO", "Eigen kolom"])
    assert kolommen.cijfers == {"inwoners": "AANT_INW"}
    assert kolommen.onbekend == ("Eigen kolom",)
    assert kolommen.bewust_niet == ("P_MAROKKO",)
    assert kolommen.dubbel == ()


def test_two_columns_for_one_figure_are_noticed():
    assert herken(["code", "AANT_INW", "population"]).dubbel == ("population",)


def test_the_finest_code_names_the_area():
    kolommen = herken(["GM_CODE", "WK_CODE", "BU_CODE", "GM_NAAM", "BU_NAAM"])
    rij = {"BU_CODE": "BU03070400", "WK_CODE": "WK030704", "GM_CODE": "GM0307", "BU_NAAM": "Hof"}
    assert kolommen.codes(rij) == ["BU03070400", "WK030704", "GM0307"]
    assert kolommen.naam(rij, "buurt") == "Hof"


@given(st.text(max_size=12) | st.floats() | st.integers() | st.booleans() | st.none())
def test_any_value_is_a_figure_no_figure_or_refused(waarde):
    try:
        cijfer = getal("aant_inw", waarde)
    except GeenGetal:
        return
    assert cijfer is None or 0 <= cijfer < 10**10
