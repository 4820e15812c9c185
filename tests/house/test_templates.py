"""Templates: in a folder of a room, components with only, nothing inline, everything in gettext."""

import re
from collections.abc import Iterator

import pytest

from tests.house.huis import PAGES, PLAIN_WORDS, ROOMS, SHARED_FOLDERS
from tests.house.markup import (
    COMMENT,
    bare,
    elements,
    loose_arguments,
    loose_attributes,
    loose_words,
    tags,
)
from tests.house.reading import behind, nothing, templates

UNSAFE = re.compile(r"\|\s*(safe|safeseq)\b|autoescape\s+off")
NO_SCREEN = ("robots.txt", "security.txt")
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)


def folder_of(name: str) -> str:
    """`buurten.signalen` of `buurten/signalen/lijst.html`; empty when that is no room."""
    parts = name.split("/")
    storey = {"kern": "welzijn.kern", "portaal": "welzijn.portaal"}.get(parts[0], parts[0])
    return f"{storey}.{parts[1]}" if len(parts) > 2 and parts[1] in ROOMS.get(storey, []) else ""


def homeless(name: str) -> Iterator[str]:
    shared = name.split("/")[0] in SHARED_FOLDERS and "/" in name
    if not (shared or name in PAGES or folder_of(name)):
        yield f"templates/{name} lies in no room: move it to <storey>/<room>/"


def including(name: str, text: str) -> Iterator[str]:
    for rest in tags(text, "include"):
        if rest[1:].startswith("components/") and not rest.endswith(" only"):
            yield f'templates/{name}: end {{% include {rest.split(" ")[0]} %}} with "only"'


def inline(name: str, text: str) -> Iterator[str]:
    """What the content policy refuses: styles, handlers and scripts in the page."""
    for element in elements(text):
        attributes = re.sub(r"""("[^"]*"|'[^']*')""", '""', element)
        if re.search(r"\sstyle\s*=", attributes) or element.startswith("<style"):
            yield f"templates/{name} has a style in {element[:40]}: use a class of a component"
        if re.search(r"\son\w+\s*=", attributes) or "javascript:" in element:
            yield f"templates/{name} has a handler in {element[:40]}: bind by a data- attribute"
    for attributes, body in SCRIPT.findall(bare(text)):
        if body.strip() or "src" not in attributes:
            yield f"templates/{name} has a script in the page: make it a module in static/js"


def unsafe(name: str, text: str) -> Iterator[str]:
    """C02: nothing leaves a page unescaped; a mail in plain text is no page."""
    if name.endswith(".txt"):
        return
    for found in UNSAFE.finditer(COMMENT.sub("", text)):
        yield f"templates/{name} uses {found[0]!r}: let Django escape it, or use format_html"


def untranslated(name: str, text: str) -> Iterator[str]:
    words = loose_words(text) + loose_attributes(text)
    loose = [word for word in words if word not in PLAIN_WORDS]
    if loose:
        yield f"templates/{name}: put {' '.join(loose[:5])!r} in translate or blocktranslate"
    for value in loose_arguments(text):
        yield f"templates/{name}: write _({value}) so that it is translated"


def misnamed(name: str, views: dict[str, set[str]]) -> Iterator[str]:
    """A page has the name of its view; a fragment begins with an underscore."""
    page, room = name.rpartition("/")[2].partition(".")[0], folder_of(name)
    if room in views and not page.startswith("_") and page not in views[room]:
        yield f"templates/{name}: no view of {room} is called {page}; a fragment is _{page}.html"


@pytest.mark.parametrize("check", [including, inline, unsafe, untranslated])
def test_c02_every_template(check) -> None:
    nothing(
        line for name, text in templates().items() if not name.endswith(NO_SCREEN)
        for line in check(name, text)
    )  # fmt: skip


def test_every_template_lies_in_a_room() -> None:
    nothing(line for name in templates() for line in homeless(name))


def test_every_page_has_the_name_of_its_view() -> None:
    views = {m.room: {f.name for m2 in behind("views") if m2.room == m.room for f in m2.public()}
             for m in behind("views")}  # fmt: skip
    nothing(line for name in templates() for line in misnamed(name, views))
