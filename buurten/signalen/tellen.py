"""How counts of signals may be shown to everyone; pure arithmetic.

Public counts are rounded down to tens; below ten nothing is shown. Two published counts are
then equal or differ by at least ten, for every filter, period and area, so that nobody can
find one to nine signals by taking one figure from another (AVG; CBS rounds likewise).
"""

STAP = 10


def openbaar(aantal: int) -> int | None:
    """The public form of a count: rounded down to tens, None when it is below ten."""
    return aantal - aantal % STAP or None
