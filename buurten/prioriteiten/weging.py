"""The sum that makes one order out of the ballots of three groups: pure, exact, explained.

1. Within a group the share of a proposal is its stickers divided by all stickers of the group.
2. A group counts when enough people took part (its ballots are public, or there are at least as
   many as the limit) and it gave at least one sticker. The others are set aside.
3. The weights of the groups that count are divided by their sum, so that they add up to one.
4. The score of a proposal is the sum of share times weight. More is higher; equal shares a rank.

Everything is a Fraction: no rounding decides, and the order of ballots, proposals or rows in a
database cannot matter. Chance decides nothing: who is equal at the last place is named.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

BEWONERS, PROFESSIONALS = "bewoners", "professionals"
GEDEELD, VOORAL = "gedeeld", "vooral_{}"
NUL = Fraction(0)


@dataclass(frozen=True)
class Opzet:
    """What was agreed before anybody gave a sticker.

    `openbaar` names the groups whose ballots are public: no limit holds for them.
    """

    voorstellen: tuple[int, ...]
    gewichten: Mapping[str, int]
    kleine_groep: int
    openbaar: frozenset[str] = frozenset({"gemeente"})
    plaatsen: int = 3


@dataclass(frozen=True)
class Groepsuitslag:
    """What one group chose. `gewicht` is its part of the whole, 0 when it is set aside."""

    biljetten: int
    stickers: Mapping[int, int]
    aandelen: Mapping[int, Fraction]
    rangen: Mapping[int, int]
    telt: bool
    gewicht: Fraction = NUL


@dataclass(frozen=True)
class Uitkomst:
    """The result. `zeker` are the first; `gelijk` are equal, and too many, for `over` places."""

    groepen: Mapping[str, Groepsuitslag]
    scores: Mapping[int, Fraction]
    rangen: Mapping[int, int]
    oordelen: Mapping[int, str]
    zeker: tuple[int, ...]
    gelijk: tuple[int, ...]
    over: int


def wegen(opzet: Opzet, biljetten: Mapping[str, Iterable[Mapping[int, int]]]) -> Uitkomst:
    """The result of ballots per group; a ballot says how many stickers on which proposal."""
    geteld = {groep: _tellen(opzet, groep, biljetten.get(groep, ())) for groep in opzet.gewichten}
    groepen = _gewogen(opzet, geteld)
    scores = {
        nummer: sum((g.gewicht * g.aandelen[nummer] for g in groepen.values()), NUL)
        for nummer in opzet.voorstellen
    }
    rangen = rangschikken(scores)
    oordelen = {nummer: oordeel(nummer, groepen) for nummer in opzet.voorstellen}
    return Uitkomst(groepen, scores, rangen, oordelen, *eersten(scores, opzet.plaatsen))


def _tellen(opzet: Opzet, groep: str, biljetten: Iterable[Mapping[int, int]]) -> Groepsuitslag:
    """Add up one group. Stickers on what is no longer a proposal are left out."""
    stickers, aantal = Counter(dict.fromkeys(opzet.voorstellen, 0)), 0
    for biljet in biljetten:
        aantal += 1
        stickers.update({n: s for n, s in biljet.items() if n in stickers})
    totaal = sum(stickers.values())
    aandelen = {n: Fraction(s, totaal) if totaal else NUL for n, s in stickers.items()}
    genoeg = groep in opzet.openbaar or aantal >= opzet.kleine_groep
    return Groepsuitslag(
        aantal, dict(stickers), aandelen, rangschikken(aandelen), telt=genoeg and totaal > 0
    )


def _gewogen(opzet: Opzet, geteld: Mapping[str, Groepsuitslag]) -> dict[str, Groepsuitslag]:
    """Share the whole among the groups that count, in proportion to their weights."""
    som = sum(opzet.gewichten[groep] for groep, uitslag in geteld.items() if uitslag.telt)
    return {
        groep: Groepsuitslag(
            uitslag.biljetten,
            uitslag.stickers,
            uitslag.aandelen,
            uitslag.rangen,
            uitslag.telt,
            Fraction(opzet.gewichten[groep], som) if uitslag.telt and som else NUL,
        )
        for groep, uitslag in geteld.items()
    }


def rangschikken(waarden: Mapping[int, Fraction]) -> dict[int, int]:
    """The rank of each: one more than the number of things above it, so equals share a rank."""
    hoogste = sorted(waarden.values(), reverse=True)
    eerste = {waarde: plaats for plaats, waarde in reversed(list(enumerate(hoogste, start=1)))}
    return {nummer: eerste[waarde] for nummer, waarde in waarden.items()}


def grens(aantal_voorstellen: int) -> int:
    """From how many places difference two groups do not share a choice: a third, at least 2."""
    return max(2, ceil(aantal_voorstellen / 3))


def oordeel(nummer: int, groepen: Mapping[str, Groepsuitslag]) -> str:
    """Whether residents and professionals share this choice, or whose it is most of all.

    Shared, unless one of them puts it at least `grens` places higher and gave it a sticker.
    Empty when one of the two groups does not count: then there is nothing to compare.
    """
    paar = [groepen.get(groep) for groep in (BEWONERS, PROFESSIONALS)]
    if not all(groep and groep.telt for groep in paar):
        return ""
    wijk, werk = groepen[BEWONERS], groepen[PROFESSIONALS]
    verschil = werk.rangen[nummer] - wijk.rangen[nummer]
    hoger, naam = (wijk, BEWONERS) if verschil > 0 else (werk, PROFESSIONALS)
    apart = abs(verschil) >= grens(len(wijk.rangen)) and hoger.stickers[nummer] > 0
    return VOORAL.format(naam) if apart else GEDEELD


def eersten(
    scores: Mapping[int, Fraction], plaatsen: int
) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """Who is first for sure, who is equal at the last place, and how many places these share.

    What got nothing is never first by itself: it waits among the equals for a conversation.
    """
    rangen = rangschikken(scores)
    bovenaan = sorted(rangen, key=lambda nummer: (rangen[nummer], nummer))
    laatste = rangen[bovenaan[min(plaatsen, len(bovenaan)) - 1]] if bovenaan else 0
    samen = [nummer for nummer in bovenaan if rangen[nummer] == laatste]
    zeker = [nummer for nummer in bovenaan if rangen[nummer] < laatste and scores[nummer]]
    over = min(plaatsen, len(bovenaan)) - sum(rangen[n] < laatste for n in bovenaan)
    if over == len(samen) and all(scores[nummer] for nummer in samen):
        return (*zeker, *samen), (), 0
    return tuple(zeker), tuple(samen), over


def kanalen(aantallen: Mapping[str, int], kleine_groep: int) -> dict[str, int]:
    """How many ballots came along which road; small roads are taken together or not told.

    What stays under the limit goes under "anders"; if that is still too small, nothing is told,
    because one could subtract.
    """
    apart = {weg: aantal for weg, aantal in aantallen.items() if aantal >= kleine_groep}
    rest = sum(aantallen.values()) - sum(apart.values())
    if 0 < rest < kleine_groep:
        return {}
    return apart | ({"anders": rest} if rest else {})


def toegestaan(
    verdeling: Mapping[int, int], voorstellen: Collection[int], stickers: int, hoogstens: int
) -> str:
    """The name of the first rule that this ballot breaks; empty when it may be cast."""
    fouten = {
        "onbekend": any(nummer not in voorstellen for nummer in verdeling),
        "negatief": any(aantal < 0 for aantal in verdeling.values()),
        "hoogstens": any(aantal > hoogstens for aantal in verdeling.values()),
        "teveel": sum(verdeling.values()) > stickers,
        "leeg": not any(aantal > 0 for aantal in verdeling.values()),
    }
    return next((regel for regel, gebroken in fouten.items() if gebroken), "")
