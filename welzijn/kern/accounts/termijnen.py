"""How long a session lasts: a sum over moments, in seconds; nothing is asked of anybody.

Who holds a function sees data of others, often on a device that others use as well: half an hour
untouched, twelve hours in all. On a device of one's own a working day untouched; what is
confidential then asks again who one is by itself (see bewijs: after a quarter of an hour).
Residents see little of others, and should not need a new code each week: two weeks, ninety days.
"""

MINUUT, UUR, DAG = 60, 3600, 86_400

WERK_STIL = 30 * MINUUT
WERK_EIGEN_STIL = 10 * UUR
WERK_HEEL = 12 * UUR
BEWONER_STIL = 14 * DAG
BEWONER_HEEL = 90 * DAG

BIJHOUDEN = MINUUT  # the last look is written at most this often
VOORAF = 2 * MINUUT  # so long before the end a page says so
DICHTBIJ = 12 * UUR  # an end that is further away is told on the page about sessions alone


def grenzen(*, werkt: bool, eigen: bool) -> tuple[int, int]:
    """How long untouched, and how long in all."""
    if not werkt:
        return BEWONER_STIL, BEWONER_HEEL
    return WERK_EIGEN_STIL if eigen else WERK_STIL, WERK_HEEL


def is_voorbij(stil: float, heel: float, *, werkt: bool, eigen: bool) -> bool:
    """Whether a session ends: so long untouched, so long in all, by somebody who works here."""
    hoe_stil, hoe_heel = grenzen(werkt=werkt, eigen=eigen)
    return stil > hoe_stil or heel > hoe_heel


def kan_voorbij_zijn(stil: float, heel: float) -> bool:
    """Whether it is worth asking if this person works here."""
    return stil > WERK_STIL or heel > WERK_HEEL
