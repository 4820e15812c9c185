"""Areas with boundaries and figures, and the subjects; the first wijk is the busy one."""

from math import cos, sin, tau
from typing import Any

from buurten.gebieden.models import Gebied, Grens, Kerncijfer, Thema
from tests.bench.heden import Heden
from tests.bench.maat import BUURTEN_PER_WIJK, GEMEENTEN, Maat, greep
from tests.bench.teksten import THEMAS, WAT

JAAR, HOEKEN = 2026, 80  # a boundary of the CBS has 20 to 300 corners
CIJFERS = ["inwoners", "huishoudens", "p_0_14", "p_65_plus", "p_alleen", "dichtheid"]


def plaatsen(maat: Maat) -> Heden:
    """Gemeenten, their wijken and buurten, and the subjects."""
    heden = Heden()
    for n in range(GEMEENTEN):
        heden.gemeenten.append(_gebied("gemeente", f"GM{8000 + n}", f"Gemeente {n}"))
    for n in range(maat.wijken):
        boven = heden.gemeenten[n % GEMEENTEN]
        nummer = f"{boven.code[2:]}{n:02d}"
        wijk = _gebied("wijk", f"WK{nummer}", f"Wijk {n}", boven)
        heden.wijken.append(wijk)
        for b in range(BUURTEN_PER_WIJK):
            heden.buurten.append(_gebied("buurt", f"BU{nummer}{b:02d}", f"Buurt {n} {b}", wijk))
    _grenzen([*heden.wijken, *heden.buurten])
    heden.themas = Thema.objects.bulk_create(
        Thema(naam=naam, slug=f"thema-{n}", volgorde=n) for n, naam in enumerate(THEMAS)
    )
    return heden


def _gebied(niveau: str, code: str, naam: str, ouder: Gebied | None = None) -> Gebied:
    gebied = Gebied(
        niveau=niveau,
        code=code,
        naam=naam,
        ouder=ouder,
        jaar=JAAR,
        introductie=WAT[0],
        zoeknaam=Gebied.zoekvorm(naam),
    )
    gebied.save()
    gebied.pad = f"{ouder.pad if ouder else '/'}{gebied.pk}/"
    gebied.save(update_fields=["pad"])
    return gebied


def _grenzen(gebieden: list[Gebied]) -> None:
    """A boundary and figures of two years for each."""
    Grens.objects.bulk_create(
        Grens(gebied=gebied, geometrie=_rond(n), bron="Bench") for n, gebied in enumerate(gebieden)
    )
    Kerncijfer.objects.bulk_create(
        Kerncijfer(gebied=gebied, jaar=jaar, sleutel=sleutel, waarde=greep(n, 91, 3000))
        for n, gebied in enumerate(gebieden)
        for jaar in (JAAR - 1, JAAR)
        for sleutel in CIJFERS
    )


def _rond(nummer: int) -> dict[str, Any]:
    """Something round with bumps, somewhere in the Netherlands."""
    oost, noord = 5 + nummer % 10 * 0.02, 52 + nummer // 10 * 0.02
    ring = []
    for hoek in range(HOEKEN):
        straal = 0.008 + greep(hoek, nummer, 20) * 0.0001
        boog = tau * hoek / HOEKEN
        ring.append([round(oost + straal * cos(boog), 6), round(noord + straal * sin(boog), 6)])
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
