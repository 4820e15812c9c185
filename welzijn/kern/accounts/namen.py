"""What a name that people use may look like; a pure sum over its characters.

Not whether it is a real name: that is nobody's business. Only whether neighbours can read it,
and whether it pretends to be somebody with a role (security.md C05 and C06).
"""

import unicodedata

# Blank though Unicode counts them among letters and symbols: Hangul fillers, empty braille.
BLANCO = set("\u115f\u1160\u2800\u3164\uffa0")

# Small Latin letters: the letters and digits that look like them. An l looks like an i.
LIJKT = {
    "abeikmhopctyxsjhdl": (
        "\u0430\u0432\u0435\u0456\u043a\u043c\u043d\u043e\u0440\u0441\u0442"
        "\u0443\u0445\u0455\u0458\u04bb\u0501\u04cf"
    ),  # Cyrillic
    "abenikmvoptux": (
        "\u03b1\u03b2\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7"
    ),  # Greek
    "iag": "\u0131\u0251\u0261",  # Latin with a twist
    "oieastsaiii": "013457$@!|l",
}
LIJKT_OP = {
    ord(teken): letter.replace("l", "i")
    for letters, tekens in LIJKT.items()
    for letter, teken in zip(letters, tekens, strict=True)
}

# Who speaks for an office here. What is not in this list may be a surname.
ROLLEN = {
    "admin", "administrator", "ambtenaar", "beheer", "beheerder", "coordinator", "gemeente",
    "helpdesk", "moderator", "opbouwwerker", "politie", "systeem", "systeembeheer",
    "vertegenwoordiger", "welzijn", "wethouder", "wijkagent",
}  # fmt: skip
LANG_GENOEG = 8  # a role word of this length is also found inside a longer word

# Alphabets whose letters are easily taken for one another.
VERWARREND = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}


def netjes(naam: str) -> str:
    """One form for one name: composed characters, single spaces, none around it."""
    return " ".join(unicodedata.normalize("NFC", naam).split())


def is_leeg(naam: str) -> bool:
    """Whether nobody could say this name: it holds no letter."""
    return not any(unicodedata.category(teken)[0] == "L" and teken not in BLANCO for teken in naam)


def is_onleesbaar(naam: str) -> bool:
    """Whether it holds what cannot be seen: control, direction, zero width, unassigned, blank."""
    return any(
        unicodedata.category(teken) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or teken in BLANCO
        for teken in naam
    )


def mengt_schriften(naam: str) -> bool:
    """Whether it mixes alphabets that are easily taken for one another."""
    letters = (teken for teken in naam if teken.isalpha())
    schriften = {unicodedata.name(teken, "?").split(" ")[0] for teken in letters}
    return len(schriften & VERWARREND) > 1


def kaal(naam: str) -> str:
    """What the eye makes of a name: lower case, no accents, look-alikes as one (l is i)."""
    plat = unicodedata.normalize("NFKD", naam).casefold()
    plat = "".join(teken for teken in plat if not unicodedata.combining(teken))
    return plat.translate(LIJKT_OP)


def lijkt_op_rol(naam: str) -> bool:
    """Whether a neighbour could take this for somebody with a role."""
    gezien = kaal(naam)
    woorden = "".join(teken if teken.isalpha() else " " for teken in gezien).split()
    aaneen = "".join(woorden)
    rollen = {kaal(rol) for rol in ROLLEN}
    lang = {rol for rol in rollen if len(rol) >= LANG_GENOEG}
    return bool(rollen & {*woorden, aaneen}) or any(rol in aaneen for rol in lang)
