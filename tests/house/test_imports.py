"""Imports only go down; guests use the front door; always absolute, at the top, by name."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.huis import INVERSIONS, ROOT
from tests.house.order import objection
from tests.house.reading import Module, code, modules, nothing, place


def targets(node: ast.AST) -> list[str]:
    """Every dotted name an import statement asks for."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def climbing(module: Module) -> Iterator[str]:
    """Imports against the order of the house, wherever in the file they stand."""
    for node in ast.walk(module.tree):
        for target in targets(node):
            if why := objection(module.name, target):
                yield f"{module.path}:{node.lineno} imports {target}: {why}"


def manners(module: Module) -> Iterator[str]:
    """Relative, star and hidden imports."""
    top = set(module.tree.body)
    for node in module.tree.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            top |= set(node.body)
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        where = f"{module.path}:{node.lineno}"
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{where} imports relatively: write the whole name"
        if any(alias.name == "*" for alias in node.names):
            yield f"{where} imports a star: name what you need"
        if node not in top:
            yield f"{where} imports inside a block: move it to the top of the file"


def climbing_strings(module: Module) -> Iterator[str]:
    """A dotted string that names a module higher up is an import in disguise."""
    here = module.place
    if here is None or module.name in INVERSIONS:
        return
    for node in ast.walk(module.tree):
        value = node.value if isinstance(node, ast.Constant) else None
        named = isinstance(value, str) and " " not in value and "." in value and place(value)
        if named and (why := objection(module.name, value, string=True)):
            yield f"{module.path}:{node.lineno} names {value} in a string: {why}"


def test_imports_only_go_down() -> None:
    nothing(line for module in modules() for line in climbing(module))


def test_strings_do_not_climb_either() -> None:
    nothing(line for module in code() for line in climbing_strings(module))


def test_imports_are_absolute_named_and_at_the_top() -> None:
    nothing(line for module in code() for line in manners(module))


def test_the_house_is_read() -> None:
    assert Path(ROOT / "welzijn" / "kern").is_dir()
    assert {"welzijn.kern.http", "welzijn.kern.rechten"} <= {module.name for module in modules()}
