"""Asks for all pages in turn, round after round, so that what disturbs disturbs all alike."""

import os
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import uuid4

from tests.bench.bediende import Bediende, machine
from tests.bench.bladzijden import INVUL, Blad

PER_BEURT, WARM, DRUK = 10, 12, 0.25


@dataclass
class Reeks:
    """What one page took: seconds of each request, CPU per turn, and how busy others were."""

    bediende: Bediende
    blad: Blad
    kant: str
    waarden: dict[str, str]
    beurten: list[tuple[list[float], float, float]] = field(default_factory=list)

    def vraag(self) -> float:
        """One request; stops the bench when the page does not answer as it should."""
        velden = None
        if self.blad.post:
            extra = self.waarden | {"sleutel": str(uuid4())}
            velden = {naam: waarde.format(**extra) for naam, waarde in INVUL[self.kant].items()}
        sessie = self.waarden[self.blad.wie] if self.blad.wie else ""
        antwoord = self.bediende.vraag(self.blad.adres.format(**self.waarden), sessie, velden)
        if antwoord.status != (302 if self.blad.post else 200):
            raise RuntimeError(f"{self.bediende.naam} {self.blad}: {antwoord.status}")
        return antwoord.seconden

    def beurt(self) -> None:
        """Some requests after each other, with the CPU these took."""
        begin, eigen, alles = time.perf_counter(), self.bediende.cpu(), machine()
        tijden = [self.vraag() for _ in range(PER_BEURT)]
        duur, zelf = time.perf_counter() - begin, self.bediende.cpu() - eigen
        anderen = max(0.0, machine() - alles - zelf) / duur / (os.cpu_count() or 1)
        self.beurten.append((tijden, zelf / PER_BEURT, anderen))

    def _rustig(self) -> list[tuple[list[float], float, float]]:
        """The turns in which others left the machine alone, at least half of all."""
        rustig = sorted(self.beurten, key=lambda beurt: beurt[2])
        helft = rustig[: (len(rustig) + 1) // 2]
        return helft + [beurt for beurt in rustig[len(helft) :] if beurt[2] < DRUK]

    @property
    def p50(self) -> float:
        return statistics.median(self._tijden()) * 1000

    @property
    def p95(self) -> float:
        tijden = sorted(self._tijden())
        return tijden[min(len(tijden) - 1, int(len(tijden) * 0.95))] * 1000

    @property
    def cpu(self) -> float:
        return statistics.median(cpu for _, cpu, _ in self._rustig()) * 1000

    @property
    def druk(self) -> float:
        return statistics.median(druk for _, _, druk in self.beurten)

    def _tijden(self) -> list[float]:
        return [tijd for tijden, _, _ in self._rustig() for tijd in tijden]


def meten(reeksen: list[Reeks], rondes: int) -> Iterator[str]:
    """Warm every page up, then give each a turn in every round; tells how far it is."""
    for reeks in reeksen:
        for _ in range(WARM):
            reeks.vraag()
    for ronde in range(1, rondes + 1):
        for reeks in reeksen:
            reeks.beurt()
        yield f"  round {ronde} of {rondes}"
