"""A06: a view reaches things through visible_to, and declares who may come in."""

import ast
from collections.abc import Iterator

from tests.house.huis import ASKS, EVERYONE, PUBLIC_REGISTER, UNSEEN
from tests.house.reading import Module, behind, called, decorators, last, nothing

MANAGERS = {"objects", "_default_manager", "_base_manager"}
SAFE = {"visible_to", "none"}
SHORTCUTS = {"get_object_or_404", "get_list_or_404"}


def chains(tree: ast.AST) -> Iterator[tuple[int, str, set[str]]]:
    """Every `Model.objects...`: its line, the model, the methods called after it."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS:
            methods, up = set(), parents.get(node)
            while isinstance(up, ast.Attribute | ast.Call):
                methods |= {up.attr} if isinstance(up, ast.Attribute) else set()
                node_above = parents.get(up)
                if isinstance(node_above, ast.Call) and node_above.func is not up:
                    break
                up = node_above
            yield node.lineno, last(node.value), methods


def loads(module: Module) -> Iterator[str]:
    """Things taken from a table without asking who looks."""
    advice = "start with .objects.visible_to(request.user)"
    spared = {name.partition(":")[2] for name in UNSEEN if name.startswith(f"{module.room}:")}
    spared |= PUBLIC_REGISTER.keys()
    for line, model, methods in chains(module.tree):
        if model not in spared and not methods & SAFE:
            yield f"{module.path}:{line} takes every {model}: {advice}"
    for call in called(module.tree):
        bare = last(call.args[0]) if call.args and isinstance(call.args[0], ast.Name) else ""
        if last(call.func) in SHORTCUTS and bare[:1].isupper() and bare not in spared:
            yield f"{module.path}:{call.lineno} takes any {bare}: {advice}"


def words(module: Module, function: ast.FunctionDef) -> set[str]:
    """What a view calls, the private helpers in its file included."""
    found: set[str] = set()
    waiting = [function]
    while waiting:
        here = waiting.pop()
        new = ({last(call.func) for call in called(here)} | decorators(here)) - found
        found |= new
        waiting += [f for f in module.functions() if f.name in new and f.name.startswith("_")]
    return found


def undeclared(module: Module) -> Iterator[str]:
    """Views that say nowhere who may come in."""
    for function in module.public():
        said = words(module, function)
        asks = said & {*ASKS, "login_not_required"}
        asks |= {word for word in said if word.startswith("mag_")}
        if not asks and f"{module.room}:{function.name}" not in EVERYONE:
            yield (
                f"{module.path} {function.name} does not say who may come in: use visible_to, "
                "require(mag_...), @login_not_required, or list it in EVERYONE with a reason"
            )


def test_a06_things_are_reached_through_visible_to() -> None:
    doors = behind("views", "forms", "filters")
    nothing(line for module in doors for line in loads(module))


def test_a06_every_view_declares_its_permission() -> None:
    nothing(line for module in behind("views") for line in undeclared(module))
