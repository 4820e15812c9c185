"""How steady a wijk is: sums over periods, where `tot` is the first day without.

A period is (van, tot); `tot` None means that no end is known. Pure: no people, no database.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from statistics import median

Periode = tuple[date, date | None]

TERUG = timedelta(days=365)  # how far the figures look back
GENOEG = 3  # with fewer functions a figure would be about one person


def venster(op: date) -> tuple[date, date]:
    """The year that the figures are about: from its first day until today, today not included."""
    return op - TERUG, op


def duur(periode: Periode, op: date) -> int:
    """The days that somebody held a function, until this day if it goes on."""
    van, tot = periode
    return max(0, (min(tot or op, op) - van).days)


def mediaan(perioden: Iterable[Periode], op: date) -> float | None:
    """How long people held their function, halfway down the row; of the past year.

    Whoever held one for at least a day in that year counts, with all the days before it.
    """
    begin, einde = venster(op)
    duren = [duur(p, op) for p in perioden if _dagen_in(p, begin, einde) > 0]
    return median(duren) if duren else None


def zonder(perioden: Iterable[Periode], op: date) -> int:
    """On how many days of the past year nobody held the function.

    Counted from its first holder: what never had one is not yet missed, and gives nought.
    """
    alle = sorted(p for p in ((van, tot or date.max) for van, tot in perioden) if p[0] < p[1])
    if not alle:
        return 0
    begin, einde = venster(op)
    leeg, gedekt = 0, max(begin, alle[0][0])
    for van, tot in alle:
        leeg += max(0, (min(van, einde) - gedekt).days)
        gedekt = max(gedekt, min(tot, einde))
    return leeg + max(0, (einde - gedekt).days)


def _dagen_in(periode: Periode, begin: date, einde: date) -> int:
    van, tot = periode
    return (min(tot or einde, einde) - max(van, begin)).days
