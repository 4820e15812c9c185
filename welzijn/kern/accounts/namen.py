"""What a name that people use may look like; a pure sum over its characters.

Not whether it is a real name: that is nobody's business. Only whether neighbours can read it,
and whether it pretends to be somebody with a role (security.md C05 and C06).
"""

import unicodedata

# Blank though Unicode counts them among letters and symbols: Hangul fillers, empty braille.
BLANCO = set("\u115f\u1160\u2800\u3164\uffa0")

# Letters and digits that look like a small Latin letter, each followed by that letter.
PAREN = (
    "аa вb еe іi кk мm нh оo рp сc тt уy хx ѕs јj һh ԁd ӏl αa βb εe ηn ιi κk μm νv οo ρp τt υu "
    "χx ıi ɑa ɡg 0o 1l 3e 4a 5s 7t $s @a !l |l lI"
)
LIJKT_OP = {ord(paar[0]): paar[1].replace("l", "i").lower() for paar in PAREN.split()}

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
