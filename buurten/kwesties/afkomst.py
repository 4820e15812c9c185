"""Where a kwestie came from and what came from it, for its page: of what was read along."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from buurten.kwesties.models import Kwestie
from buurten.kwesties.omheen import Rij


@dataclass(frozen=True)
class Weg:
    """One joining or splitting: from which kwestie to which, when and why."""

    soort: str
    van: Kwestie
    naar: Kwestie
    op: datetime | None
    reden: str


def afkomst(kwestie: Kwestie, rijen: list[Rij]) -> dict[str, Any]:
    """The one it went up in, those that went up in it, and both sides of a split."""
    heen: list[Any] = []
    terug: list[Any] = []
    for rij in rijen:
        van, naar = Kwestie(pk=rij.nr, titel=rij.titel), Kwestie(pk=rij.n, titel=rij.meer)
        weg = Weg(rij.soort, van, naar, rij.op, rij.tekst)
        (heen if van.pk == kwestie.pk else terug).append(weg)
    return {
        "op_in": next((weg for weg in heen if weg.soort == "samenvoegen"), None),
        "delen": [weg for weg in heen if weg.soort == "splitsen"],
        "eerder": terug,
    }
