"""From the words of a text to the subjects it is most likely about; pure arithmetic.

Each subject has a list of words, which a gemeente edits; until then the list below speaks, by
what occurs in the name of the subject. Nothing is learned and nobody is measured: why a subject
is proposed can be read in the list. `static/js/melden.js` does the same sum while one types.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

BEGIN = 4  # so many letters, and a word may also be the beginning of a longer one
BINNEN = 6  # so many, and it may stand anywhere in a longer one
WOORD = re.compile(r"[a-z0-9]+")

# What stands in the name of a subject -> the words that go with it.
STANDAARD: dict[str, str] = {
    "opgroei": (
        "kind kinderen jongere jongeren jeugd school puber tiener ouder ouders gezin gezinnen"
        " speeltuin spelen opvoeding kinderopvang hangjongeren leerling meisjes jongens baby peuter"
    ),
    "zorg": (
        "mantelzorg eenzaam alleen oudere ouderen senioren hulp helpen boodschappen zorg thuiszorg"
        " dementie buddy bezoek omkijken steun overbelast verzorgen"
    ),
    "samenleven": (
        "ontmoeten ontmoeting buren buurthuis buurtfeest koffie gezellig overlast ruzie lawaai"
        " geluid burenruzie samen activiteit feest eten maaltijd nieuwkomers taal taalcafe welkom"
    ),
    "veilig": (
        "veilig onveilig donker licht verlichting lantaarn lamp verkeer snelheid hardrijden scooter"
        " inbraak diefstal drugs dealen politie bang durven oversteek zebrapad auto fietspad"
        " straatlantaarn vuurwerk vandalisme"
    ),
    "wonen": (
        "woning woningen huis huizen huur flat portiek lift vocht schimmel onderhoud verhuizen"
        " corporatie verhuurder lekkage verwarming trappenhuis galerij isolatie woningnood"
    ),
    "werk": ("werk baan werkloos stage solliciteren inkomen vacature bijstand uitkering werkgever"),
    "geld": "geld schuld schulden rondkomen voedselbank armoede duur rekening toeslag energie",
    "gezond": (
        "gezond gezondheid bewegen sport sporten huisarts ziek roken alcohol verslaving wandelen"
        " tandarts apotheek depressief stress slapen overgewicht voeding"
    ),
    "groen": (
        "groen boom bomen plant planten park tuin gras bloem bloemen onkruid moestuin natuur"
        " hondenpoep heg schaduw water vijver"
    ),
    "straat": (
        "straat stoep tegel tegels afval container vuilnis rommel zwerfvuil bankje parkeren kuil"
        " plein put riool bestrating prullenbak grofvuil"
    ),
}


def woorden_van(naam: str, eigen: str) -> list[str]:
    """The words of one subject: its own list, else what we ship for a name like this."""
    lijst = eigen or " ".join(rij for deel, rij in STANDAARD.items() if deel in kaal(naam))
    return list(dict.fromkeys(WOORD.findall(kaal(lijst))))


def kaal(tekst: str) -> str:
    """In small letters, without accents."""
    los = unicodedata.normalize("NFKD", tekst.lower())
    return "".join(teken for teken in los if not unicodedata.combining(teken))


def raden(tekst: str, lijsten: Mapping[int, Iterable[str]], hoogstens: int = 3) -> list[int]:
    """The subjects whose words occur, the most likely first; of equal ones the first listed."""
    getypt = set(WOORD.findall(kaal(tekst)))
    punten = {pk: sum(_punt(woord, getypt) for woord in rij) for pk, rij in lijsten.items()}
    gevonden = [pk for pk, punt in punten.items() if punt]
    return sorted(gevonden, key=lambda pk: -punten[pk])[:hoogstens]


def _punt(woord: str, getypt: set[str]) -> int:
    """Two for the word itself, one for a longer word that it is a part of."""
    if woord in getypt:
        return 2
    deel = any(
        (len(woord) >= BEGIN and ander.startswith(woord))
        or (len(woord) >= BINNEN and woord in ander)
        for ander in getypt
    )
    return int(deel)
