"""What residents started, and who helps."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Subquery, Value
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.gebieden.models import Gebied
from buurten.signalen.tellen import openbaar
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.rechten import Rol

# To whom one turns first, one of each.
EERST = [
    Rol.OPBOUWWERKER.value,
    Rol.COORDINATOR.value,
    Rol.VERTEGENWOORDIGER.value,
    Rol.AMBTENAAR.value,
    Rol.PARTNER.value,
]


@dataclass(frozen=True)
class Helpen:
    """Who helps, in numbers that give nobody away: below ten is None."""

    vrijwilligers: int | None
    geholpen: int | None
    open: int | None


def initiatieven(gebied: Gebied, aantal: int = 6) -> list[Initiatief]:
    """Public initiatives of an area, the best supported of those under way first."""
    lopend = [Initiatief.Status.GEPUBLICEERD, Initiatief.Status.BEZIG]
    openbaar_ = Initiatief.objects.openbaar().in_gebied(gebied).filter(status__in=lopend)
    return list(
        openbaar_.select_related("gebied", "thema").order_by("-aantal_steun", "-pk")[:aantal]
    )


def initiatieven_per_stand(gebied: Gebied) -> dict[str, int]:
    """How many public initiatives in each state."""
    telling = Initiatief.objects.openbaar().in_gebied(gebied).order_by().values_list("status")
    gevonden = dict(telling.annotate(n=Count("pk")))
    return {str(s.label): gevonden.get(s.value, 0) for s in Initiatief.OPENBAAR}


def helpen(gebied: Gebied) -> Helpen:
    """Volunteers, requests answered and requests open, each rounded down to tens."""
    vragen = Hulpvraag.objects.in_gebied(gebied).order_by().values_list("status")
    buren = Vrijwilliger.objects.actief().in_gebied(gebied).order_by().annotate(wat_=Value("buren"))
    samen = vragen.annotate(n=Count("pk")).union(
        buren.values_list("wat_").annotate(n=Count("pk")), all=True
    )
    aantal: Counter[str] = Counter(dict(samen))
    geholpen = aantal[Hulpvraag.Status.GEKOPPELD] + aantal[Hulpvraag.Status.AFGEROND]
    alle = (aantal["buren"], geholpen, aantal[Hulpvraag.Status.OPEN])
    return Helpen(*(openbaar(n) for n in alle))


def wie(gebied: Gebied, aantal: int = 4) -> list[dict[str, Any]]:
    """Who to turn to here: functions with who holds them today."""
    nu = Bezetting.objects.geldig().filter(functie=OuterRef("pk")).order_by("van", "pk")
    functies = Functie.objects.actief().in_gebied(gebied).select_related("organisatie")
    functies = functies.annotate(houder=Subquery(nu.values("user__naam")[:1]))
    alle = sorted(functies.filter(rol__in=EERST), key=lambda functie: EERST.index(functie.rol))
    eersten = {functie.rol: functie for functie in reversed(alle)}
    lijst = sorted(eersten.values(), key=lambda functie: EERST.index(functie.rol))[:aantal]
    return [{"functie": functie, "naam": _naam(functie.houder)} for functie in lijst]


def _naam(houder: str | None) -> str:
    """Nobody is an empty name; somebody who gave none is a resident."""
    return "" if houder is None else houder or _("bewoner")
