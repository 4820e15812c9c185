"""The code on a card: the drawing says exactly what `qrcode` works out, and stands free."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from buurten.functies import qr

STREEP = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def gelezen(tekening: qr.Streepjes) -> list[list[bool]]:
    """The squares as the drawing has them, without the white edge."""
    breed = tekening.maat - 2 * qr.RAND
    vakjes = [[False] * breed for _ in range(breed)]
    for x, y, heen, terug in STREEP.findall(tekening.pad):
        assert heen == terug
        for stap in range(int(heen)):
            vakjes[int(y) - qr.RAND][int(x) - qr.RAND + stap] = True
    return vakjes


def van_qrcode(tekst: str) -> list[list[bool]]:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(tekst)
    code.make(fit=True)
    return [[bool(vak) for vak in rij] for rij in code.get_matrix()]


@pytest.mark.parametrize(
    "adres", ["http://localhost:8000/functies/1/", "https://welzijn.example/functies/123456/"]
)
def test_the_drawing_is_the_matrix_of_qrcode(adres):
    tekening = qr.teken(adres)
    assert gelezen(tekening) == van_qrcode(adres)
    assert STREEP.sub("", tekening.pad) == "", "nothing but bars"
    assert tekening.maat == len(van_qrcode(adres)) + 8


@settings(max_examples=60)
@given(st.integers(1, 12).flatmap(lambda n: st.lists(
    st.lists(st.booleans(), min_size=n, max_size=n), min_size=n, max_size=n)))  # fmt: skip
def test_any_squares_are_drawn_as_they_are(vakjes):
    assert gelezen(qr.streepjes(vakjes)) == vakjes


def test_two_addresses_give_two_drawings():
    assert qr.teken("https://a.example/1/") != qr.teken("https://a.example/2/")
