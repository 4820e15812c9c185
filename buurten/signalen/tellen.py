"""How counts of signals may be shown to everyone; pure arithmetic.

Public counts are rounded down to tens; below ten nothing is shown. Two published counts are
then equal or differ by at least ten, for every filter, period and area, so that nobody can
find one to nine signals by taking one figure from another (AVG; CBS rounds likewise).

A sum is one step lower where it would otherwise tell something about its parts: ten times nine
hidden signals add up to ninety, and that figure alone would say that each part is exactly nine.
"""

from collections.abc import Sequence

STAP = 10


def openbaar(aantal: int) -> int | None:
    """The public form of a count: rounded down to tens, None when it is below ten."""
    return aantal - aantal % STAP or None


def openbaar_som(delen: Sequence[int]) -> int | None:
    """The public form of a sum whose parts are published as well, each by `openbaar`.

    At most what the parts could be together with one of them at its lowest: then every part may
    still be anything that its own figure allows, a hidden one zero to nine.
    """
    if not delen:
        return None
    laagst = sum(deel - deel % STAP for deel in delen)
    return openbaar(min(sum(delen), laagst + (STAP - 1) * (len(delen) - 1)))
