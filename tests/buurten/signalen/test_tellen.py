"""Public counts give nothing away, whatever is taken from what (E03)."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from buurten.signalen.tellen import openbaar


def test_below_ten_is_not_shown():
    assert [openbaar(n) for n in (0, 1, 9, 10, 19, 20)] == [None, None, None, 10, 10, 20]


@given(st.lists(st.integers(0, 500), min_size=2, max_size=12))
def test_e03_no_two_published_counts_differ_by_one_to_nine(cellen):
    """Over all sums of cells: what a filter, a period or an area can add up to."""
    sommen = [sum(deel) for n in (1, 2, len(cellen)) for deel in combinations(cellen, n)]
    gezien = sorted({openbaar(som) or 0 for som in sommen})
    assert all(b - a >= 10 for a, b in pairwise(gezien))
