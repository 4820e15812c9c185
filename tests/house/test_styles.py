"""Styles: a colour is said once, a component's style has its name, nothing comes from elsewhere."""

import re
from collections.abc import Iterator

from tests.house.huis import COLOURS, ROOT
from tests.house.reading import nothing

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STREET = re.compile(r"@layer [\w, ]+;|@import url\(\"[\w/-]+\.css\"\) layer\(\w+\);")


def colours(name: str, css: str) -> Iterator[str]:
    """A colour written anywhere but as a token."""
    for number, line in enumerate(COMMENT.sub("", css).splitlines(), start=1):
        token = name in COLOURS and re.match(r"\s*[^;]*--[\w-]+:", line)
        if COLOUR.search(line) and not token:
            yield f"{name}:{number} writes a colour: make it a token in tokens.css"


def strangers(name: str, css: str) -> Iterator[str]:
    for found in re.findall(r"(?:https?:)?//[\w.]+", COMMENT.sub("", css)):
        yield f"{name} takes something from {found}: keep it in static/"


def street_plan(css: str) -> Iterator[str]:
    """welzijn.css holds the order of the layers and the imports, nothing else."""
    for line in COMMENT.sub("", css).split("\n"):
        if line.strip() and not STREET.fullmatch(line.strip()):
            yield f"welzijn.css says {line.strip()!r}: it only lists layers and imports"


def unpaired(styles: set[str], templates: set[str]) -> Iterator[str]:
    for name in sorted(styles - templates):
        yield f"static/css/components/{name}.css styles no templates/components/{name}.html"


def sheets() -> dict[str, str]:
    folder = ROOT / "static" / "css"
    found = sorted(folder.rglob("*.css"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def test_colours_are_tokens() -> None:
    nothing(line for name, css in sheets().items() for line in colours(name, css))


def test_nothing_comes_from_elsewhere() -> None:
    nothing(line for name, css in sheets().items() for line in strangers(name, css))


def test_the_cascade_is_told_once() -> None:
    nothing(street_plan(sheets().get("welzijn.css", "")))


def test_a_style_has_the_name_of_its_component() -> None:
    styles = {path.stem for path in (ROOT / "static" / "css" / "components").glob("*.css")}
    pages = {path.stem for path in (ROOT / "templates" / "components").glob("*.html")}
    nothing(unpaired(styles, pages))
