"""The figures of continuity, against counting day by day."""

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from buurten.functies import continuiteit
from buurten.functies.continuiteit import TERUG

OP = date(2026, 11, 22)
DAGEN = [OP - TERUG + timedelta(days=n) for n in range(TERUG.days)]
dag = st.integers(-900, 60).map(lambda n: OP + timedelta(days=n))
periode = st.tuples(dag, st.one_of(st.none(), st.integers(0, 900))).map(
    lambda p: (p[0], p[0] + timedelta(days=p[1]) if p[1] is not None else None)
)
perioden = st.lists(periode, max_size=6)


def op_dag(alle, dag):
    return any(van <= dag and (tot is None or dag < tot) for van, tot in alle)


@settings(max_examples=150)
@given(perioden)
def test_days_without_are_the_days_on_which_nobody_holds_it(alle):
    echt = [van for van, tot in alle if tot is None or tot > van]
    eerste = min(echt, default=date.max)
    leeg = [d for d in DAGEN if d >= eerste and not op_dag(alle, d)]
    assert continuiteit.zonder(alle, OP) == len(leeg)


@settings(max_examples=100)
@given(perioden, periode)
def test_one_more_holder_never_makes_it_emptier_after_the_first(alle, erbij):
    """Unless the new one is the first: then earlier days begin to count."""
    eerste = min((van for van, tot in alle if tot is None or tot > van), default=None)
    if eerste is not None and erbij[0] >= eerste:
        assert continuiteit.zonder([*alle, erbij], OP) <= continuiteit.zonder(alle, OP)


@settings(max_examples=100)
@given(perioden)
def test_the_median_is_of_who_held_it_in_the_past_year(alle):
    duren = [
        sum(van + timedelta(days=n) < min(tot or OP, OP) for n in range((OP - van).days))
        for van, tot in alle
        if any(op_dag([(van, tot)], d) for d in DAGEN)
    ]
    assert continuiteit.mediaan(alle, OP) == (median(duren) if duren else None)


@pytest.mark.parametrize(
    ("alle", "leeg"),
    [
        ([], 0),
        ([(date(2020, 1, 1), None)], 0),
        ([(date(2020, 1, 1), OP)], 0),
        ([(date(2020, 1, 1), OP - timedelta(days=10))], 10),
        ([(date(2020, 1, 1), date(2021, 1, 1))], 365),
        ([(OP + timedelta(days=5), None)], 0),
        ([(date(2020, 1, 1), date(2026, 5, 1)), (date(2026, 5, 1), None)], 0),
        ([(date(2020, 1, 1), date(2026, 5, 1)), (date(2026, 5, 11), None)], 10),
        ([(date(2026, 5, 1), date(2026, 5, 1))], 0),
    ],
)
def test_days_without_by_hand(alle, leeg):
    assert continuiteit.zonder(alle, OP) == leeg
