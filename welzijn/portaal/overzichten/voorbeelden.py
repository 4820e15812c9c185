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
    """The newest that began with a kwestie first, then finished ones; two queries at most."""
    alle = Opdracht.objects.visible_to(user).exclude(status=Opdracht.Status.GESTOPT)
    alle = alle.select_related(
        "uitvoerder", "prioriteit__voorstel__kwestie", "prioriteit__ronde__gebied"
    ).order_by("-pk")
    eerste = list(alle.filter(prioriteit__voorstel__kwestie__isnull=False)[:1])
    klaar = alle.filter(status=Opdracht.Status.AFGEROND).exclude(pk__in=[o.pk for o in eerste])
    lijst = eerste + list(klaar[: aantal - len(eerste)])
    return [Voorbeeld(o, o.prioriteit.voorstel.kwestie, o.prioriteit.ronde.gebied) for o in lijst]
