"""The guard at the door of a text: what may point at one person, and where it stands.

Pure: a text goes in, places come out; nothing is kept and nothing is asked of anybody. Hard is
what can be checked by its form (a number that passes its own test, an address of mail); soft
is what only seems to be about one person. Eleven-test: RvIG; mod 97: ISO 13616. What belongs to
an organisation that anyone may call (112, 0800, 0900, 14 0..) is no find.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple


class Vondst(NamedTuple):
    """One find: what it is, from where to where in the text, and whether its form proves it."""

    soort: str
    begin: int
    eind: int
    hard: bool


Plek = tuple[int, int]

BEZET = "\x01"  # stands where something was found: nothing is found there again
TUSSEN = r"[ .\-/_]{0,3}"  # what people put between the parts of a number

# --- Numbers -----------------------------------------------------------------------------------
NEGEN = re.compile(rf"(?<!\d)(?=((?:\d{TUSSEN}){{8}}\d)(?!\d))")
BSN_WEGING = (9, 8, 7, 6, 5, 4, 3, 2, -1)

CIJFERS = r"(?:[ .\-/()]{0,3}\d)"
LAND = rf"(?:\+|\b00[ .\-]?)[ ]?31[ .\-]?(?:\(0\)|0(?=[ .\-]))?{CIJFERS}{{9}}"
BINNEN = r"(?<![\d+])\(?0(?!800|90\d)(?=[ .\-/)]{0,2}[1-9])(?:[ .\-/()]{0,3}\d){9}"
BUITEN = r"\+(?!31|\s31)\d{1,3}(?:[ .\-/()]{0,3}\d){6,12}"
TELEFOON = re.compile(rf"(?:\(\+31\)(?:\(0\))?{CIJFERS}{{9}}|{LAND}|{BINNEN}|{BUITEN})(?!\d)")

NAAMDEEL, DOMEIN = r"[^\s@<>()\[\]{},;:\"']{1,64}", r"[a-z0-9-]+"
APENSTAART = r"(?:\s?@\s?|\s?[(\[{]\s?(?:at|apenstaartje|@)\s?[)\]}]\s?|\s+apenstaartje\s+)"
PUNT = r"(?:\s?\.\s?|\s?[(\[{]\s?(?:dot|punt|\.)\s?[)\]}]\s?|\s+punt\s+)"
EMAIL = re.compile(rf"{NAAMDEEL}{APENSTAART}{DOMEIN}(?:{PUNT}{DOMEIN})*{PUNT}[a-z]{{2,}}\b", re.I)

REKENING = re.compile(r"(?<![A-Z0-9])(?=[A-Z]{2}[ .\-]?\d{2})", re.I)
IBAN_LENGTE = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "ES": 24, "IT": 27, "PL": 28, "TR": 26,
    "RO": 24, "BG": 22, "PT": 25, "AT": 20, "CH": 21, "SE": 24, "DK": 18, "LU": 20, "IE": 22,
    "LT": 20, "GR": 27, "HU": 28, "CZ": 24, "UA": 29, "NO": 15, "FI": 18, "HR": 21,
}  # fmt: skip

# --- Where somebody lives, and what somebody drives ----------------------------------------------
# Two small letters behind a year are mostly a word: "in 2024 is 12 keer".
GEEN_LETTERS = (
    "al|as|bv|ca|cm|de|dm|en|er|eu|ga|ha|he|hr|ik|in|is|ja|je|jr|kg|km|ma|me|mm|na|ni|no|nr|nu|of"
    "|om|op|pk|re|sa|sd|ss|te|tv|uw|va|we|za|ze|zo"
)
POSTCODE = (
    r"(?<!\d)[1-9]\d{3}[ ]?"
    rf"(?:(?!SA|SD|SS)[A-Z]{{2}}|(?!(?:{GEEN_LETTERS})(?![a-z]))[a-z]{{2}})(?![a-zA-Z])"
)
NUMMER = r"\d{1,5}(?:[ ]?[a-zA-Z]\b|[\-/][\da-zA-Z]{1,4})?"
WOORDJE = r"(?:[ ,.:;/\-]|\b(?:nr|nummer|no|huisnr|huisnummer)\b){0,6}"
ADRES = re.compile(
    rf"{POSTCODE}{WOORDJE}{NUMMER}(?!\d)"
    rf"|(?:^|(?<=[a-zA-Z.] ))(?<!\d)\d{{1,4}}(?:[ ]?[a-zA-Z]\b|-\w{{1,4}})?[ ,]{{1,3}}{POSTCODE}"
)
KENTEKEN = re.compile(
    r"(?<![A-Z\d\-])(?:[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|\d\d-[A-Z]{2}-\d\d|[A-Z]{2}-\d\d-[A-Z]{2}"
    r"|[A-Z]{2}-[A-Z]{2}-\d\d|\d\d-[A-Z]{2}-[A-Z]{2}|\d\d-[A-Z]{3}-\d|\d-[A-Z]{3}-\d\d"
    r"|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d\d-[A-Z]|[A-Z]-\d\d-[A-Z]{3}"
    r"|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![A-Z\d\-])"
)
KENTEKEN_GENOEMD = re.compile(
    r"kenteken\s+(?:is\s+|was\s+|nummer\s+)?(?=[a-z\d \-]*\d)(?=[\d \-]*[a-z])"
    r"((?:[a-z]{1,3}|\d{1,3})[ \-]?(?:[a-z]{1,3}|\d{1,3})[ \-]?(?:[a-z]{1,3}|\d{1,3}))\b",
    re.I,
)

# --- Names ---------------------------------------------------------------------------------------
AANSPREEK = (
    r"(?:[Mm]eneer|[Mm]evrouw|[Mm]ijnheer|[Dd]hr\.?|DHR\.?|[Mm]evr\.?|[Mm]w\.?|[Mm]nr\.?|[Ff]am\.?"
    r"|[Ff]amilie|[Dd]e heer|[Hh]eer|[Bb]uurman|[Bb]uurvrouw|[Jj]uf|[Mm]eester|[Oo]pa|[Oo]ma"
    r"|[Tt]ante|[Oo]om|[Dd]okter|[Dd]r\.|[Zz]uster|MENEER|MEVROUW|FAMILIE)"
)
TUSSENVOEGSEL = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]er|[Tt]en|[Tt]e|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Dd]i"
    r"|[Dd]a|[Dd]os|[Vv]on|[Bb]en|[Bb]in|['\u2019]t)[ ]){0,3}"
)
LETTER = r"[\w\u2019']"
HOOFDLETTER = r"[A-ZÀ-ÖØ-ÞĀĆČĞĐİŁŃÖŚŞŠŽ]"
NAAM = re.compile(
    rf"\b{AANSPREEK}[ ]+(?:(?:{HOOFDLETTER}\.[ ]?)+)?{TUSSENVOEGSEL}"
    r"(?!(?:De|Het|Een|Van|Die|Dat)\b)"
    rf"{HOOFDLETTER}{LETTER}+(?:-{HOOFDLETTER}{LETTER}+)?"
    rf"(?:[ ]{TUSSENVOEGSEL}{HOOFDLETTER}{LETTER}+)?"
)
HEET = re.compile(
    r"\b(?:[Hh]ij|[Zz]ij|[Zz]e|[Dd]ie|jongen|meisje|man|vrouw|buurman|buurvrouw|kind)[ ]heet[ ]"
    rf"({HOOFDLETTER}{LETTER}+(?:[ ]{TUSSENVOEGSEL}{HOOFDLETTER}{LETTER}+)?)"
    rf"|\b[Nn]aam[ ]is[ ]({HOOFDLETTER}{LETTER}+(?:[ ]{TUSSENVOEGSEL}{HOOFDLETTER}{LETTER}+)?)"
)
# Written small, as on a phone, only what is mostly a name is taken for one.
ACHTERNAMEN = (
    "jansen|janssen|de jong|de vries|de boer|de wit|de groot|de bruin|de bruijn|de haan|de graaf"
    "|de koning|de lange|de leeuw|de ruiter|van dijk|van den berg|van der berg|van de berg"
    "|van leeuwen|van dam|van vliet|van der meer|van der linden|van der heijden|van der veen"
    "|van beek|van wijk|van den heuvel|van den bosch|van der wal|van es|van loon|van dongen"
    "|bakker|visser|smit|smits|meijer|meyer|mulder|bos|vos|peters|hendriks|dekker|brouwer|dijkstra"
    "|koster|willems|kuipers|verhoeven|jacobs|hermans|post|schouten|prins|huisman|kok|maas|peeters"
    "|postma|sanders|schipper|timmermans|vermeulen|wolters|yilmaz|yildiz|kaya|demir|celik|sahin"
    "|ozturk|aydin|arslan|bouzid|el amrani|el idrissi|benali|amrani|haddad|nguyen|kowalski|ali"
    "|ahmed|mohamed|hassan|hussein|singh|pinas|martina"
)
NAAM_KLEIN = re.compile(
    rf"\b(?:meneer|mevrouw|mijnheer|dhr\.?|mevr\.?|mw\.?|mnr\.?|fam\.?|familie|de heer|buurman"
    rf"|buurvrouw)[ ]+(?:{ACHTERNAMEN})\b",
    re.I,
)

# --- Health, where one person is spoken of --------------------------------------------------------
GEZONDHEID = re.compile(
    r"\b(?:dement\w*|alzheimer\w*|parkinson\w*|depressi\w+|depri|psychose\w*|psychotisch\w*"
    r"|psychiat\w+|schizofre\w+|autis\w+|adhd|borderline\w*|bipolai?r\w*|manisch\w*|verslaa\w+|verslav\w+"
    r"|alcoholis\w+|alcoholprobl\w+|drugsprobl\w+|aan de drank|aan de drugs|kanker\w*|tumor\w*"
    r"|chemo\w*|hiv|aids|epilep\w+|diabet\w+|suikerziek\w*|su[iï]cid\w+|zelfmoord\w*|zwanger\w*|miskraam"
    r"|verstandelijk(?:e)? beperk\w+|lichamelijk(?:e)? beperk\w+|zwakbegaafd\w*|gehandicapt\w*"
    r"|burn-?out\w*|overspannen|anorexi\w+|boulimi\w+|eetstoornis\w*|angststoornis\w*|stoornis\w*|medicati\w+"
    r"|medicijn\w*|methadon|verward\w*|in de war|ziek|ernstig ziek|beroerte|hartinfarct"
    r"|hersenbloeding|herseninfarct|reuma\w*|copd|astma\w*|slechtziend|blind|doof|rolstoel|incontinen\w+|opgenomen"
    r"|ggz|afgekickt|ontwenning\w*|ptss|trauma\w*)\b",
    re.I,
)
EEN_MENS = re.compile(
    r"\b(?:hij|hem|haar|zijn (?:vrouw|man|moeder|vader|zoon|dochter|broer|zus|kind)"
    r"|(?:ze|zij) (?:is|was|heeft|had|gebruikt|krijgt|slikt|lijkt|werd|wordt|kan|wil|zit|ligt)"
    r"|(?:is|was|heeft|had|gebruikt|krijgt|slikt|lijkt|werd|wordt) (?:ze|zij)"
    r"|meneer|mevrouw|mijnheer|de heer|dhr|mevr|mw|mnr"
    r"|(?:mijn|onze|uw|die|deze|een|de|zo'n) (?:\w+ )?(?:buurman|buurvrouw|buurjongen|buurmeisje"
    r"|man|vrouw|moeder|vader|zoon|dochter|broer|zus|oma|opa|tante|oom|jongen|meisje|bewoner|bewoonster"
    r"|cli[eë]nt|pati[eë]nt|huurder|vriend|vriendin|collega|vrijwilliger|leerling|kind)"
    r"|iemand|mijn (?:kind|partner|ex))\b",
    re.I,
)
ZIN = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")

_VAST = {"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "·": ".", "•": ".", "∙": "."}  # noqa: RUF001  # dashes and dots people paste


def vondsten(tekst: str) -> list[Vondst]:
    """Everything in this text that may point at one person, from front to back."""
    vlak, gevonden = _vlak(tekst), []
    for soort, hard, zoeken in ZOEKERS:
        for begin, eind in list(zoeken(vlak)):
            if BEZET not in vlak[begin:eind]:
                gevonden.append(Vondst(soort, begin, eind, hard))
                vlak = vlak[:begin] + BEZET * (eind - begin) + vlak[eind:]
    return sorted(gevonden, key=lambda vondst: vondst.begin)


def stukken(tekst: str, gevonden: Sequence[Vondst]) -> list[tuple[str, str]]:
    """The text in pieces, each with the kind of find it is ("" for the rest), to mark them."""
    delen, plek = [], 0
    for vondst in gevonden:
        delen += [
            (tekst[plek : vondst.begin], ""),
            (tekst[vondst.begin : vondst.eind], vondst.soort),
        ]
        plek = vondst.eind
    return [deel for deel in [*delen, (tekst[plek:], "")] if deel[0]]


def is_bsn(cijfers: str) -> bool:
    """Whether these nine digits pass the eleven-test; nine noughts are nobody's."""
    if len(cijfers) != len(BSN_WEGING) or not cijfers.isdecimal() or not int(cijfers):
        return False
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(BSN_WEGING, cijfers, strict=True))
    return som % 11 == 0


def is_iban(tekens: str) -> bool:
    """Whether this is an account number of a country that we know, by its length and mod 97."""
    kaal = tekens.upper()
    if IBAN_LENGTE.get(kaal[:2]) != len(kaal) or not (kaal.isascii() and kaal.isalnum()):
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1


def _vlak(tekst: str) -> str:
    """The same text, as long, in plain characters: other digits, dashes and spaces made ours."""
    return "".join(_gewoon(teken) for teken in tekst)


def _gewoon(teken: str) -> str:
    if teken.isascii():
        return " " if teken == "\t" else teken
    if teken in _VAST:
        return _VAST[teken]
    if unicodedata.category(teken) in ("Zs", "Cf"):
        return " "  # hard spaces, and signs that nobody sees
    waarde = unicodedata.decimal(teken, None)
    if waarde is not None:
        return str(waarde)
    anders = unicodedata.normalize("NFKC", teken)
    return anders if len(anders) == 1 else teken


def _alles(patroon: re.Pattern[str]) -> Callable[[str], Iterator[Plek]]:
    """Finds the first group that took part, else all of what matches."""

    def zoeken(tekst: str) -> Iterator[Plek]:
        for gevonden in patroon.finditer(tekst):
            groep = gevonden.lastindex or 0
            yield gevonden.span(groep)

    return zoeken


def _bsn(tekst: str) -> Iterator[Plek]:
    for gevonden in NEGEN.finditer(tekst):
        if is_bsn("".join(teken for teken in gevonden[1] if teken.isdecimal())):
            yield gevonden.span(1)


def _iban(tekst: str) -> Iterator[Plek]:
    for gevonden in REKENING.finditer(tekst):
        begin = gevonden.start()
        lengte = IBAN_LENGTE.get(tekst[begin : begin + 2].upper(), 0)
        eind = _verder(tekst, begin, lengte)
        kaal = "".join(teken for teken in tekst[begin:eind] if teken.isalnum())
        if eind and is_iban(kaal):
            yield begin, eind


def _verder(tekst: str, begin: int, lengte: int) -> int:
    """Where so many letters and digits end, at most one sign between two; 0 when they do not."""
    over, plek, los = lengte, begin, 0
    while over and plek < len(tekst) and los <= 1:
        telt = tekst[plek].isascii() and tekst[plek].isalnum()
        if not telt and tekst[plek] not in " .-":
            return 0
        over, los, plek = over - telt, 0 if telt else los + 1, plek + 1
    return plek if lengte and not over else 0


def _gezondheid(tekst: str) -> Iterator[Plek]:
    """A word about health in a sentence about one person; about a group it is no find."""
    for zin in ZIN.finditer(tekst):
        if EEN_MENS.search(zin[0]):
            for gevonden in GEZONDHEID.finditer(zin[0]):
                yield zin.start() + gevonden.start(), zin.start() + gevonden.end()


# In this order: what was found first keeps its place.
ZOEKERS: tuple[tuple[str, bool, Callable[[str], Iterator[Plek]]], ...] = (
    ("email", True, _alles(EMAIL)),
    ("iban", True, _iban),
    ("telefoon", True, _alles(TELEFOON)),
    ("bsn", True, _bsn),
    ("adres", True, _alles(ADRES)),
    ("gezondheid", False, _gezondheid),  # before names: these say that it is about one person
    ("naam", False, _alles(NAAM)),
    ("naam", False, _alles(NAAM_KLEIN)),
    ("naam", False, _alles(HEET)),
    ("kenteken", False, _alles(KENTEKEN)),
    ("kenteken", False, _alles(KENTEKEN_GENOEMD)),
)
HARD = frozenset(soort for soort, hard, _zoeken in ZOEKERS if hard)
