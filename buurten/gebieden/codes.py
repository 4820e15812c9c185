"""CBS codes of areas: what they look like, which level they name, in which area they lie.

Format: Toelichting Wijk- en Buurtkaart 2020-2022, par. 2 and 5. The last characters may be
letters (WK0363MD). A code names an area only together with its year of division.
"""

import re
import unicodedata

CODE = r"^(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$"
NIVEAUS = ("gemeente", "wijk", "buurt")

_VORM = re.compile(CODE, re.ASCII)
_VOORVOEGSEL = re.compile(r"^wijk \d+ ?")
_NIVEAU = {"GM": "gemeente", "WK": "wijk", "BU": "buurt"}


def is_code(tekst: str) -> bool:
    """Whether this text is a code of a gemeente, wijk or buurt."""
    return _VORM.fullmatch(tekst) is not None


def niveau_van(code: str) -> str:
    """The level a well-formed code names: gemeente, wijk or buurt."""
    return _NIVEAU[code[:2]]


def ouder_van(code: str) -> str:
    """The code of the area this one lies in: its beginning. Empty for a gemeente."""
    if code.startswith("BU"):
        return f"WK{code[2:8]}"
    return f"GM{code[2:6]}" if code.startswith("WK") else ""


def gemeente_van(code: str) -> str:
    """The code of the gemeente this area lies in, or is."""
    return f"GM{code[2:6]}"


def naamkern(naam: str) -> str:
    """A name without accents, punctuation and "Wijk 01", to tell a new name from another spelling.

    "Wijk 10 Binnenstad" and "Binnenstad" are the same, so are "Súdwest" and "Sudwest".
    """
    kaal = unicodedata.normalize("NFKD", naam).lower()
    return "".join(teken for teken in _VOORVOEGSEL.sub("", kaal) if teken.isalnum())
