"""Rules 4 and 6: one word per deed, a deed is a POST, one view calls one action of its own room."""

import ast
from collections.abc import Iterator

from tests.house.deeds import deeds, own
from tests.house.huis import SESSION_ONLY
from tests.house.reading import Module, behind, called, decorators, last, nothing, text


def guarded(function: ast.FunctionDef, call: ast.Call) -> bool:
    """POST only by decorator, or only after a posted form was found valid."""
    if "require_POST" in decorators(function):
        return True
    tests = [node for node in ast.walk(function) if isinstance(node, ast.If)]
    asked = any(
        node.lineno <= call.lineno and ("is_valid" in words or ".method" in words)
        for node in tests
        if (words := ast.unparse(node.test))
    )
    return asked and "POST" in ast.unparse(function)


def view_sins(module: Module, function: ast.FunctionDef) -> Iterator[str]:
    where = f"{module.path} {function.name}"
    mine = own(module, function)
    for call, name in mine:
        if name != function.name:
            yield f"{where} calls the deed {name}: give view and action the same name"
        if not guarded(function, call):
            yield f"{where} acts on a GET: add @require_POST or act only on a valid posted form"
    if len(mine) > 1:
        yield f"{where} calls {len(mine)} deeds: one view, one action"
    for _, there, name in deeds(module, function):
        room = f"{there.storey}.{there.room}"
        if room not in {module.room, "welzijn.kern.logboek"}:
            yield f"{where} calls {name} of {room}: post to that room, or call it from own actions"
    wants = "require_POST" in decorators(function) and not mine
    if wants and f"{module.room}:{function.name}" not in SESSION_ONLY:
        yield f"{where} is POST-only but calls no deed of its room: write actions.{function.name}"


def views(module: Module) -> Iterator[str]:
    """Views are functions that call their deed themselves."""
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef):
            yield f"{module.path} {node.name} is a class: views are functions"
    for function in module.functions():
        if not function.name.startswith("_"):
            yield from view_sins(module, function)
        elif deeds(module, function):
            yield f"{module.path} {function.name} hides a deed: call the action in the view itself"


def roads(module: Module) -> Iterator[tuple[str, str, str]]:
    """(route, view, name) of every path() in a urls.py."""
    for call in called(module.tree):
        if last(call.func) in {"path", "re_path"} and len(call.args) > 1:
            views_named = [n for n in ast.walk(call.args[1]) if isinstance(n, ast.Attribute)]
            view = last(views_named[0] if views_named else call.args[1])
            names = [text(k.value) for k in call.keywords if k.arg == "name"]
            yield text(call.args[0]), view, names[0] if names else ""


def addresses(urls: Module, actors: set[str]) -> Iterator[str]:
    """A URL name is the view's name; the address of a deed ends with it.

    Where a room has several things, thema_bewerken ends with bewerken/.
    """
    for route, view, name in roads(urls):
        if name != view:
            yield f"{urls.path} {route!r}: the view is {view}, so call the address {view}"
        end = route.strip("/").split("/")[-1]
        if view in actors and end != view and not view.endswith(f"_{end}"):
            yield f"{urls.path} {route!r}: end the address of a deed with its name, {view}/"


def actors(room: str) -> set[str]:
    """The views of a room that call a deed of it."""
    return {f.name for m in behind("views") if m.room == room for f in m.public() if own(m, f)}


def test_views_do_the_deed_they_are_named_after() -> None:
    nothing(line for module in behind("views") for line in views(module))


def test_addresses_say_the_deed() -> None:
    nothing(line for module in behind("urls") for line in addresses(module, actors(module.room)))
