"""Recognises the columns of a file with areas: its code, its name, its parents, its figures.

The first line of each shape we know, in small letters:
- gwb 2015 (csv): jaar;niveau;code;naam;gm_code;gm_naam;wk_code;aant_inw;...
- Wijk- en Buurtkaart (geojson): BU_CODE BU_NAAM WK_CODE GM_CODE GM_NAAM AANT_INW ...; later
  years write buurtcode, buurtnaam, wijkcode, gemeentecode
- CBS 2022 in English: code;name;province;area;urbanity;population;...
- gebiedsindelingen: statcode, statnaam; kwb: gwb_code_10, regio, recs, a_inw
Pure: no Django.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from buurten.gebieden.cijfers import BEWUST_NIET, VAN_KOLOM

# One of these names the area itself, whatever its level.
EIGEN_CODE = ("code", "statcode", "gwb_code_10", "gwb_code", "codering_3")
EIGEN_NAAM = ("naam", "name", "statnaam", "regio")
NIVEAU = ("niveau", "recs", "soortregio_2")
JAAR = ("jaar",)
# From fine to coarse: the finest one that is filled in names the area, the others its parents.
CODES_PER_NIVEAU = (
    ("bu_code", "buurtcode"),
    ("wk_code", "wijkcode"),
    ("gm_code", "gemeentecode"),
)
NAMEN_PER_NIVEAU = {
    "buurt": ("bu_naam", "buurtnaam"),
    "wijk": ("wk_naam", "wijknaam"),
    "gemeente": ("gm_naam", "gemeentenaam"),
}
_CODES = {*EIGEN_CODE, *(naam for groep in CODES_PER_NIVEAU for naam in groep)}
_PLAATS = {
    *_CODES,
    *EIGEN_NAAM,
    *NIVEAU,
    *JAAR,
    *(naam for groep in NAMEN_PER_NIVEAU.values() for naam in groep),
}


@dataclass(frozen=True)
class Kolommen:
    """What each column of a file means. `als` leads from our small-letter word to the column."""

    als: Mapping[str, str]
    cijfers: Mapping[str, str]  # key of ours -> column as the file writes it
    onbekend: tuple[str, ...] = ()
    bewust_niet: tuple[str, ...] = ()
    dubbel: tuple[str, ...] = ()

    @property
    def heeft_code(self) -> bool:
        return not _CODES.isdisjoint(self.als)

    def lees(self, rij: Mapping[str, object], woorden: Iterable[str]) -> str:
        """The first filled-in value among these columns, as text without spaces around it."""
        for woord in woorden:
            waarde = rij.get(self.als[woord]) if woord in self.als else None
            if waarde is not None and str(waarde).strip():
                return str(waarde).strip()
        return ""

    def codes(self, rij: Mapping[str, object]) -> list[str]:
        """The code of the area, then those of the parents the row names."""
        eigen = self.lees(rij, EIGEN_CODE)
        gevonden = [self.lees(rij, woorden) for woorden in CODES_PER_NIVEAU]
        return [code for code in [eigen, *gevonden] if code]

    def naam(self, rij: Mapping[str, object], niveau: str) -> str:
        """The name of an area of this level."""
        return self.lees(rij, EIGEN_NAAM) or self.lees(rij, NAMEN_PER_NIVEAU[niveau])


def herken(namen: Iterable[str]) -> Kolommen:
    """What the columns with these names mean; also which are unknown or named twice."""
    als: dict[str, str] = {}
    cijfers: dict[str, str] = {}
    onbekend: list[str] = []
    bewust_niet: list[str] = []
    dubbel: list[str] = []
    for naam in namen:
        woord = naam.strip().lower()
        sleutel = VAN_KOLOM.get(woord)
        if woord in als or sleutel in cijfers:
            dubbel.append(naam)
        elif sleutel:
            cijfers[sleutel] = naam
        elif woord not in _PLAATS:
            (bewust_niet if woord in BEWUST_NIET else onbekend).append(naam)
        als.setdefault(woord, naam)
    return Kolommen(als, cijfers, tuple(onbekend), tuple(bewust_niet), tuple(dubbel))
