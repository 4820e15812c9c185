"""Everything that is counted in an area, in one question: five small ones cost more."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet, Sum, Value

from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Telling
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.register.models import Vrijwilliger

SIGNAAL, KWESTIE, INITIATIEF, HULPVRAAG, BUUR = "signaal", "kwestie", "initiatief", "hulp", "buur"


@dataclass
class Tellingen:
    """Signals of a year per subject and group; kwesties, initiatives and requests per state."""

    signalen: list[tuple[str | None, str, int]] = field(default_factory=list)
    kwesties: Counter[str] = field(default_factory=Counter)
    initiatieven: Counter[str] = field(default_factory=Counter)
    hulpvragen: Counter[str] = field(default_factory=Counter)
    buren: int = 0


def tellen(gebied: Gebied, user: Any, jaar: int) -> Tellingen:
    """Exact counts; who shows them rounds them first where that is due."""
    jaren = Telling.objects.in_gebied(gebied).in_jaar(jaar).order_by()
    signalen = jaren.annotate(wat_=Value(SIGNAAL)).values_list("wat_", "thema__naam", "groep")
    delen = [
        _per_stand(KWESTIE, Kwestie.objects.visible_to(user).open().in_gebied(gebied)),
        _per_stand(INITIATIEF, Initiatief.objects.openbaar().in_gebied(gebied)),
        _per_stand(HULPVRAAG, Hulpvraag.objects.in_gebied(gebied)),
        _per_stand(BUUR, Vrijwilliger.objects.actief().in_gebied(gebied), Value("")),
    ]
    uitkomst = Tellingen()
    samen: Any = signalen.annotate(n=Sum("aantal")).union(*delen, all=True)
    for wat, naam, groep, aantal in samen:
        if wat == SIGNAAL:
            uitkomst.signalen.append((naam, groep, aantal))
        elif wat == BUUR:
            uitkomst.buren = aantal
        else:
            _vak(uitkomst, wat)[naam] = aantal
    return uitkomst


def _vak(uitkomst: Tellingen, wat: str) -> Counter[str]:
    vakken = {KWESTIE: uitkomst.kwesties, INITIATIEF: uitkomst.initiatieven}
    return vakken.get(wat, uitkomst.hulpvragen)


def _per_stand(wat: str, dingen: QuerySet[Any], stand: Any = "status") -> QuerySet[Any]:
    """How many of these things per state, in the shape of the other counts."""
    if not isinstance(stand, str):
        dingen = dingen.annotate(stand_=stand)
        stand = "stand_"
    dingen = dingen.order_by().annotate(wat_=Value(wat), leeg_=Value(""))
    return dingen.values_list("wat_", stand, "leeg_").annotate(n=Count("pk"))
