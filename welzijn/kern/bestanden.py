"""Reads CSV and GeoJSON into rows, and says per line what is wrong. Never raises on a bad file.

A row keeps the names of its columns as the file writes them. What the columns mean is for the
room that asked; here only the form of a file is known.
"""

import codecs
import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MAX_KOLOMMEN = 1000
SCHEIDINGEN = (";", ",", "\t")
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong, in one sentence with the value; `regel` 0 is about the whole file."""

    regel: int
    tekst: str
    onderdeel: bool = False

    @property
    def plek(self) -> str:
        """Where: the line of a CSV, which part of a GeoJSON, or nothing."""
        if not self.regel:
            return ""
        vorm = _("Gebied %(nummer)s") if self.onderdeel else _("Regel %(nummer)s")
        return vorm % {"nummer": self.regel}

    def __str__(self) -> str:
        return f"{self.plek}: {self.tekst}" if self.plek else self.tekst


@dataclass(frozen=True, slots=True)
class Rij:
    """One line of a CSV, or one feature of a GeoJSON."""

    regel: int
    waarden: dict[str, Any]
    geometrie: Any = None


@dataclass
class Bestand:
    """What a file holds: columns, rows, and what could not be read."""

    kolommen: list[str] = field(default_factory=list)
    rijen: list[Rij] = field(default_factory=list)
    fouten: list[Fout] = field(default_factory=list)
    is_geojson: bool = False
    stelsel: str = ""  # the coordinate system a GeoJSON names

    def fout(self, regel: int, tekst: str) -> None:
        """Note one thing that is wrong."""
        self.fouten.append(Fout(regel, tekst, self.is_geojson))


def lees(inhoud: bytes) -> Bestand:
    """The rows of a CSV or GeoJSON, told apart by their first character, not by a file name."""
    bestand = Bestand()
    if not inhoud.strip():
        bestand.fout(0, _("Het bestand is leeg."))
        return bestand
    tekst = _tekst(inhoud, bestand)
    if tekst is None:
        return bestand
    if tekst.lstrip()[:1] in {"{", "["}:
        bestand.is_geojson = True
        _lees_geojson(tekst, bestand)
    else:
        _lees_csv(tekst, bestand)
    return bestand


def kort(waarde: object, lengte: int = 60) -> str:
    """A value as it may stand in a sentence: on one line, and not longer than this."""
    tekst = " ".join(str(waarde).split())
    return tekst if len(tekst) <= lengte else tekst[: lengte - 1] + "…"


# --- Text -------------------------------------------------------------------------------------


def _tekst(inhoud: bytes, bestand: Bestand) -> str | None:
    """The text, in the first encoding that fits: told by its BOM, UTF-16, UTF-8, Windows."""
    begin = 0
    for codering in _coderingen(inhoud):
        try:
            return inhoud.decode(codering).removeprefix("\ufeff")
        except UnicodeDecodeError as fout:
            begin = fout.start
    bestand.fout(
        inhoud[:begin].count(b"\n") + 1,
        _("Hier staat een teken dat wij niet kunnen lezen. Bewaar het bestand als UTF-8."),
    )
    return None


def _coderingen(inhoud: bytes) -> list[str]:
    for bom, codering in BOMS:
        if inhoud.startswith(bom):
            return [codering]
    begin = inhoud[:4000]
    if begin.count(0) > len(begin) // 4:  # plain letters in UTF-16 are half zeros
        return ["utf-16-le" if begin[1:2] == b"\0" else "utf-16-be"]
    return ["utf-8", "cp1252"]


# --- CSV --------------------------------------------------------------------------------------


def _lees_csv(tekst: str, bestand: Bestand) -> None:
    regels = _csv_regels(tekst, bestand)
    kop = next(regels, None)
    if kop is None:
        return
    bestand.kolommen = [naam.strip() for naam in kop[1]]
    if not _kop_is_goed(bestand, kop[0]):
        return
    for nummer, velden in regels:
        if any(veld.strip() for veld in velden):
            _neem_op(bestand, nummer, velden)
    if not bestand.rijen and not bestand.fouten:
        bestand.fout(0, _("Het bestand heeft alleen een kopregel, zonder gegevens."))


def _csv_regels(tekst: str, bestand: Bestand) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; stops at a line that cannot be read."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=_scheiding(tekst), strict=True)
    begin = 1
    while True:
        try:
            velden = next(lezer)
        except StopIteration:
            return
        except csv.Error:
            zin = _("Deze regel is niet te lezen. Staat er een aanhalingsteken te veel?")
            bestand.fout(begin, zin)
            return
        yield begin, velden
        begin = lezer.line_num + 1


def _scheiding(tekst: str) -> str:
    """What stands most between the names of the first line."""
    kop = next(iter(tekst.lstrip().splitlines()), "")
    return max(SCHEIDINGEN, key=kop.count)


def _kop_is_goed(bestand: Bestand, regel: int) -> bool:
    namen = bestand.kolommen
    if len(namen) > MAX_KOLOMMEN:
        zin = _("Het bestand heeft %(aantal)s kolommen. Dat zijn er te veel.")
        bestand.fout(regel, zin % {"aantal": len(namen)})
    if not all(namen):
        zin = _("Kolom %(nummer)s heeft geen naam.")
        bestand.fout(regel, zin % {"nummer": namen.index("") + 1})
    for naam, keer in Counter(naam.lower() for naam in namen if naam).items():
        if keer > 1:
            zin = _("De kolom “%(naam)s” staat er %(keer)s keer in.")
            bestand.fout(regel, zin % {"naam": kort(naam), "keer": keer})
    return not bestand.fouten


def _neem_op(bestand: Bestand, nummer: int, velden: list[str]) -> None:
    if len(velden) != len(bestand.kolommen):
        zin = ngettext(
            "Deze regel heeft %(aantal)s veld. De kopregel heeft er %(kop)s.",
            "Deze regel heeft %(aantal)s velden. De kopregel heeft er %(kop)s.",
            len(velden),
        )
        bestand.fout(nummer, zin % {"aantal": len(velden), "kop": len(bestand.kolommen)})
    elif any("\0" in veld for veld in velden):
        bestand.fout(nummer, _("In deze regel staat een onzichtbaar teken (NUL)."))
    else:
        waarden = (veld.strip() for veld in velden)
        bestand.rijen.append(Rij(nummer, dict(zip(bestand.kolommen, waarden, strict=True))))


# --- GeoJSON ----------------------------------------------------------------------------------


def _lees_geojson(tekst: str, bestand: Bestand) -> None:
    inhoud = _json(tekst, bestand)
    if bestand.fouten:
        return
    onderdelen = inhoud.get("features") if isinstance(inhoud, dict) else None
    if not isinstance(onderdelen, list) or inhoud.get("type") != "FeatureCollection":
        bestand.fout(0, _("Dit is geen GeoJSON met een lijst van gebieden (FeatureCollection)."))
        return
    bestand.stelsel = _stelsel(inhoud.get("crs"))
    _neem_onderdelen_op(onderdelen, bestand)


def _json(tekst: str, bestand: Bestand) -> Any:
    try:
        return json.loads(tekst, parse_constant=_geen_getal)
    except json.JSONDecodeError as fout:
        zin = _("Dit is geen geldige JSON. Op regel %(regel)s gaat het mis.")
        bestand.fout(0, zin % {"regel": fout.lineno})
    except ValueError:
        bestand.fout(0, _("In het bestand staat een getal dat niet bestaat, zoals NaN."))
    except RecursionError:
        bestand.fout(0, _("Dit bestand heeft te veel lagen om te lezen."))
    return None


def _geen_getal(naam: str) -> float:
    raise ValueError(naam)


def _stelsel(crs: Any) -> str:
    """The name of the coordinate system, as old GeoJSON files give it."""
    eigenschappen = crs.get("properties") if isinstance(crs, dict) else None
    naam = eigenschappen.get("name") if isinstance(eigenschappen, dict) else None
    return naam[:100] if isinstance(naam, str) else ""


def _neem_onderdelen_op(onderdelen: Iterable[Any], bestand: Bestand) -> None:
    kolommen: dict[str, None] = {}
    for nummer, onderdeel in enumerate(onderdelen, start=1):
        waarden = onderdeel.get("properties") if isinstance(onderdeel, dict) else None
        if not isinstance(waarden, dict):
            bestand.fout(nummer, _("Dit onderdeel heeft geen eigenschappen (properties)."))
            continue
        kolommen |= dict.fromkeys(waarden)
        bestand.rijen.append(Rij(nummer, waarden, onderdeel.get("geometry")))
    bestand.kolommen = list(kolommen)
    if not bestand.rijen and not bestand.fouten:
        bestand.fout(0, _("Het bestand bevat geen gebieden."))
