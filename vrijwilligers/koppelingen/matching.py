"""How well a volunteer fits a request, with the reasons: same buurt, same subject, like words."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

# Small words say nothing about what somebody likes to do.
STIL = {
    "alle", "altijd", "andere", "daar", "deze", "doen", "door", "eens", "elke", "even", "gaan",
    "geen", "goed", "graag", "hebben", "heeft", "help", "helpen", "hier", "hulp", "iemand",
    "iets", "kunnen", "langs", "maar", "meer", "mensen", "mijn", "moet", "moeten", "naar", "niet",
    "onder", "over", "samen", "soms", "vaak", "veel", "voor", "vraag", "week", "weer", "werk",
    "willen", "worden", "zelf", "zich", "zijn", "zoals", "zonder",
}  # fmt: skip
KORTST, STAM = 4, 5


class Soort(StrEnum):
    """Why somebody fits."""

    BUURT = "buurt"
    THEMA = "thema"
    WOORDEN = "woorden"


PUNTEN = {Soort.BUURT: 3, Soort.THEMA: 4, Soort.WOORDEN: 2}
MEESTE_WOORDEN = 3


@dataclass(frozen=True)
class Reden:
    """One reason, with the words, the subject or the buurt it is about."""

    soort: Soort
    wat: tuple[str, ...]


@dataclass(frozen=True)
class Past:
    """How well it fits: 0 is not at all; every point has a reason."""

    punten: int
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Profiel:
    """What a volunteer told; `buurt` is a code, because names are no keys."""

    buurt: str
    themas: frozenset[str]
    tekst: str


@dataclass(frozen=True)
class Vraag:
    """What is asked, and where: the code of the buurt and what people call it."""

    buurt: str
    buurtnaam: str
    thema: str
    tekst: str


def past(profiel: Profiel, vraag: Vraag) -> Past:
    """Points and reasons; the same two always give the same answer."""
    redenen = []
    if vraag.thema and vraag.thema in profiel.themas:
        redenen.append(Reden(Soort.THEMA, (vraag.thema,)))
    if vraag.buurt == profiel.buurt:
        redenen.append(Reden(Soort.BUURT, (vraag.buurtnaam,)))
    if gedeeld := gedeelde_woorden(profiel.tekst, vraag.tekst):
        redenen.append(Reden(Soort.WOORDEN, gedeeld))
    return Past(sum(_punten(reden) for reden in redenen), tuple(redenen))


def _punten(reden: Reden) -> int:
    keer = len(reden.wat) if reden.soort is Soort.WOORDEN else 1
    return PUNTEN[reden.soort] * keer


def gedeelde_woorden(een: str, ander: str) -> tuple[str, ...]:
    """Words of the first text that the second holds too, at most three, in order."""
    daar = woorden(ander)
    gevonden = [woord for woord in woorden(een) if any(lijkt(woord, w) for w in daar)]
    return tuple(gevonden[:MEESTE_WOORDEN])


def woorden(tekst: str) -> list[str]:
    """The telling words, in order, each once, in small letters without accents."""
    kaal = unicodedata.normalize("NFKD", tekst.lower())
    kaal = "".join(teken for teken in kaal if not unicodedata.combining(teken))
    los = re.findall(r"[^\W\d_]+", kaal)
    return list(dict.fromkeys(w for w in los if len(w) >= KORTST and w not in STIL))


def lijkt(een: str, ander: str) -> bool:
    """Whether one word begins with the other, or both begin alike: tuin, tuinieren; klussen."""
    kort, lang = sorted((een, ander), key=len)
    return lang.startswith(kort) or kort[:STAM] == lang[:STAM]
