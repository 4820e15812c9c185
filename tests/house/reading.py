"""Reads the tree once and hands it out as modules: their place in the house, source and syntax."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from tests.house.huis import ROOMS, ROOT, STOREYS

PACKAGES = ("welzijn", "buurten", "initiatieven", "vrijwilligers")


@dataclass(frozen=True)
class Place:
    """Where a module lives; `room` is empty for what stands loose on a storey."""

    storey: str
    room: str
    door: str


def place(dotted: str) -> Place | None:
    """The place of `buurten.signalen.views`; None for what is not on a storey."""
    for storey in STOREYS:
        if dotted == storey or dotted.startswith(f"{storey}."):
            parts = [*dotted.removeprefix(storey).split(".")[1:], "", ""]
            if parts[0] in ROOMS[storey]:
                return Place(storey, parts[0], parts[1])
            return Place(storey, "", parts[0])
    return None


@dataclass(frozen=True)
class Module:
    """One file of Python: its dotted name and its text."""

    name: str
    source: str
    package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax; empty where this Python cannot read it, which test_rooms tells."""
        return ast.parse("") if self.broken else ast.parse(self.source)

    @cached_property
    def broken(self) -> str:
        try:
            ast.parse(self.source)
        except SyntaxError as error:
            return f"{self.path}:{error.lineno} cannot be read: {error.msg}"
        return ""

    @cached_property
    def place(self) -> Place | None:
        return place(self.name)

    @property
    def path(self) -> str:
        return self.name.replace(".", "/") + ("/__init__.py" if self.package else ".py")

    @property
    def door(self) -> str:
        return self.place.door if self.place and self.place.room else ""

    @property
    def room(self) -> str:
        return f"{self.place.storey}.{self.place.room}" if self.place and self.place.room else ""

    def functions(self) -> list[ast.FunctionDef]:
        return [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]

    def public(self) -> list[ast.FunctionDef]:
        return [node for node in self.functions() if not node.name.startswith("_")]


def _read(folder: str) -> Iterator[Module]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if package else parts)
        yield Module(name, path.read_text(encoding="utf-8"), package)


@cache
def modules() -> list[Module]:
    """Everything that runs, migrations included."""
    return [module for folder in PACKAGES for module in _read(folder)]


@cache
def promises() -> list[Module]:
    return list(_read("tests"))


def code() -> list[Module]:
    """Everything that people wrote: without migrations."""
    return [module for module in modules() if ".migrations" not in module.name]


def behind(*doors: str) -> list[Module]:
    return [module for module in code() if module.door in doors]


def templates() -> dict[str, str]:
    """Path under templates/ -> text."""
    folder = ROOT / "templates"
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def called(node: ast.AST) -> Iterator[ast.Call]:
    return (child for child in ast.walk(node) if isinstance(child, ast.Call))


def last(node: ast.AST) -> str:
    """`save` of `thing.related.save`, `save` of `save`, else empty."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def text(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def decorators(function: ast.FunctionDef) -> set[str]:
    return {last(d.func if isinstance(d, ast.Call) else d) for d in function.decorator_list}


def nothing(complaints: Iterable[str]) -> None:
    """Fail with every complaint on its own line."""
    found = sorted(set(complaints))
    assert not found, f"{len(found)} to repair:\n" + "\n".join(found)
