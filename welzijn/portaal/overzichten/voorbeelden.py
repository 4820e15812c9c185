"""Living examples of the line: commissions that came from what people noticed."""

from dataclasses import dataclass
from typing import Any

from buurten.opdrachten.models import Opdracht


@dataclass(frozen=True)
class Voorbeeld:
    """Noticed, done, came of it; the kwestie is None where a proposal came straight in."""

    opdracht: Opdracht
    kwestie: Any
    gebied: Any


def voorbeelden(user: Any, aantal: int = 3) -> list[Voorbeeld]:
    """The newest finished commissions, and running ones behind them; one query."""
    opdrachten = Opdracht.objects.visible_to(user).exclude(status=Opdracht.Status.GESTOPT)
    opdrachten = opdrachten.select_related(
        "uitvoerder", "prioriteit__voorstel__kwestie", "prioriteit__ronde__gebied"
    )
    lijst = opdrachten.order_by("status", "-pk")[:aantal]
    return [Voorbeeld(o, o.prioriteit.voorstel.kwestie, o.prioriteit.ronde.gebied) for o in lijst]
