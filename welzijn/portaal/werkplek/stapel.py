"""One pile of work on somebody's page, and how all piles are filled at once."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet

from welzijn.portaal.werkplek.regels import TELLEN_TOT, Regel, lezen, met_woorden

HOOGSTENS = 5


@dataclass
class Blok:
    """One pile of work: the oldest first, at most five shown, the rest behind the link.

    `vraag` says what lies in it; `vullen` asks that for all piles at once. `moment` names the
    field with a day to show.
    """

    titel: str
    leeg: str
    adres: str
    meer: str
    vraag: QuerySet[Any] | None = None
    moment: str = ""
    dingen: list[Any] = field(default_factory=list)
    totaal: int = 0

    @property
    def aantal(self) -> str:
        return str(self.totaal) if self.totaal < TELLEN_TOT else f"{TELLEN_TOT - 1}+"

    @property
    def rijen(self) -> list[tuple[Any, date | None]]:
        """Each thing with the day since which it waits, or until which it was promised."""
        return [(ding, self._dag(ding)) for ding in self.dingen]

    def _dag(self, ding: Any) -> date | None:
        if isinstance(ding, Regel):
            return (ding.dag or ding.moment) if self.moment else None
        return getattr(ding, self.moment, None)


def vullen(blokken: list[Blok]) -> None:
    """Read what lies in all of these piles: one question, and one for the words of signals."""
    open_ = [blok for blok in blokken if blok.vraag is not None]
    if not open_:
        return
    gelezen = lezen([(blok.moment, blok.vraag) for blok in open_ if blok.vraag is not None])
    getoond = met_woorden([regel for regels in gelezen for regel in regels[:HOOGSTENS]])
    for blok, regels in zip(open_, gelezen, strict=True):
        blok.totaal = len(regels)
        blok.dingen = [getoond[regel.blok, regel.pk] for regel in regels[:HOOGSTENS]]
