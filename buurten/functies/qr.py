"""A QR code as one SVG path: a pure sum over the squares that `qrcode` works out."""

from itertools import groupby
from typing import NamedTuple

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

RAND = 4  # the white edge that a camera needs, in squares


class Streepjes(NamedTuple):
    """What an <svg> needs: its size in squares, and the path of everything that is dark."""

    maat: int
    pad: str


def vakjes(tekst: str) -> list[list[bool]]:
    """The squares of the code, row by row, without the white edge; True is dark."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(tekst)
    code.make(fit=True)
    return [[bool(vak) for vak in rij] for rij in code.get_matrix()]


def streepjes(rijen: list[list[bool]]) -> Streepjes:
    """The same as a drawing: one bar per row of dark squares that touch."""
    pad = "".join(
        f"M{RAND + van} {RAND + y}h{breed}v1h-{breed}z"
        for y, rij in enumerate(rijen)
        for van, breed in _donker(rij)
    )
    return Streepjes(len(rijen) + 2 * RAND, pad)


def _donker(rij: list[bool]) -> list[tuple[int, int]]:
    """Where dark begins in this row, and how far it goes on."""
    gevonden, x = [], 0
    for donker, vakken in groupby(rij):
        breed = len(list(vakken))
        if donker:
            gevonden.append((x, breed))
        x += breed
    return gevonden


def teken(tekst: str) -> Streepjes:
    """The code of this text (an address), ready for a page."""
    return streepjes(vakjes(tekst))
