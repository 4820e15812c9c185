"""Quarters and trends: pure arithmetic, with an honest "too little to tell"."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurten.kwesties.themacijfers import sleutels
from buurten.kwesties.trend import Trend, begin, jaarsom, kwartaal, laatste, trend

DAGEN = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("nu", "toen", "uitkomst"),
    [
        (0, 0, Trend.WEINIG),
        (10, 0, Trend.WEINIG),  # perhaps nobody knew yet where to say it
        (200, 0, Trend.WEINIG),
        (20, 10, Trend.WEINIG),
        (10, 20, Trend.WEINIG),
        (30, 10, Trend.VAKER),
        (10, 30, Trend.MINDER),
        (0, 20, Trend.MINDER),
        (50, 40, Trend.WEINIG),
        (50, 50, Trend.EVEN),
        (60, 50, Trend.EVEN),
        (1000, 1080, Trend.EVEN),
        (1000, 1100, Trend.MINDER),
    ],
)
def test_a_difference_counts_when_chance_does_not_explain_it(nu, toen, uitkomst):
    assert trend(nu, toen) is uitkomst


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_less_often_is_the_mirror_of_more_often(nu, toen):
    spiegel = {Trend.VAKER: Trend.MINDER, Trend.MINDER: Trend.VAKER}
    assert trend(toen, nu) is spiegel.get(trend(nu, toen), trend(nu, toen))


@given(st.integers(1, 2000), st.integers(1, 2000), st.integers(1, 500))
def test_more_now_never_turns_more_often_into_something_less(nu, toen, erbij):
    if trend(nu, toen) is Trend.VAKER:
        assert trend(nu + erbij, toen) is Trend.VAKER


@given(DAGEN)
def test_a_day_lies_in_its_quarter(dag):
    nummer = kwartaal(dag.year, dag.month)
    assert begin(nummer) <= dag < begin(nummer + 1)
    assert laatste(dag)[-1] == nummer
    assert len(laatste(dag)) == 5


def test_the_first_quarter_of_2026():
    assert [begin(n) for n in laatste(date(2026, 3, 31))] == [
        date(2025, 1, 1), date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1),
    ]  # fmt: skip


def test_a_year_is_the_four_quarters_before():
    nu = kwartaal(2026, 11)
    per = {nu: 100, nu - 1: 1, nu - 2: 2, nu - 4: 4, nu - 5: 50}
    assert jaarsom(per, nu) == [4, 0, 2, 1]
    assert jaarsom(per, nu - 4) == [0, 0, 0, 50]


@pytest.mark.parametrize(
    ("onderwerp", "hun"),
    [
        ("Wonen", ["inwoners", "woningen", "p_koopwoningen", "woningwaarde", "huishoudens"]),
        ("Opgroeien", ["inwoners", "p_0_14", "p_15_24", "p_met_kinderen"]),
        ("Iets anders", ["inwoners"]),
    ],
)
def test_a_subject_has_its_figures(onderwerp, hun):
    assert sleutels(onderwerp) == hun
