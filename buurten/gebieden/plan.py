"""What taking in a file would do, worked out before anything is written. Pure: no Django."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from buurten.gebieden.codes import NIVEAUS, niveau_van, ouder_van

# A figure per key of ours; None says that the file has the column, but CBS gave no figure.
Cijferset = Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Gebiedsregel:
    """One area as a file tells it."""

    regel: int
    code: str
    naam: str
    cijfers: Cijferset
    grens: dict[str, Any] | None = None

    @property
    def niveau(self) -> str:
        return niveau_van(self.code)

    @property
    def ouder(self) -> str:
        return ouder_van(self.code)

    def gegeven(self) -> dict[str, Decimal]:
        """The figures CBS did give."""
        return {naam: waarde for naam, waarde in self.cijfers.items() if waarde is not None}


@dataclass(frozen=True, slots=True)
class Bekend:
    """One area as we have it in this year."""

    pk: int
    naam: str
    cijfers: Mapping[str, tuple[int, Decimal]] = field(default_factory=dict)  # key -> row, figure
    grens: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Verschil:
    """What changes in an area that we have: only what differs."""

    regel: Gebiedsregel
    pk: int
    naam_was: str
    cijfers: Mapping[str, Decimal]
    weg: tuple[int, ...]  # rows of figures that CBS no longer gives
    grens: bool

    @property
    def andere_naam(self) -> bool:
        return self.naam_was != self.regel.naam


@dataclass(frozen=True, slots=True)
class Herbenoemd:
    """A code that carried another name in an earlier year: it may be another place now."""

    code: str
    jaar: int
    was: str
    wordt: str


@dataclass
class Plan:
    """Everything one file would do in one year of division."""

    jaar: int
    bron: str
    nieuw: list[Gebiedsregel] = field(default_factory=list)
    gewijzigd: list[Verschil] = field(default_factory=list)
    gelijk: int = 0
    fouten: list[Any] = field(default_factory=list)
    onbekend: tuple[str, ...] = ()
    bewust_niet: tuple[str, ...] = ()
    herbenoemd: list[Herbenoemd] = field(default_factory=list)
    vervallen: list[tuple[str, str, int]] = field(default_factory=list)  # code, name, year
    zonder_wijk: list[Gebiedsregel] = field(default_factory=list)  # their wijk was not delivered

    @property
    def kan(self) -> bool:
        """All or nothing: one error keeps the whole file out."""
        return not self.fouten

    @property
    def verandert(self) -> bool:
        return bool(self.nieuw or self.gewijzigd)

    @property
    def telling(self) -> dict[str, int]:
        """The counts that the logboek and the list of deliveries keep."""
        per_niveau = Counter(regel.niveau for regel in self.nieuw)
        return {
            "nieuw": len(self.nieuw),
            "gewijzigd": len(self.gewijzigd),
            "gelijk": self.gelijk,
            **{niveau: per_niveau[niveau] for niveau in NIVEAUS if per_niveau[niveau]},
        }

    @property
    def vingerafdruk(self) -> str:
        """Says whether this is still what somebody looked at before confirming."""
        som = hashlib.sha256(f"{self.jaar} {self.bron} {self.gelijk}".encode())
        for regel in self.nieuw:
            som.update(f"+{regel.code} {regel.naam}".encode())
        for v in self.gewijzigd:
            anders = sorted(v.cijfers.items())
            som.update(f"~{v.pk} {v.naam_was} {anders} {v.weg} {v.grens}".encode())
        return som.hexdigest()[:32]


def vergelijk(regel: Gebiedsregel, bekend: Bekend) -> Verschil | None:
    """What this line changes in the area we have; None when it is all the same."""
    anders = {
        sleutel: waarde
        for sleutel, waarde in regel.gegeven().items()
        if sleutel not in bekend.cijfers or bekend.cijfers[sleutel][1] != waarde
    }
    weg = tuple(
        bekend.cijfers[sleutel][0]
        for sleutel, waarde in regel.cijfers.items()
        if waarde is None and sleutel in bekend.cijfers
    )
    grens = regel.grens is not None and regel.grens != bekend.grens
    if not (anders or weg or grens or regel.naam != bekend.naam):
        return None
    return Verschil(regel, bekend.pk, bekend.naam, anders, weg, grens)


def op_grootte(regels: Iterable[Gebiedsregel]) -> list[list[Gebiedsregel]]:
    """The lines per level, gemeenten first, so that a parent is there before its child."""
    per_niveau: dict[str, list[Gebiedsregel]] = {niveau: [] for niveau in NIVEAUS}
    for regel in regels:
        per_niveau[regel.niveau].append(regel)
    return list(per_niveau.values())
