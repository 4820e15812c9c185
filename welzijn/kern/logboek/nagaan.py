"""Checking the chain: every line as it was written, none gone, none added, none moved.

What is not found here: that the end of the chain was cut off, or all of it made anew. For that
somebody keeps an anchor (number and value) in another place and checks against it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from welzijn.kern.logboek.models import Zegel
from welzijn.kern.logboek.zegels import BEGIN, PER_KEER, TABELLEN, lees, waarde, zonder_zegel

OPGERUIMD = {
    Zegel.Soort.LOG_OPGERUIMD: Zegel.Soort.LOG,
    Zegel.Soort.INZAGE_OPGERUIMD: Zegel.Soort.INZAGE,
}


@dataclass
class Keten:
    """One walk along the chain, a heap at a time; afterwards where it ended and what it saw."""

    nummer: int = 0
    waarde: str = BEGIN
    opgeruimd: dict[str, int] = field(default_factory=dict)
    geteld: Counter[str] = field(default_factory=Counter)

    @property
    def anker(self) -> str:
        return f"{self.nummer}:{self.waarde}"

    def fouten(self) -> Iterator[str]:
        """Every fault, as a sentence that names the seal and the line."""
        for zegel in Zegel.objects.filter(soort__in=OPGERUIMD):
            self.opgeruimd[OPGERUIMD[Zegel.Soort(zegel.soort)]] = zegel.regel
        while zegels := list(_vanaf(self.nummer)):
            regels = _regels(zegels)
            for zegel in zegels:
                yield from self._stap(zegel, regels)
        for soort, ids in zonder_zegel():
            yield from (f"{soort} line {pk} has no seal: it was put in later" for pk in ids)

    def _stap(self, zegel: Zegel, regels: dict[tuple[str, int, int], Any]) -> Iterator[str]:
        """One seal; the next one is checked against what stands here, right or wrong."""
        if zegel.nummer != self.nummer + 1:
            yield f"seal {self.nummer + 1} to {zegel.nummer - 1} are gone"
            self.waarde = ""
        regel = regels.get((zegel.soort, zegel.vorm, zegel.regel))
        weg = zegel.soort in TABELLEN and regel is None
        if weg and zegel.regel > self.opgeruimd.get(zegel.soort, 0):
            yield f"seal {zegel.nummer}: {zegel.soort} line {zegel.regel} is gone"
        elif not weg and self.waarde and zegel.waarde != waarde(self.waarde, zegel, regel):
            yield f"seal {zegel.nummer}: {zegel.soort} line {zegel.regel} or this seal was changed"
        self.geteld["removed after their term" if weg else str(zegel.soort)] += 1
        self.nummer, self.waarde = zegel.nummer, zegel.waarde


def bij_anker(anker: str) -> str:
    """What is wrong with the chain at an anchor that was kept elsewhere; empty when nothing is."""
    nummer, _, bewaard = anker.partition(":")
    zegel = Zegel.objects.filter(nummer=int(nummer)).first()
    if zegel is None:
        return f"the chain ends before seal {nummer} of the anchor: its end was cut off"
    if zegel.waarde != bewaard:
        return f"seal {nummer} is not that of the anchor: the chain was made anew"
    return ""


def _vanaf(nummer: int) -> Any:
    return Zegel.objects.filter(nummer__gt=nummer).order_by("nummer")[:PER_KEER]


def _regels(zegels: list[Zegel]) -> dict[tuple[str, int, int], Any]:
    """The lines of these seals: one question per kind and form."""
    gevonden: dict[tuple[str, int, int], Any] = {}
    for soort, vorm in {(z.soort, z.vorm) for z in zegels if z.soort in TABELLEN}:
        ids = [z.regel for z in zegels if (z.soort, z.vorm) == (soort, vorm)]
        gevonden |= {(soort, vorm, pk): regel for pk, regel in lees(soort, vorm, ids).items()}
    return gevonden
