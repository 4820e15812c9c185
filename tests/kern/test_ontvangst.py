"""The code of a receipt: nobody guesses it, and people can copy it from paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from welzijn.kern.ontvangst import LENGTE, TEKENS, afdruk, leesbaar, netjes, nieuw, sleutel

CODES = st.text(alphabet=TEKENS, min_size=LENGTE, max_size=LENGTE)


def test_a_code_holds_128_bits():
    codes = {nieuw() for _ in range(2000)}
    assert len(codes) == 2000
    assert {len(code) for code in codes} == {26}
    assert {teken for code in codes for teken in code[:-1]} == set(TEKENS)
    assert {code[-1] for code in codes} == set(TEKENS[:8])  # 25 times five bits, and three


def test_it_stands_on_paper_in_groups():
    assert leesbaar("0123456789ABCDEFGHJKMNPQRS") == "0123-4567-89AB-CDEF-GHJK-MNPQ-RS"


@given(CODES)
def test_prop_what_stands_on_paper_is_read_back(code):
    assert netjes(leesbaar(code)) == code
    assert netjes(f" {leesbaar(code).lower().replace('-', ' ')} ") == code


def test_what_looks_like_a_digit_is_one():
    assert netjes("oOiIlL" + "0" * 20) == "001111" + "0" * 20


@pytest.mark.parametrize("getypt", ["", "x", "0" * 25, "0" * 27, "U" * 26, "٣" * 26, "é" * 26])
def test_what_cannot_be_a_code_is_none(getypt):
    assert netjes(getypt) == ""


@given(CODES)
def test_prop_what_is_kept_tells_nothing_of_the_code(code):
    """Two prints, made apart: the key of the form does not give away the other."""
    kept, key = afdruk(code, "vragen"), sleutel(code, "vragen")
    assert len(kept) == 64
    assert kept == afdruk(code, "vragen") != afdruk(code, "signalen")
    assert not {code, code.lower()} & {kept, key.hex}
    assert key.hex not in kept
