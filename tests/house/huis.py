"""The house on one page. These lists are the documentation: README quotes them, tests read them."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Imports only go down: a storey may import from those before it, never from those after it.
STOREYS = ["welzijn.kern", "buurten", "initiatieven", "vrijwilligers", "welzijn.portaal"]

# Within a storey a room may import from the rooms before it.
ROOMS = {
    "welzijn.kern": [
        "logboek", "draad", "bijlagen", "accounts", "notificaties", "moderatie", "reacties",
    ],
    "buurten": [
        "gebieden", "functies", "hulpbronnen", "signalen", "kwesties", "prioriteiten",
        "opdrachten", "overleg",
    ],
    "initiatieven": ["register", "steun", "voortgang", "middelen", "kennis"],
    "vrijwilligers": ["register", "hulpvragen", "koppelingen", "inzet"],
    # The roof: overzichten first; the others do not import each other.
    "welzijn.portaal": [
        "overzichten", "bouwstenen", "dashboard", "gebiedspagina", "home", "moderatie", "opendata",
        "privacy", "proefgemeente", "rodedraad", "toezicht", "werkplek", "zoeken",
    ],
}  # fmt: skip

# Within a room a door may import from the doors before it. A pure module (no Django, nothing of
# ours but other pure modules) is named after its sum and comes before all doors.
DOORS = [
    "querysets", "models", "permissions", "berichten", "actions", "imports", "privacy", "opendata",
    "forms", "filters", "views", "urls",
]  # fmt: skip

# Only inside their own room; guests never.
FRONT = {"forms", "filters", "views", "urls"}

# Doors that one room has and others have not: room -> door -> the door it comes right after.
OWN_DOORS = {
    "welzijn.kern.draad": {"keten": "querysets"},  # the recursive query of the red thread
    "welzijn.kern.accounts": {"adapter": "actions", "receivers": "actions"},  # where allauth calls
    "buurten.functies": {"backends": "models"},  # where Django asks for rights
}

# Loose modules of the foundation, in import order. They stand below the rooms and know none.
CELLAR = [
    "tijd", "levensloop", "rechten", "bestanden", "opendata", "http", "headers", "static",
    "renderer", "fouten",
]  # fmt: skip

# Loose modules that stand on the rooms of their storey: nothing but settings and urls names them.
ATTIC = {"apps", "context", "gezondheid", "management", "migrations", "templatetags"}

# A folder that is a storey's but not a room.
NO_ROOM = {"management", "migrations", "templatetags"}

# What may name a module above it by a dotted string; the inversions of the house.
INVERSIONS = {
    "welzijn.kern.rechten": "the one rights table joins what the rooms allow",
    "welzijn.settings": "Django's own: apps, backends, adapters",
    "welzijn.urls": "the street plan: every prefix, once",
}

# What writes rows outside actions.py and privacy.py.
WRITERS = {
    "welzijn.kern.accounts.querysets": "create_user is Django's own contract",
    "welzijn.portaal.proefgemeente": "the invented municipality is made in bulk, with past dates",
}

# Functions in actions.py that are part of a deed, called inside one that writes the line.
PART_OF_A_DEED = {
    "welzijn.kern.logboek.actions.vastleggen": "it is the pen itself",
    "welzijn.kern.draad.actions.schakelen": "ties the link of the deed that calls it",
    "welzijn.kern.notificaties.actions.notificeren": "tells what the deed that calls it did",
}

# POST-only views that change nothing but the session.
SESSION_ONLY: dict[str, str] = {}

# The public register: loaded without visible_to, because everyone may see all of it.
PUBLIC_REGISTER = {
    "Gebied": "areas are public",
    "Thema": "the list of subjects is public",
    "Kerncijfer": "figures of areas are public",
    "Organisatie": "who works in the neighbourhood is public",
    "Functie": "positions are public; who holds them is not in this list",
}

# Views for everyone who is signed in, about nobody but themselves.
EVERYONE: dict[str, str] = {}
