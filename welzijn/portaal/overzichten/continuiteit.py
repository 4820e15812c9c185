"""How steady the people of a wijk are: figures about functions, never about one person.

Everything here stands on public cards already (who holds a function, since when). Counts of
promises and answers are of the whole wijk, and shown from `GENOEG` functions on: with fewer they
would be about one person.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Sum

from buurten.functies.continuiteit import GENOEG, Periode, mediaan, venster, zonder
from buurten.functies.models import Bezetting, Functie, Overdracht
from buurten.gebieden.models import Gebied
from buurten.vragen.models import Vraag
from welzijn.kern.rechten import GROEP_VAN_ROL

MAAND = 365.25 / 12
MEEST = 12  # so many bars are read; the table has them all


@dataclass
class Functierij:
    """One function: on how many days of the past year nobody held it, and whether now."""

    functie: Functie
    perioden: list[Periode] = field(default_factory=list)
    leeg: int = 0
    bezet: bool = False


@dataclass
class Continuiteit:
    """The figures of a wijk; None where there are too few functions to say it."""

    rijen: list[Functierij]
    maanden: int | None
    overgedragen: int
    bij_overdracht: int | None
    te_laat: int | None

    @property
    def leeg(self) -> int:
        return sum(rij.leeg for rij in self.rijen)

    @property
    def nu_leeg(self) -> int:
        return sum(not rij.bezet for rij in self.rijen)

    @property
    def genoeg(self) -> bool:
        return len(self.rijen) >= GENOEG

    def balken(self) -> list[dict[str, Any]]:
        """The functions that missed somebody most, as bars."""
        gemist = [rij for rij in self.rijen if rij.leeg][:MEEST]
        return [
            {
                "text": rij.functie.titel,
                "number": rij.leeg,
                "kind": rij.functie.groep,
                "url": rij.functie.get_absolute_url(),
            }
            for rij in gemist
        ]


def continuiteit(gebied: Gebied, op: date) -> Continuiteit:
    """The figures of this area on this day; a number of questions that does not grow."""
    rijen = _functies(gebied)
    _perioden(rijen, op)
    alle = [periode for rij in rijen.values() for periode in rij.perioden]
    genoeg = len(rijen) >= GENOEG
    dagen = mediaan(alle, op) if genoeg else None
    aantal, som = _overdrachten(list(rijen), op)
    te_laat = Vraag.objects.te_laat(op).filter(functie__in=list(rijen)).count() if genoeg else None
    return Continuiteit(
        rijen=sorted(rijen.values(), key=lambda rij: (-rij.leeg, str(rij.functie))),
        maanden=round(dagen / MAAND) if dagen is not None else None,
        overgedragen=aantal,
        bij_overdracht=som if genoeg else None,
        te_laat=te_laat,
    )


def _functies(gebied: Gebied) -> dict[int, Functierij]:
    """Functions that work here for residents, professionals or the gemeente."""
    functies = Functie.objects.actief().in_gebied(gebied).filter(rol__in=GROEP_VAN_ROL)
    return {f.pk: Functierij(f) for f in functies.select_related("organisatie")}


def _perioden(rijen: dict[int, Functierij], op: date) -> None:
    bezet = Bezetting.objects.filter(functie__in=list(rijen)).order_by()
    for functie, van, tot, is_actief in bezet.values_list(
        "functie_id", "van", "tot", "user__is_active"
    ):
        rij = rijen[functie]
        rij.perioden.append((van, tot))
        rij.bezet |= bool(is_actief) and van <= op and (tot is None or tot > op)
    for rij in rijen.values():
        rij.leeg = zonder(rij.perioden, op)


def _overdrachten(functies: list[int], op: date) -> tuple[int, int]:
    """How often a function was handed over in the past year, and how much was open then."""
    begin, _einde = venster(op)
    gedaan = Overdracht.objects.filter(van__functie__in=functies, gedaan_op__date__gte=begin)
    gevonden = gedaan.aggregate(som=Sum("aantal_open"))
    return gedaan.count(), gevonden["som"] or 0
