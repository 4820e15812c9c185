"""The year of a wijk: where it stands, what comes first, who does it and how far it is."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.utils import timezone

from buurten.functies.models import Organisatie
from buurten.gebieden.models import Gebied
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Ronde, Uitslagregel
from welzijn.kern.rechten import Groep

FASEN = [
    Ronde.Fase.OPHALEN,
    Ronde.Fase.BESPREKEN,
    Ronde.Fase.WEGEN,
    Ronde.Fase.VASTSTELLEN,
    Ronde.Fase.UITVOEREN,
    Ronde.Fase.TERUGKIJKEN,
]


VAN_OPDRACHT = ("pk", "titel", "tot", "voortgang", "uitvoerder_id")


@dataclass(frozen=True)
class Eerst:
    """One priority with its weight per group, and the commission that carries it out."""

    prioriteit: Prioriteit
    opdracht: Opdracht | None
    aandelen: dict[str, int | None]
    oordeel: str


def rondes(gebied: Gebied, user: Any) -> list[Ronde]:
    """The visible rounds of this area's wijk (of the gemeente itself), newest first."""
    zichtbaar = Ronde.objects.visible_to(user).filter(gebied__pad=gebied.wijk_pad)
    return list(zichtbaar.select_related("gebied").order_by("-jaar"))


def kies(rondes: list[Ronde], jaar: int | None) -> Ronde | None:
    """The round of this year; without a year the newest."""
    gevonden = [ronde for ronde in rondes if ronde.jaar == jaar] if jaar else rondes
    return gevonden[0] if gevonden else None


MET_PLAN = {Ronde.Fase.UITVOEREN, Ronde.Fase.TERUGKIJKEN, Ronde.Fase.AFGESLOTEN}


def plan(rondes: list[Ronde]) -> Ronde | None:
    """The newest round whose priorities are settled: what is being carried out now."""
    return next((ronde for ronde in rondes if ronde.fase in MET_PLAN), None)


def dit_jaar() -> int:
    """The running calendar year in Amsterdam; figures of a page are about it."""
    return timezone.localdate().year


def gekozen(gevraagd: str, rondes: list[Ronde]) -> int:
    """The year asked for when there is such a round; else this year, else the newest round's."""
    jaren = [ronde.jaar for ronde in rondes] or [dit_jaar()]
    gewoon = dit_jaar() if dit_jaar() in jaren else jaren[0]
    return next((jaar for jaar in jaren if str(jaar) == gevraagd), gewoon)


def stappen(ronde: Ronde | None) -> dict[str, Any]:
    """The six stops of the year for the stepper, and at which one we are (0: not begun)."""
    nu = 0
    if ronde is not None and ronde.fase in FASEN:
        nu = FASEN.index(ronde.fase) + 1
    if ronde is not None and ronde.fase is Ronde.Fase.AFGESLOTEN:
        nu = len(FASEN) + 1
    return {"stappen": [(fase.label, "") for fase in FASEN], "nu": nu}


def eerst(ronde: Ronde | None) -> list[Eerst]:
    """The priorities of a round in their order; one query whatever their number."""
    if ronde is None:
        return []
    velden = {f"opdracht_{veld}": F(f"opdrachten__{veld}") for veld in VAN_OPDRACHT}
    rijen = ronde.prioriteiten.select_related("voorstel__uitslag").annotate(
        **velden, uitvoerder=F("opdrachten__uitvoerder__naam")
    )
    # A row per commission: the newest of a priority comes last, so it is the one that stays.
    per = {rij.pk: _eerst(rij) for rij in rijen.order_by("rang", "opdrachten__pk")}
    return list(per.values())


def aandelen(uitslag: Uitslagregel) -> dict[str, int | None]:
    """The share of each group's stickers in whole percents; None for a group not shown."""
    per_groep = {groep: uitslag.groepen.get(groep) for groep in Groep.values}
    return {groep: round(deel["procent"]) if deel else None for groep, deel in per_groep.items()}


def _opdracht(rij: Any) -> Opdracht | None:
    """The commission that was read along: what a page tells of it, and no more."""
    if rij.opdracht_pk is None:
        return None
    velden = {veld: getattr(rij, f"opdracht_{veld}") for veld in VAN_OPDRACHT}
    wie = Organisatie(pk=velden["uitvoerder_id"], naam=rij.uitvoerder)
    return Opdracht(**velden, prioriteit=rij, uitvoerder=wie)


def _eerst(prioriteit: Prioriteit) -> Eerst:
    opdracht = _opdracht(prioriteit)
    uitslag = getattr(prioriteit.voorstel, "uitslag", None)
    if uitslag is None:
        return Eerst(prioriteit, opdracht, {}, "")
    return Eerst(prioriteit, opdracht, aandelen(uitslag), uitslag.get_oordeel_display())
