"""How much two signals are alike, and why; pure arithmetic that can be read and explained.

    score = words x (0.6 + 0.2 place + 0.1 subject + 0.1 time)

`words`: of all letters in the words of both texts, the part that stands in words they share. Long
words are rare words, so a shared "lantaarnpaal" weighs more than a shared "kapot"; stop words do
not count, and of a word only its stem. One shared word out of more counts half: it is often the
name of a square. Without a shared word two signals are never alike.
`place`: 1 in the same buurt, half in the same wijk. `subject`: 1 when it is the same. `time`: 1 on
the same day, nothing after half a year. The order of words and of the two does not matter.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

DREMPEL = 0.25  # from here on a signal is proposed with another
GROEP = 0.4  # from here on they make a group: nobody asked for it, so it must be right
DAGEN = 180  # after so long nearness in time counts no more
WOORD = re.compile(r"[^\W\d_]+")
GEWOON = """
    aan achter af al alle alleen alles als altijd ander andere anders avond avonds ben bewoner
    bewoners bij binnen blijft buiten buurt daar dag dagen dan dat de deze die dit doen door
    drie druk dus echt een eens elk elke en er erg ergens even gaan gaat geen gewoon goed graag
    had hebben heeft heel heen het hier hij hoe hun iedere iedereen iemand iets ik in is ja jaar
    je jij jullie kan keer kom komen komt kon kunnen laat langs last lijkt maand maar mag me mee
    meer meest men mensen met mij mijn moet moeten na naar naast nee net niemand niet niets nog
    nooit nu ochtend of om omdat onder ons ook op over overal paar per raar samen sinds soms
    staan staat steeds straat te tegen ter tijd toch toe tot tussen twee uit uur vaak van vanaf
    veel voor vooral waar waarom wanneer want waren was wat we week weekend weer weg wel welke
    werd weten wie wij wijk wil willen word worden wordt ze zeer zelf zich zie zien ziet zij
    zijn zo zoals zonder zou zullen
"""
STOP = frozenset(GEWOON.split())
EINDES = ("jes", "en", "je", "s", "e")


@dataclass(frozen=True)
class Merk:
    """What of a signal counts: its words, the paths of its wijk and area, subject, day number."""

    woorden: frozenset[str]
    wijk: str = ""
    gebied: str = ""
    thema: int | None = None
    dag: int = 0


@dataclass(frozen=True)
class Gelijkenis:
    """How much, between 0 and 1, and what it is made of; the longest shared word first."""

    score: float = 0.0
    woorden: tuple[str, ...] = field(default=())
    zelfde_buurt: bool = False
    zelfde_thema: bool = False
    dagen: int = 0


def woorden(tekst: str) -> frozenset[str]:
    """The stems of what is said; of a text of stop words all of them, of no words the text."""
    alle = WOORD.findall(tekst.casefold())
    zegt = [woord for woord in alle if len(woord) > 2 and woord not in STOP]
    return frozenset(stam(woord) for woord in zegt or alle) or frozenset({tekst.strip()} - {""})


def stam(woord: str) -> str:
    """The beginning that a word shares with its plural: lantaarns, lantaarn; ratten, rat."""
    for einde in EINDES:
        kort = woord.removesuffix(einde)
        if kort != woord and len(kort) >= 3:
            dubbel = len(kort) > 3 and kort[-1] == kort[-2] and kort[-1] not in "aeiou"
            return kort[:-1] if dubbel else kort
    return woord


def gelijkenis(een: Merk, ander: Merk) -> Gelijkenis:
    """The formula above, with what it found."""
    samen = een.woorden & ander.woorden
    if not samen:
        return Gelijkenis()
    buurt, thema = een.gebied == ander.gebied, een.thema == ander.thema
    dagen = abs(een.dag - ander.dag)
    plek = 1.0 if buurt else 0.5 if een.wijk == ander.wijk else 0.0
    deel = 2 * _letters(samen) / (_letters(een.woorden) + _letters(ander.woorden))
    if len(samen) == 1 < min(len(een.woorden), len(ander.woorden)):
        deel /= 2
    score = deel * (0.6 + 0.2 * plek + 0.1 * thema + 0.1 * max(0.0, 1 - dagen / DAGEN))
    return Gelijkenis(
        min(1.0, score), _lang_voorop(samen), buurt, thema and een.thema is not None, dagen
    )


def sterkste(een: Merk, anderen: Sequence[Merk], hoogstens: int) -> list[tuple[int, Gelijkenis]]:
    """The places in the row of those most alike, the most alike first; of equals the first."""
    alle = [(plek, gelijkenis(een, ander)) for plek, ander in enumerate(anderen)]
    boven = [paar for paar in alle if paar[1].score >= DREMPEL]
    return sorted(boven, key=lambda paar: -paar[1].score)[:hoogstens]


def groepen(merken: Sequence[Merk]) -> list[list[int]]:
    """Which of these are alike, at least two together; the largest group first.

    Everyone in a group is like the first of it: no chains, of which the ends share nothing.
    """
    buren: dict[int, set[int]] = defaultdict(set)
    for een, ander in _paren(merken):
        if gelijkenis(merken[een], merken[ander]).score >= GROEP:
            buren[een].add(ander)
            buren[ander].add(een)
    gevonden, vrij = [], set(buren)
    while vrij:
        spil = min(vrij, key=lambda i: (-len(buren[i] & vrij), i))
        groep = {spil} | (buren[spil] & vrij)
        vrij -= groep
        if len(groep) > 1:
            gevonden.append(sorted(groep))
    return sorted(gevonden, key=lambda groep: (-len(groep), groep))


def gedeeld(merken: Iterable[Merk], hoogstens: int = 2) -> tuple[str, ...]:
    """The words that most of these have in common, the longest of them first."""
    telling = Counter(woord for merk in merken for woord in merk.woorden)
    meest = max(telling.values(), default=0)
    return _lang_voorop(w for w, n in telling.items() if n == meest and n > 1)[:hoogstens]


def sprekend(merken: Iterable[Merk], hoogstens: int) -> list[str]:
    """The words to look for others by: said most often, and then the longest."""
    telling = Counter(woord for merk in merken for woord in merk.woorden)
    return sorted(telling, key=lambda woord: (-telling[woord], -len(woord), woord))[:hoogstens]


def voluit(stammen: Iterable[str], *teksten: str) -> list[str]:
    """These stems as they are written in these texts."""
    geschreven: dict[str, str] = {}
    for tekst in teksten:
        for woord in WOORD.findall(tekst.casefold()):
            geschreven.setdefault(stam(woord), woord)
    return [geschreven.get(stam_, stam_) for stam_ in stammen]


def _paren(merken: Sequence[Merk]) -> set[tuple[int, int]]:
    """Only those of one wijk that share a word: the others are never alike."""
    bij: dict[tuple[str, str], list[int]] = defaultdict(list)
    for plek, merk in enumerate(merken):
        for woord in merk.woorden:
            bij[merk.wijk, woord].append(plek)
    return {paar for plekken in bij.values() for paar in combinations(plekken, 2)}


def _letters(stammen: Iterable[str]) -> int:
    return sum(map(len, stammen))


def _lang_voorop(stammen: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(stammen, key=lambda woord: (-len(woord), woord)))
