"""Reads the rights out of permissions.py: which there are, who has them, where they are asked."""

import ast

from tests.house.reading import Module, behind, called, last, text


def assigned(module: Module) -> dict[str, ast.expr]:
    """Top-level NAME = value, annotated or not."""
    found: dict[str, ast.expr] = {}
    for node in module.tree.body:
        if isinstance(node, ast.Assign):
            found |= {last(target): node.value for target in node.targets}
        elif isinstance(node, ast.AnnAssign) and node.value:
            found[last(node.target)] = node.value
    return found


def rights(module: Module) -> dict[str, str]:
    """NAME -> "thing.deed" of every Recht a permissions.py makes."""
    return {
        name: text(value.args[0])
        for name, value in assigned(module).items()
        if isinstance(value, ast.Call) and last(value.func) == "Recht" and value.args
    }


def granted(module: Module) -> dict[str, set[str]]:
    """NAME of a right -> the roles its row in RECHTEN gives it to."""
    values = assigned(module)
    table = values.get("RECHTEN")
    rows = zip(table.keys, table.values, strict=True) if isinstance(table, ast.Dict) else []
    found: dict[str, set[str]] = {}
    for key, row in rows:
        names = [values[n.id] for n in ast.walk(row) if isinstance(n, ast.Name) and n.id in values]
        found[last(key) if key else ""] = {role for part in [row, *names] for role in roles(part)}
    return found


def roles(node: ast.AST) -> set[str]:
    """`BEWONER` of every `Rol.BEWONER` in it."""
    found = (child for child in ast.walk(node) if isinstance(child, ast.Attribute))
    return {child.attr for child in found if last(child.value) == "Rol"}


def asked_in(module: Module) -> set[str]:
    """Names and literal rights a module uses inside its functions."""
    functions = (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef))
    nodes = [node for function in functions for node in ast.walk(function)]
    return {last(node) for node in nodes} | {text(node) for node in nodes}


def asked_elsewhere() -> set[str]:
    """Literal rights in the questions and the backend."""
    return {word for module in behind("querysets", "backends") for word in asked_in(module)}


def may_is(module: Module) -> list[str]:
    """afronden of `mag_afronden`, for every one of the module."""
    names = (function.name for function in module.functions())
    return [name.removeprefix("mag_") for name in names if name.startswith("mag_")]


def asks_first(function: ast.FunctionDef, deed: ast.Call, name: str) -> bool:
    """Whether a `require` or an `if` asks mag_<name> before the deed is called."""
    doors = [call for call in called(function) if last(call.func) == "require"]
    doors += [node.test for node in ast.walk(function) if isinstance(node, ast.If)]
    asked = (call for door in doors for call in called(door) if last(call.func) == f"mag_{name}")
    return any(call.lineno <= deed.lineno for call in asked)
