"""The order of the house as one question: why may this module not import that one?"""

from tests.house.huis import ATTIC, CELLAR, DOORS, FRONT, MODELS, OWN_DOORS, ROOMS, STOREYS
from tests.house.reading import Place, place

CALM = {"querysets", "models", "permissions", "forms", "filters"}


def objection(source: str, target: str, *, string: bool = False) -> str:
    """One sentence saying what to do instead; empty when the import is fine."""
    there = place(target)
    if target.split(".")[0] == "tests":
        return "the house does not know its tests" if not source.startswith("tests") else ""
    if there is None:
        here = place(source)
        return project(target) if here and not string else ""
    here = place(source)
    if here is None:
        return from_project(there) if not string else ""
    return between(here, there, string=string)


def project(target: str) -> str:
    """Storeys know nothing of settings, urls, wsgi."""
    own = target.startswith("welzijn.")
    return (
        "storeys do not import the project's own modules; use django.conf.settings" if own else ""
    )


def from_project(there: Place) -> str:
    """settings, urls, wsgi: rooms by string only; loose modules of kern are fine."""
    loose = there.storey == "welzijn.kern" and there.door in {*CELLAR, *ATTIC}
    return "" if loose else "the project names rooms by string, it does not import them"


def between(here: Place, there: Place, *, string: bool = False) -> str:
    if STOREYS.index(there.storey) > STOREYS.index(here.storey):
        return f"{here.storey} lies below {there.storey}; build it there or on the roof"
    if string:
        return ""
    if not there.room:
        return loose(here, there)
    if not there.door:
        return "name the door: models, permissions, actions or a side door"
    same_room = (here.storey, here.room) == (there.storey, there.room)
    if there.door in FRONT and not same_room:
        return f"{there.door} is only for its own room; use models, permissions or actions"
    if there.door == "actions" and here.room and here.door in CALM:
        return f"{here.door} never act; call a deed from actions, privacy or views"
    if here.storey != there.storey:
        return ""
    return rooms(here, there) if not same_room else doors(here, there)


def loose(here: Place, there: Place) -> str:
    """May this be imported from what stands loose on a storey?"""
    if there.storey == "welzijn.kern" and there.door in CELLAR:
        return cellar(here, there)
    if there.door in ATTIC or there.door == "models" or not there.door:
        own = here.storey == there.storey and here.door in ATTIC | {"models"} and not here.room
        return "" if own else "import from the room that owns it, by its door"
    return f"{there.door} has no place: list it in CELLAR or ATTIC of tests/house/huis.py"


def cellar(here: Place, there: Place) -> str:
    below = here.storey == "welzijn.kern" and not here.room and here.door in CELLAR
    if below and CELLAR.index(there.door) > CELLAR.index(here.door):
        return f"{here.door} comes before {there.door} in CELLAR"
    return ""


def rooms(here: Place, there: Place) -> str:
    """Two places of one storey, the second in a room the first does not live in."""
    if not here.room:
        return storey_top(here, there)
    order = ROOMS[here.storey]
    if here.storey == "welzijn.portaal" and there.room != order[0]:
        return "roof rooms do not import each other; share through overzichten"
    if order.index(there.room) > order.index(here.room):
        return f"{here.room} comes before {there.room}; the higher room points down"
    return ""


def storey_top(here: Place, there: Place) -> str:
    if here.door == "models" and there.door not in MODELS:
        return "models.py of a storey only gathers the models of its rooms"
    known = here.door in ATTIC or here.door == "models"
    return "" if known else "loose modules come before the rooms and import none"


def rank(room: str, door: str) -> float:
    """The place of a door in its room; what is in no list is pure and comes first."""
    if door in DOORS:
        return DOORS.index(door)
    after = OWN_DOORS.get(room, {}).get(door)
    if after is None:
        return -1
    return rank(room, after) + (0.5 if after in DOORS else 0.1)


def doors(here: Place, there: Place) -> str:
    room = f"{here.storey}.{here.room}"
    if rank(room, there.door) > rank(room, here.door):
        return f"{here.door} comes before {there.door} within a room"
    return ""
