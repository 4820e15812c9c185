"""Draws boundaries as one SVG: projection, grid, paths and label points. Pure: no Django.

Every point is put on the same grid of whole units, so that what two areas share stays shared
and the drawing stays small. The Netherlands are small enough to lay the globe flat around the
middle of the map (equirectangular): one degree of longitude counts cos(latitude).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import Any

Punt = tuple[int, int]
Ring = list[Punt]

ZIJDE = 1000  # the longest side of the map, in units of its grid
RAND = 4  # room for the line around the outermost areas
LIJNEN = 9  # how many heights are tried for the point of a label


@dataclass(frozen=True)
class Vlak:
    """One area on the map: its SVG path, and a point well inside it."""

    sleutel: str
    d: str
    x: float
    y: float


@dataclass(frozen=True)
class Kaart:
    """A map: its size in units and its areas, in the order they were given."""

    breedte: int
    hoogte: int
    vlakken: tuple[Vlak, ...]

    @property
    def viewbox(self) -> str:
        return f"0 0 {self.breedte} {self.hoogte}"


def teken(grenzen: Iterable[tuple[str, Mapping[str, Any]]], zijde: int = ZIJDE) -> Kaart | None:
    """A map of these areas (a key each, and a GeoJSON Polygon or MultiPolygon in WGS84).

    None when there is nothing to draw.
    """
    ruw = [(sleutel, list(_ringen(geometrie))) for sleutel, geometrie in grenzen]
    punten = [punt for _, ringen in ruw for ring in ringen for punt in ring]
    if not punten:
        return None
    raster = _raster(punten, zijde)
    vlakken = tuple(_vlak(sleutel, [raster.ring(r) for r in ringen]) for sleutel, ringen in ruw)
    return Kaart(raster.breedte, raster.hoogte, vlakken)


def _ringen(geometrie: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    coordinaten = geometrie["coordinates"]
    for vlak in [coordinaten] if geometrie["type"] == "Polygon" else coordinaten:
        yield from vlak


@dataclass(frozen=True)
class Raster:
    """From degrees to units: where the map begins, and how many units a degree is."""

    west: float
    noord: float
    per_lengte: float
    per_breedte: float
    breedte: int
    hoogte: int

    def punt(self, punt: Sequence[float]) -> Punt:
        x = (punt[0] - self.west) * self.per_lengte
        y = (self.noord - punt[1]) * self.per_breedte
        return RAND + round(x), RAND + round(y)

    def ring(self, ring: Sequence[Sequence[float]]) -> Ring:
        """On the grid, without points that say nothing: doubles and points on a straight line."""
        return _rechtgetrokken([self.punt(punt) for punt in ring])


def _raster(punten: Sequence[Sequence[float]], zijde: int) -> Raster:
    lengtes, breedtes = [p[0] for p in punten], [p[1] for p in punten]
    west, oost, zuid, noord = min(lengtes), max(lengtes), min(breedtes), max(breedtes)
    krimp = cos(radians((zuid + noord) / 2))
    langste = max((oost - west) * krimp, noord - zuid) or 1.0
    per_graad = (zijde - 2 * RAND) / langste
    return Raster(
        west=west,
        noord=noord,
        per_lengte=per_graad * krimp,
        per_breedte=per_graad,
        breedte=round((oost - west) * krimp * per_graad) + 2 * RAND,
        hoogte=round((noord - zuid) * per_graad) + 2 * RAND,
    )


def _rechtgetrokken(ring: Ring) -> Ring:
    """Without what changes nothing. A ring that fell together becomes its few points."""
    over: Ring = []
    for punt in ring:
        if over and punt == over[-1]:
            continue
        while len(over) > 1 and _recht(over[-2], over[-1], punt):
            over.pop()
        over.append(punt)
    while len(over) > 3 and over[0] == over[-1] and _recht(over[-2], over[0], over[1]):
        over = [*over[1:-1], over[1]]
    return over


def _recht(a: Punt, b: Punt, c: Punt) -> bool:
    """Whether b lies on the straight way from a to c; a way back is not straight."""
    op_lijn = (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0])
    vooruit = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0
    return op_lijn and vooruit


def _vlak(sleutel: str, ringen: Sequence[Ring]) -> Vlak:
    heel = [ring for ring in ringen if len(ring) > 3 and _oppervlak(ring)]
    if not heel:
        heel = [_stip(ringen[0][0])]
    x, y = _midden(heel)
    return Vlak(sleutel, "".join(_pad(ring) for ring in heel), x, y)


def _stip(punt: Punt) -> Ring:
    """A small square where an area is too small to draw: it can still be found and chosen."""
    x, y = punt
    return [(x - 2, y - 2), (x + 2, y - 2), (x + 2, y + 2), (x - 2, y + 2), (x - 2, y - 2)]


def _oppervlak(ring: Ring) -> int:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def _pad(ring: Ring) -> str:
    """One closed line in steps from point to point, which is shorter than places."""
    x, y = ring[0]
    tekst = f"M{x} {y}l"
    for nummer, ((vx, vy), (nx, ny)) in enumerate(pairwise(ring[:-1])):
        stap_x, stap_y = nx - vx, ny - vy
        tekst += "" if nummer == 0 or stap_x < 0 else " "
        tekst += f"{stap_x}{stap_y}" if stap_y < 0 else f"{stap_x} {stap_y}"
    return tekst + "z"


def _midden(ringen: Sequence[Ring]) -> tuple[float, float]:
    """A point well inside: the middle of the widest stretch on one of a few heights.

    The heights lie between the lines of the grid, where no corner is.
    """
    hoogtes = [y for ring in ringen for _, y in ring]
    boven, onder = min(hoogtes), max(hoogtes)
    stap = (onder - boven) / (LIJNEN + 1)
    regels = {int(boven + stap * nummer) + 0.5 for nummer in range(1, LIJNEN + 1)} | {boven + 0.5}
    stukken = [
        (rechts - links, -abs(y - (boven + onder) / 2), (links + rechts) / 2, y)
        for y in sorted(regels)
        if boven < y < onder
        for links, rechts in _doorsnede(ringen, y)
    ]
    _breedte, _uit_het_midden, x, y = max(stukken)
    return x, y


def _doorsnede(ringen: Sequence[Ring], y: float) -> list[tuple[float, float]]:
    """Where a horizontal line runs inside: pairs of left and right."""
    snijdt = sorted(
        x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for ring in ringen
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > y) != (y2 > y)
    )
    return list(zip(snijdt[::2], snijdt[1::2], strict=True))
