"""What somebody works out of published counts: every sum that is known, until nothing changes.

Each figure is an interval of what the true count may be. A sum that is known narrows its parts,
and parts narrow their sum. Pure arithmetic.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

INF = 10**9
Span = tuple[int, int]


@dataclass(frozen=True)
class Som:
    """`geheel` is the sum of `delen`, and of a rest that nobody publishes when it is `open`."""

    geheel: Hashable
    delen: Sequence[Hashable]
    open: bool = False


def ruimte(getoond: int | None, meer: int = 9) -> Span:
    """What a true count may be of which this is published: rounded down, none below ten."""
    return (getoond or 0, (getoond or 0) + meer)


def narrow(span: Mapping[Hashable, Span], sommen: Sequence[Som]) -> dict[Hashable, Span]:
    """The intervals after using every sum, both ways, as long as that tells something new."""
    nu = dict(span)
    while True:
        was = dict(nu)
        for som in sommen:
            _use(nu, som)
        if nu == was:
            return nu


def _use(nu: dict[Hashable, Span], som: Som) -> None:
    laag = sum(nu[deel][0] for deel in som.delen)
    hoog = INF if som.open else sum(nu[deel][1] for deel in som.delen)
    geheel = nu[som.geheel]
    nu[som.geheel] = (max(geheel[0], laag), min(geheel[1], hoog))
    for deel in som.delen:
        onder, boven = nu[deel]
        boven = min(boven, geheel[1] - (laag - nu[deel][0]))
        if not som.open:
            onder = max(onder, geheel[0] - (hoog - nu[deel][1]))
        laag, hoog = laag + onder - nu[deel][0], hoog + boven - nu[deel][1]
        nu[deel] = (onder, boven)
