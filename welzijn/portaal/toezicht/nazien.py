"""Reviewing the looks of one month: a sample that anybody can draw again, and what stands out."""

import hashlib
import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

STEEKPROEF = 20
GETOOND = 20
IN_NOOD = "noodinzage.openen"  # every one of these is shown, however many
PER_UUR = 50  # more than so many details in one hour stands out
PROFESSIONALS = 5  # more than so many professionals looking at one person stands out
NACHT = (22, 6)
HIER = ZoneInfo("Europe/Amsterdam")


class Blik(NamedTuple):
    """One look, as the inzagelog has it."""

    nummer: int
    op: datetime
    actor: str
    rol: str
    namens: str
    bezetting: int | None
    soort: str
    object_id: str
    gebied: str
    betreft: str
    recht: str
    reden: str

    @property
    def uur(self) -> datetime:
        return self.op.astimezone(HIER).replace(minute=0, second=0, microsecond=0)


@dataclass
class Opvallend:
    """What stands out in one way: the first twenty, and how many there are."""

    blikken: list[Blik] = field(default_factory=list)
    aantal: int = 0

    def erbij(self, blik: Blik) -> None:
        self.aantal += 1
        if len(self.blikken) < GETOOND:
            self.blikken.append(blik)


@dataclass
class Bevinding:
    """What the review of a month shows."""

    aantal: int = 0
    steekproef: list[Blik] = field(default_factory=list)
    nood: list[Blik] = field(default_factory=list)
    elders: Opvallend = field(default_factory=Opvallend)
    nacht: Opvallend = field(default_factory=Opvallend)
    druk: list[tuple[str, datetime, int]] = field(default_factory=list)
    veel: list[tuple[str, int]] = field(default_factory=list)


@dataclass(frozen=True)
class Plekken:
    """Where things lie, and where each held function works: paths in the tree of areas."""

    van_gebied: Mapping[str, str]
    van_bezetting: Mapping[int, Iterable[str]]

    def elders(self, blik: Blik) -> bool:
        """Whether this was a look at something outside the areas of the function."""
        pad = self.van_gebied.get(blik.gebied)
        if blik.bezetting is None or pad is None:
            return False
        return not any(pad.startswith(hier) for hier in self.van_bezetting.get(blik.bezetting, ()))


def nazien(blikken: Iterable[Blik], zaad: str, plekken: Plekken) -> Bevinding:
    """One pass over the looks of a month; `zaad` makes the sample the same each time."""
    gevonden = Bevinding()
    per_uur: Counter[tuple[str, datetime]] = Counter()
    namen: dict[str, str] = {}
    kijkers: dict[str, set[str]] = defaultdict(set)
    loten: list[tuple[int, Blik]] = []
    for blik in blikken:
        gevonden.aantal += 1
        _trekken(loten, blik, zaad)
        if blik.recht == IN_NOOD:
            gevonden.nood.append(blik)
        if plekken.elders(blik):
            gevonden.elders.erbij(blik)
        if is_nacht(blik.op):
            gevonden.nacht.erbij(blik)
        if blik.soort != "lijst":
            per_uur[blik.actor, blik.uur] += 1
            namen[blik.actor] = blik.namens or blik.actor
        if blik.bezetting is not None and blik.betreft:
            kijkers[blik.betreft].add(blik.actor)
    gevonden.steekproef = sorted((blik for _, blik in loten), key=lambda blik: blik.nummer)
    gevonden.druk = [(namen[wie], uur, n) for (wie, uur), n in per_uur.items() if n > PER_UUR]
    gevonden.veel = [(wie, len(van)) for wie, van in kijkers.items() if len(van) > PROFESSIONALS]
    return gevonden


def is_nacht(op: datetime) -> bool:
    """Between ten in the evening and six in the morning, by the clock of the gemeente."""
    laat, vroeg = NACHT
    uur = op.astimezone(HIER).hour
    return uur >= laat or uur < vroeg


def _trekken(loten: list[tuple[int, Blik]], blik: Blik, zaad: str) -> None:
    """Keep the looks with the smallest lots: drawn by the number of the line, not by chance."""
    som = hashlib.sha256(f"{zaad}:{blik.nummer}".encode()).digest()
    lot = (-int.from_bytes(som), blik)
    if len(loten) < STEEKPROEF:
        heapq.heappush(loten, lot)
    else:
        heapq.heappushpop(loten, lot)
