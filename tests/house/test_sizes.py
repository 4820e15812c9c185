"""Rule 9, small: functions, views, files, templates, stylesheets, base classes, and the middle."""

import ast
import statistics
from collections.abc import Iterator

import pytest

from tests.house.huis import ROOT
from tests.house.reading import Module, code, nothing, promises, templates
from tests.house.sizes import BASES, FILE, FUNCTION, MEDIANS, STYLESHEET, TEMPLATE, VIEW


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def functions(module: Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(module.tree) if isinstance(node, kinds)]


def too_long(name: str, lines: int, limit: int) -> Iterator[str]:
    if lines > limit:
        yield f"{name} has {lines} lines, at most {limit}: split it along a noun or a deed"


def oversized(module: Module) -> Iterator[str]:
    """Functions, views, the file itself, and classes with a tower of bases."""
    yield from too_long(module.path, module.source.count("\n"), FILE)
    for function in functions(module):
        limit = VIEW if module.door == "views" else FUNCTION
        yield from too_long(f"{module.path} {function.name}", length(function), limit)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and len(node.bases) > BASES:
            yield f"{module.path} {node.name} has {len(node.bases)} base classes, at most {BASES}"


def middle(kind: str, sizes: list[int]) -> Iterator[str]:
    """Whether half of them and nine in ten of them are small."""
    median, most = MEDIANS[kind]
    ordered = sorted(sizes) or [0]
    p90 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))]
    if statistics.median(ordered) > median:
        yield f"the median {kind} has {statistics.median(ordered):g} lines, at most {median}"
    if p90 > most:
        yield f"one {kind} in ten has {p90} lines or more, at most {most}: split the largest"


def test_nothing_is_too_large() -> None:
    nothing(line for module in [*code(), *promises()] for line in oversized(module))


@pytest.mark.parametrize("kind", MEDIANS)
def test_most_is_small(kind: str) -> None:
    files = [module.source.count("\n") + 1 for module in code() if module.source.strip()]
    found = [length(function) for module in code() for function in functions(module)]
    nothing(middle(kind, {"file": files, "function": found}[kind]))


def test_templates_are_small() -> None:
    nothing(
        line for name, text in templates().items()
        for line in too_long(f"templates/{name}", text.count("\n"), TEMPLATE)
    )  # fmt: skip


def test_stylesheets_are_small() -> None:
    sheets = sorted((ROOT / "static").rglob("*.css"))
    nothing(
        line for sheet in sheets
        for line in too_long(sheet.name, sheet.read_text("utf-8").count("\n"), STYLESHEET)
    )  # fmt: skip
