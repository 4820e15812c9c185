"""What residents started, and who helps."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.gebieden.models import Gebied
from buurten.signalen.tellen import openbaar
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.rechten import Rol
from welzijn.portaal.overzichten.tellingen import Tellingen

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


def initiatieven_per_stand(geteld: Tellingen) -> dict[str, int]:
    """How many public initiatives in each state."""
    return {str(s.label): geteld.initiatieven[s.value] for s in Initiatief.OPENBAAR}


def helpen(geteld: Tellingen) -> Helpen:
    """Volunteers, requests answered and requests open, each rounded down to tens."""
    vragen = geteld.hulpvragen
    geholpen = vragen[Hulpvraag.Status.GEKOPPELD] + vragen[Hulpvraag.Status.AFGEROND]
    alle = (geteld.buren, geholpen, vragen[Hulpvraag.Status.OPEN])
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
