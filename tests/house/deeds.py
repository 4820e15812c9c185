"""Which deed a function calls, told from the imports of its module."""

import ast

from tests.house.reading import Module, Place, called, place
from tests.house.test_imports import targets


def imported(module: Module) -> dict[str, str]:
    """Name in this module -> the dotted thing of ours it stands for."""
    names: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            for alias, target in zip(node.names, targets(node), strict=False):
                names[alias.asname or alias.name] = target
    return names


def resolve(node: ast.AST, names: dict[str, str]) -> str:
    """`actions.afronden` -> `buurten.signalen.actions.afronden`; empty when not imported."""
    if isinstance(node, ast.Attribute):
        base = resolve(node.value, names)
        return f"{base}.{node.attr}" if base else ""
    return names.get(node.id, "") if isinstance(node, ast.Name) else ""


def deeds(module: Module, function: ast.AST) -> list[tuple[ast.Call, Place, str]]:
    """Every call of a function in some room's actions: the call, whose deed, its name."""
    names, found = imported(module), []
    for call in called(function):
        dotted = resolve(call.func, names)
        where = place(dotted)
        name = dotted.rpartition(".")[2]
        if where and where.room and where.door == "actions" and name[:1].islower():
            found.append((call, where, name))
    return found


def own(module: Module, function: ast.AST) -> list[tuple[ast.Call, str]]:
    """The deeds of the module's own room."""
    return [(c, n) for c, w, n in deeds(module, function) if f"{w.storey}.{w.room}" == module.room]
