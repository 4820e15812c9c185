"""Measures the guard on the sentences: per kind what was found, missed, and found for nothing."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from welzijn.kern.wacht import vondsten

BESTAND = Path(__file__).with_name("wachtzinnen.txt")
# Never used to sharpen a pattern, so what it says of strange text is worth something.
VERS = Path(__file__).with_name("wachtzinnen_vers.txt")


@dataclass
class Meting:
    """Per kind: how often it occurs, how often it was found there, how often elsewhere."""

    is_er: Counter[str] = field(default_factory=Counter)
    raak: Counter[str] = field(default_factory=Counter)
    loos: Counter[str] = field(default_factory=Counter)
    gemist: list[tuple[str, str]] = field(default_factory=list)
    voor_niets: list[tuple[str, str]] = field(default_factory=list)

    def vangst(self, soort: str) -> float:
        """Recall."""
        return self.raak[soort] / self.is_er[soort]


def zinnen(bestand: Path = BESTAND) -> list[tuple[list[str], str]]:
    """Every sentence with what should be found in it."""
    regels = [r for r in bestand.read_text().splitlines() if r and not r.startswith("#")]
    paren = [regel.split(" | ", 1) for regel in regels]
    return [([] if soorten.strip() == "-" else soorten.split(), zin) for soorten, zin in paren]


def meten(bestand: Path = BESTAND) -> Meting:
    """All sentences past the guard."""
    meting = Meting()
    for soorten, zin in zinnen(bestand):
        wil, kreeg = Counter(soorten), Counter(v.soort for v in vondsten(zin))
        meting.is_er += wil
        meting.raak += wil & kreeg
        meting.loos += kreeg - wil
        meting.gemist += [(soort, zin) for soort in (wil - kreeg)]
        meting.voor_niets += [(soort, zin) for soort in (kreeg - wil)]
    return meting
