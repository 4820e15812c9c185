"""The invented gemeente itself: four wijken, sixteen buurten, figures and themes."""

from typing import NamedTuple

from django.utils.text import slugify

from buurten.gebieden.models import Gebied, Grens, Kerncijfer, Thema
from welzijn.portaal.proefgemeente.tekening import rechthoek
from welzijn.portaal.proefgemeente.teksten import THEMAS

NAAM = "Kersenhaven"
GM = "GM9901"
JAAR_INDELING = 2024
BRON = "Verzonnen gegevens van de proefgemeente"


class Wijktekst(NamedTuple):
    """A wijk on the net: its corner, and its four buurten with their inhabitants."""

    naam: str
    hoek: tuple[int, int]
    uitleg: str
    buurten: list[tuple[str, int]]


WIJKEN = [
    Wijktekst(
        "Oude Haven",
        (0, 0),
        "Rond de oude scheepswerf wonen mensen die er al vijftig jaar zijn, en mensen die "
        "vorige maand kwamen. In buurthuis De Loods komen ze elkaar tegen.",
        [("Kraanbuurt", 2140), ("Touwbaan", 1685), ("Sluiskwartier", 1920), ("De Werf", 1390)],
    ),
    Wijktekst(
        "De Weide",
        (2, 0),
        "Rijtjeshuizen, veel groen en twee scholen. Overdag zijn de straten leeg.",
        [("Boterbloem", 1810), ("Klaverveld", 2260), ("Hooikade", 1040), ("Zonnedauw", 1520)],
    ),
    Wijktekst(
        "Sterrenkwartier",
        (0, 2),
        "Flats uit de jaren zestig met een park in het midden. Hier wonen mensen uit veel landen.",
        [("Poolster", 2480), ("Orionhof", 1960), ("Melkwegplein", 1730), ("Komeetpark", 890)],
    ),
    Wijktekst(
        "Molenhoek",
        (2, 2),
        "Een nieuwe wijk. De eerste bewoners hebben net de sleutel.",
        [("Wiekenveld", 420), ("Maalderij", 260), ("Zeilkamp", 0), ("Stellingbuurt", 150)],
    ),
]
VAKKEN = [(0, 0), (1, 0), (0, 1), (1, 1)]


def themas() -> dict[str, Thema]:
    """The eight subjects; those that are there already stay as they are."""
    for volgorde, (naam, uitleg) in enumerate(THEMAS, 1):
        Thema.objects.get_or_create(
            naam=naam, defaults={"slug": slugify(naam), "uitleg": uitleg, "volgorde": volgorde}
        )
    return {thema.naam: thema for thema in Thema.objects.all()}


def gemeente() -> dict[str, Gebied]:
    """The whole tree with boundaries and figures; by name."""
    gebieden = {NAAM: _gebied("gemeente", GM, NAAM, None, rechthoek(0, 0, 4, 4))}
    for nummer, wijk in enumerate(WIJKEN, 1):
        x, y = wijk.hoek
        code = f"WK{GM[2:]}{nummer:02d}"
        vak = rechthoek(x, y, 2, 2)
        plek = _gebied("wijk", code, wijk.naam, gebieden[NAAM], vak, wijk.uitleg)
        gebieden[wijk.naam] = plek
        for i, (naam, inwoners) in enumerate(wijk.buurten):
            dx, dy = VAKKEN[i]
            vak = rechthoek(x + dx, y + dy, 1, 1)
            buurt = _gebied("buurt", f"BU{code[2:]}{i + 1:02d}", naam, plek, vak)
            gebieden[naam] = buurt
            _cijfers(buurt, inwoners)
        _cijfers(plek, sum(inwoners for _naam, inwoners in wijk.buurten))
    _cijfers(gebieden[NAAM], sum(n for wijk in WIJKEN for _naam, n in wijk.buurten))
    return gebieden


def _gebied(
    niveau: str, code: str, naam: str, ouder: Gebied | None, grens: object, uitleg: str = ""
) -> Gebied:
    gebied = Gebied.objects.create(
        niveau=niveau,
        code=code,
        jaar=JAAR_INDELING,
        naam=naam,
        ouder=ouder,
        introductie=uitleg,
        zoeknaam=Gebied.zoekvorm(naam),
    )
    gebied.pad = f"{ouder.pad if ouder else '/'}{gebied.pk}/"
    gebied.save(update_fields=["pad"])
    Grens.objects.create(gebied=gebied, geometrie=grens, bron=BRON)
    return gebied


def _cijfers(gebied: Gebied, inwoners: int) -> None:
    """A few figures; a buurt where nobody lives has no percentages, never a zero."""
    waarden: dict[str, float] = {"inwoners": inwoners}
    if inwoners:
        soort = gebied.pk % 7
        waarden |= {
            "huishoudens": round(inwoners / 2.1),
            "p_0_14": 13 + soort,
            "p_65_plus": 24 - 2 * soort,
        }
    Kerncijfer.objects.bulk_create(
        Kerncijfer(gebied=gebied, jaar=JAAR_INDELING, sleutel=s, waarde=w, bron=BRON)
        for s, w in waarden.items()
    )
