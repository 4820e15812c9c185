"""Templates obey the storeys too: a link leads to the own storey or lower, and it exists."""

import re
from collections.abc import Iterator

from tests.house.huis import FRAME, ROOMS, STOREYS
from tests.house.markup import COMMENT, LOGIC, tags
from tests.house.reading import nothing, templates
from tests.house.test_addresses import namespaces, ours
from tests.house.test_templates import folder_of

LITERAL = re.compile(r"""(?:href|action)\s*=\s*["']/([a-z]+)/""")


def storey_of(room: str) -> str:
    return next(storey for storey in STOREYS if room.startswith(f"{storey}."))


def named(text: str) -> Iterator[str]:
    """Every `ns:name` of a url tag, and ns of every address written out."""
    for rest in tags(text, "url"):
        yield rest.split()[0].strip("\"'")
    for prefix in LITERAL.findall(LOGIC.sub("", COMMENT.sub("", text))):
        yield f"{prefix}:"


def climbing(name: str, text: str, rooms: dict[str, str]) -> Iterator[str]:
    """Links to a storey above; the roof may link anywhere, and so may the frame of every page."""
    room = folder_of(name)
    here = STOREYS.index(storey_of(room)) if room else 0
    if name in FRAME:
        return
    for link in named(text):
        target = rooms.get(link.partition(":")[0], "")
        if target and STOREYS.index(storey_of(target)) > here:
            yield (
                f"templates/{name} links up to {link}: use get_absolute_url of what it was "
                "handed, or compose this on the roof"
            )


def dead(name: str, text: str, known: set[str], built: set[str]) -> Iterator[str]:
    """Links to an address that its room does not have."""
    for link in named(text):
        namespace, _, view = link.partition(":")
        if view and namespace in built and link not in known:
            yield f"templates/{name} links to {link}, which does not exist"


def test_links_only_go_down() -> None:
    rooms = namespaces()
    assert len(rooms) == sum(len(names) for names in ROOMS.values()), "two rooms, one namespace"
    nothing(line for name, text in templates().items() for line in climbing(name, text, rooms))


def test_links_lead_somewhere() -> None:
    known = {address.name for address in ours()}
    built = {name.partition(":")[0] for name in known}
    nothing(line for name, text in templates().items() for line in dead(name, text, known, built))
