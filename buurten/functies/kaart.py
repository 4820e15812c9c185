"""What the card of a function tells, on this day and to this person."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F

from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import waarnemer
from buurten.functies.permissions import mag_inplannen

NIEUW = timedelta(days=92)  # so long a successor is called new


@dataclass(frozen=True)
class Kaart:
    """Who it is now, who it will be, and who stands in when it is nobody.

    `reeks` is everyone who held it or will, the last one first; empty for visitors.
    """

    reeks: list[Bezetting]
    houders: list[Bezetting]
    opvolgers: list[Bezetting]
    waarnemer: Functie | None
    nieuw: bool

    @property
    def namen(self) -> str:
        return " · ".join(houder.naam for houder in self.houders)

    @property
    def initialen(self) -> str:
        """The letters of who holds it; of several, of the first."""
        return self.houders[0].initialen if self.houders else ""

    @property
    def sinds(self) -> date | None:
        """Since when the one who holds it does; of several, since the last came."""
        return max((houder.van for houder in self.houders), default=None)

    @property
    def laatste_dag(self) -> date | None:
        """The last day of who holds it now, when that is planned for everyone."""
        dagen = [houder.laatste_dag for houder in self.houders]
        bekend = [dag for dag in dagen if dag is not None]
        return max(bekend) if bekend and len(bekend) == len(dagen) else None


def lees(functie: Functie, user: Any, op: date) -> Kaart:
    """The card on this day of a function that was loaded with met_alles()."""
    reeks: list[Bezetting] = []
    if user.is_authenticated:
        mogen = Bezetting.objects.visible_to(user).filter(functie=functie)
        reeks = list(mogen.select_related("user").order_by("-van", "-pk"))
    for bezetting in reeks:
        bezetting.functie = functie  # with the areas that were loaded along
    return Kaart(
        reeks=reeks,
        houders=functie.houders,
        opvolgers=[b for b in reversed(reeks) if b.van > op and b.loopt(op) and not b.is_weg],
        waarnemer=None if functie.houders else waarnemer(functie),
        nieuw=_is_nieuw(functie, reeks, op),
    )


def toen(kaart: Kaart, dag: date) -> list[Bezetting]:
    """Who held it on that day, as far as this person may know."""
    return [bezetting for bezetting in reversed(kaart.reeks) if bezetting.geldt_op(dag)]


def te_plannen(kaart: Kaart, user: Any, op: date) -> list[Bezetting]:
    """The holdings of this function whose end this person may plan."""
    return [b for b in kaart.reeks if b.loopt(op) and mag_inplannen(user, b)]


def _is_nieuw(functie: Functie, reeks: list[Bezetting], op: date) -> bool:
    """Whether a successor came not long ago: somebody else held it before."""
    if not functie.houders:
        return False
    nieuwste = max(functie.houders, key=lambda houder: houder.van)
    if nieuwste.van <= op - NIEUW:
        return False
    if not reeks:  # a visitor, who may not see who it was: only that there was somebody
        eerder = functie.bezettingen.filter(van__lt=nieuwste.van).exclude(tot=F("van"))
        return eerder.exclude(user_id=nieuwste.user_id).exists()
    return any(
        b.van < nieuwste.van and b.tot != b.van and b.user_id != nieuwste.user_id for b in reeks
    )
