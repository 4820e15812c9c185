"""Checks the boundary of an area and makes it tidy: one form, exact, valid. Pure: no Django.

Coordinates are kept in seven decimals (about a centimetre), so that comparing is exact and
neighbours that share a border share every point of it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Punt = tuple[int, int]
Ring = list[Punt]
Vlak = list[Ring]

SCHAAL = 10_000_000
LENGTE = (3.0, 7.5)  # degrees east that the Netherlands lie between
BREEDTE = (50.5, 53.8)  # degrees north
MAX_PUNTEN = 50_000
MAX_VERGELIJKINGEN = 3_000_000


class Afgekeurd(ValueError):
    """Why a boundary is refused: `reden` is a word, `waarde` the value it is about."""

    def __init__(self, reden: str, waarde: object = "") -> None:
        super().__init__(reden)
        self.reden = reden
        self.waarde = waarde


def keur(geometrie: Any) -> dict[str, Any]:
    """The boundary as a MultiPolygon in seven decimals, wound as RFC 7946 wants it.

    Raises Afgekeurd for what is no closed, simple area within the Netherlands.
    """
    vlakken = [[_ring(ring) for ring in _lijst(vlak)] for vlak in _vlakken(geometrie)]
    if not vlakken or not all(vlakken):
        raise Afgekeurd("leeg")
    if sum(len(ring) for vlak in vlakken for ring in vlak) > MAX_PUNTEN:
        raise Afgekeurd("te_veel", MAX_PUNTEN)
    _kruist_niet(vlakken)
    for vlak in vlakken:
        _gaten_liggen_binnen(vlak)
    _liggen_naast_elkaar(vlakken)
    return {"type": "MultiPolygon", "coordinates": [_netjes(vlak) for vlak in vlakken]}


def _vlakken(geometrie: Any) -> list[Any]:
    soort = geometrie.get("type") if isinstance(geometrie, dict) else None
    if soort not in ("Polygon", "MultiPolygon"):
        raise Afgekeurd("geen_vlak", soort or "")
    coordinaten = _lijst(geometrie.get("coordinates"))
    return [coordinaten] if soort == "Polygon" else coordinaten


def _lijst(iets: Any) -> list[Any]:
    if not isinstance(iets, list):
        raise Afgekeurd("vorm", iets)
    return iets


def _ring(punten: Any) -> Ring:
    """The points of a ring without the repeated last one; no point twice in a row."""
    if len(_lijst(punten)) > MAX_PUNTEN:
        raise Afgekeurd("te_veel", MAX_PUNTEN)
    if len(punten) < 4:
        raise Afgekeurd("te_weinig", len(punten))
    ring = [_punt(punt) for punt in punten]
    if ring[0] != ring[-1]:
        raise Afgekeurd("open", punten[0])
    ring = [punt for punt, volgende in pairwise(ring) if punt != volgende]
    if len(ring) < 3 or _oppervlak(ring) == 0:
        raise Afgekeurd("plat", punten[0])
    return ring


def _punt(punt: Any) -> Punt:
    if not isinstance(punt, list) or len(punt) < 2 or not all(_is_getal(x) for x in punt[:2]):
        raise Afgekeurd("geen_getal", punt)
    lengte, breedte = punt[:2]
    if _ligt(lengte, LENGTE) and _ligt(breedte, BREEDTE):
        return round(lengte * SCHAAL), round(breedte * SCHAAL)
    if _ligt(breedte, LENGTE) and _ligt(lengte, BREEDTE):
        raise Afgekeurd("omgekeerd", punt[:2])
    meters = abs(lengte) > 360 or abs(breedte) > 360
    raise Afgekeurd("meters" if meters else "buiten", punt[:2])


def _is_getal(iets: Any) -> bool:
    """An int or float that is no infinity, no NaN (which is not below anything) and no bool."""
    if isinstance(iets, bool) or not isinstance(iets, int | float):
        return False
    return abs(iets) < float("inf")


def _ligt(getal: float, tussen: tuple[float, float]) -> bool:
    return tussen[0] <= getal <= tussen[1]


def _oppervlak(ring: Ring) -> int:
    """Twice the area, exact; positive when the ring runs against the clock."""
    volgende = [*ring[1:], ring[0]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, volgende, strict=True))


def _netjes(vlak: Vlak) -> list[list[list[float]]]:
    """Rings closed again, the outer against the clock, holes with it (RFC 7946, 3.1.6)."""
    gedraaid = []
    for nummer, ring in enumerate(vlak):
        goed = (_oppervlak(ring) > 0) == (nummer == 0)
        punten = ring if goed else ring[::-1]
        gedraaid.append([[x / SCHAAL, y / SCHAAL] for x, y in [*punten, punten[0]]])
    return gedraaid


# --- Crossing ---------------------------------------------------------------------------------

# One straight piece: its ends ordered by x, then its ring, its place in it, how many there are.
Stuk = tuple[int, int, int, int, int, int, int]


def _kruist_niet(vlakken: Sequence[Vlak]) -> None:
    """No ring crosses or touches itself, none crosses another. Sweeps from west to east."""
    bezig: list[Stuk] = []
    gedaan = 0
    for stuk in sorted(_stukken([ring for vlak in vlakken for ring in vlak])):
        bezig = [ander for ander in bezig if ander[2] >= stuk[0]]
        gedaan += len(bezig)
        if gedaan > MAX_VERGELIJKINGEN:
            raise Afgekeurd("te_veel", MAX_PUNTEN)
        for ander in bezig:
            if _overlapt_hoogte(stuk, ander) and _botst(stuk, ander):
                raise Afgekeurd("kruist", [stuk[0] / SCHAAL, stuk[1] / SCHAAL])
        bezig.append(stuk)


def _stukken(ringen: Sequence[Ring]) -> list[Stuk]:
    return [
        (*min(a, b), *max(a, b), nummer, plaats, len(ring))
        for nummer, ring in enumerate(ringen)
        for plaats, (a, b) in enumerate(zip(ring, [*ring[1:], ring[0]], strict=True))
    ]


def _overlapt_hoogte(s: Stuk, t: Stuk) -> bool:
    return min(s[1], s[3]) <= max(t[1], t[3]) and min(t[1], t[3]) <= max(s[1], s[3])


def _botst(s: Stuk, t: Stuk) -> bool:
    """Whether two pieces may not lie like this."""
    a, b, c, d = s[0:2], s[2:4], t[0:2], t[2:4]
    c_kant, d_kant = _kant(a, b, c), _kant(a, b, d)
    a_kant, b_kant = _kant(c, d, a), _kant(c, d, b)
    if c_kant * d_kant < 0 and a_kant * b_kant < 0:
        return True
    if s[4] != t[4]:
        return False  # rings of one area may touch in a point
    if (s[5] - t[5]) % s[6] in (1, s[6] - 1):
        return not (c_kant or d_kant) and _over_elkaar(a, b, c, d)
    raakt = [(c_kant, a, b, c), (d_kant, a, b, d), (a_kant, c, d, a), (b_kant, c, d, b)]
    return any(not kant and _in_doos(p, q, r) for kant, p, q, r in raakt)


def _kant(a: Punt, b: Punt, c: Punt) -> int:
    """On which side of a-b lies c: the sign tells, 0 is on the line."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _in_doos(a: Punt, b: Punt, c: Punt) -> bool:
    x_klopt = min(a[0], b[0]) <= c[0] <= max(a[0], b[0])
    return x_klopt and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])


def _over_elkaar(a: Punt, b: Punt, c: Punt, d: Punt) -> bool:
    """Two pieces of one line that share more than their joint: a line that turns back."""
    return max(min(a, b), min(c, d)) < min(max(a, b), max(c, d))


# --- Inside -----------------------------------------------------------------------------------


def _gaten_liggen_binnen(vlak: Vlak) -> None:
    buiten, *gaten = vlak
    for gat in gaten:
        if _plek(gat, buiten) < 0:
            raise Afgekeurd("gat_buiten", [gat[0][0] / SCHAAL, gat[0][1] / SCHAAL])


def _liggen_naast_elkaar(vlakken: Sequence[Vlak]) -> None:
    """No part of an area lies within another part, unless in its hole."""
    for nummer, vlak in enumerate(vlakken):
        for ander in vlakken[:nummer]:
            if _ligt_in_vlak(vlak[0], ander) or _ligt_in_vlak(ander[0], vlak):
                raise Afgekeurd("kruist", [vlak[0][0][0] / SCHAAL, vlak[0][0][1] / SCHAAL])


def _ligt_in_vlak(ring: Ring, vlak: Vlak) -> bool:
    if not _dozen_raken(ring, vlak[0]) or _plek(ring, vlak[0]) <= 0:
        return False
    return all(_plek(ring, gat) < 0 for gat in vlak[1:])


def _dozen_raken(een: Ring, twee: Ring) -> bool:
    for as_ in (0, 1):
        a, b = [p[as_] for p in een], [p[as_] for p in twee]
        if max(a) < min(b) or max(b) < min(a):
            return False
    return True


def _plek(ring: Ring, om: Ring) -> int:
    """1: this ring lies inside that one, -1: outside, 0: all its points lie on it."""
    return next((plek for punt in ring if (plek := _punt_in(punt, om))), 0)


def _punt_in(punt: Punt, ring: Ring) -> int:
    """1 inside, -1 outside, 0 on the line; exact."""
    y = punt[1]
    binnen = False
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        kant = _kant(a, b, punt)
        if kant == 0 and _in_doos(a, b, punt):
            return 0
        if (a[1] > y) != (b[1] > y) and (kant > 0) == (b[1] > a[1]):
            binnen = not binnen
    return 1 if binnen else -1
