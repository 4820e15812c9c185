"""Templates obey the storeys too: a link leads to the own storey or lower, and it exists."""

import ast
import re
from collections.abc import Iterable, Iterator

from tests.house.huis import FRAME, OF_A_THING, ROOMS, STOREYS
from tests.house.markup import COMMENT, LOGIC, tags
from tests.house.order import objection
from tests.house.reading import Module, called, code, last, nothing, templates
from tests.house.reading import text as text_of
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


def dead(where: str, links: Iterable[str], known: set[str], built: set[str]) -> Iterator[str]:
    """Links to an address that its room does not have."""
    for link in links:
        namespace, _, view = link.partition(":")
        if view and namespace in built and link not in known:
            yield f"{where} links to {link}, which does not exist"


def reversed_in(tree: ast.AST) -> Iterator[str]:
    """Every "ns:name" that Python turns into an address."""
    for call in called(tree):
        link = text_of(call.args[0]) if call.args else ""
        if last(call.func) in {"reverse", "reverse_lazy", "redirect"} and ":" in link:
            yield link


def climbing_python(module: Module, rooms: dict[str, str]) -> Iterator[str]:
    """As in templates; what a thing says of itself may be a page of the roof (decision 16)."""
    own = [f for f in ast.walk(module.tree) if getattr(f, "name", "") in OF_A_THING]
    spared = [link for function in own for link in reversed_in(function)]
    for link in reversed_in(module.tree):
        target = rooms.get(link.partition(":")[0], "")
        above = target and objection(module.name, f"{target}.urls", string=True)
        if above and link not in spared:
            yield f"{module.path} sends people up to {link}: redirect to the thing itself"


def test_links_only_go_down() -> None:
    rooms = namespaces()
    assert len(rooms) == sum(len(names) for names in ROOMS.values()), "two rooms, one namespace"
    nothing(line for name, text in templates().items() for line in climbing(name, text, rooms))
    nothing(line for module in code() if module.place for line in climbing_python(module, rooms))


def test_links_lead_somewhere() -> None:
    known = {address.name for address in ours()}
    built = {name.partition(":")[0] for name in known}
    links = [(f"templates/{name}", named(text)) for name, text in templates().items()]
    links += [(module.path, reversed_in(module.tree)) for module in code()]
    nothing(line for where, found in links for line in dead(where, found, known, built))
