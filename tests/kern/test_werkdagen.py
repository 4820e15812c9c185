"""Working days: what is promised within five of them is due on a day somebody works."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welzijn.kern.werkdagen import is_werkdag, na_werkdagen, werkdagen_tussen

DAGEN = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("dag", "werkt", "waarom"),
    [
        (date(2026, 11, 20), True, "a Friday"),
        (date(2026, 11, 21), False, "a Saturday"),
        (date(2026, 11, 22), False, "a Sunday"),
        (date(2027, 1, 1), False, "New Year, a Friday"),
        (date(2026, 4, 3), True, "Good Friday is no official day off"),
        (date(2026, 4, 6), False, "Easter Monday"),
        (date(2026, 4, 27), False, "the King's birthday"),
        (date(2025, 4, 28), True, "it was kept on Saturday the 26th that year"),
        (date(2025, 5, 5), False, "5 May, once in five years"),
        (date(2026, 5, 5), True, "5 May, the other years"),
        (date(2026, 5, 14), False, "Ascension"),
        (date(2026, 5, 25), False, "Whit Monday"),
        (date(2026, 12, 25), False, "Christmas"),
        (date(2028, 12, 26), False, "the second day of Christmas"),
        (date(2026, 12, 31), True, "the last day of the year"),
    ],
)
def test_days_on_which_somebody_works(dag, werkt, waarom):
    assert is_werkdag(dag) is werkt, waarom


@pytest.mark.parametrize(
    ("van", "aantal", "op"),
    [
        (date(2026, 11, 16), 5, date(2026, 11, 23)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 24), 5, date(2027, 1, 4)),
        (date(2026, 11, 16), 0, date(2026, 11, 16)),
        (date(2026, 11, 16), -3, date(2026, 11, 16)),
    ],
)
def test_so_many_working_days_later(van, aantal, op):
    assert na_werkdagen(van, aantal) == op


@given(van=DAGEN, aantal=st.integers(1, 60))
def test_prop_it_is_due_on_a_working_day_with_so_many_in_between(van, aantal):
    op = na_werkdagen(van, aantal)
    assert is_werkdag(op)
    assert werkdagen_tussen(van, op) == aantal
    assert werkdagen_tussen(van, op - timedelta(days=1)) == aantal - 1


@given(van=DAGEN, eerst=st.integers(0, 20), daarna=st.integers(0, 20))
def test_prop_one_step_after_the_other_leads_to_the_same_day(van, eerst, daarna):
    assert na_werkdagen(na_werkdagen(van, eerst), daarna) == na_werkdagen(van, eerst + daarna)


@given(van=DAGEN, tot=DAGEN)
def test_prop_no_more_working_days_than_days(van, tot):
    aantal = werkdagen_tussen(van, tot)
    assert 0 <= aantal <= max(0, (tot - van).days)
