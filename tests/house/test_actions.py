"""Every action is a deed: an infinitive, `by=`, one transaction, one line in the logboek."""

import ast
from collections.abc import Iterator

from tests.house.deeds import deeds
from tests.house.huis import PART_OF_A_DEED
from tests.house.reading import Module, behind, called, last, nothing, text

ROOF = "welzijn.portaal."


def said(line: str) -> set[str]:
    """The names of the deed that writes this line: bewerken or thema_bewerken."""
    return {line.partition(".")[2], line.replace(".", "_")}


def logged(module: Module, function: ast.FunctionDef) -> Iterator[str]:
    """One line, named <thing>.<deed>; on the roof the deeds below write it.

    Where a room has several things, thema_bewerken logs "thema.bewerken".
    """
    where = f"{module.path} {function.name}"
    lines = [call for call in called(function) if last(call.func) == "vastleggen"]
    names = [text(call.args[0]) if call.args else "" for call in lines]
    if not lines and module.name.startswith(ROOF):
        if not deeds(module, function):
            yield f"{where} calls no action below and writes no line: a roof deed does one of these"
    elif len(lines) != 1:
        yield f"{where} writes {len(lines)} lines in the logboek: a deed writes one"
    elif not names[0].islower() or function.name not in said(names[0]):
        yield f'{where} logs {names[0]!r}: write vastleggen("<thing>.{function.name}", ...)'


def batches(module: Module, function: ast.FunctionDef) -> Iterator[str]:
    """Decision 17: a deed on many things writes one line for the batch."""
    loops = (ast.For, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)
    inside = [node for node in ast.walk(function) if isinstance(node, loops)]
    if any(last(call.func) == "vastleggen" for loop in inside for call in called(loop)):
        yield f"{module.path} {function.name} logs in a loop: write one line for the batch"


def shape(module: Module, function: ast.FunctionDef) -> Iterator[str]:
    """What every action looks like from outside."""
    where = f"{module.path} {function.name}"
    if "by" not in {arg.arg for arg in function.args.kwonlyargs}:
        yield f"{where} does not ask who acts: add the keyword by="
    if "transaction.atomic" not in {ast.unparse(d) for d in function.decorator_list}:
        yield f"{where} is not one transaction: decorate it with @transaction.atomic"
    if not function.name.endswith("n"):
        yield f"{where} is no infinitive: name the deed as in 'afronden'"


def actions(module: Module) -> Iterator[str]:
    for function in module.public():
        if f"{module.name}.{function.name}" not in PART_OF_A_DEED:
            yield from shape(module, function)
            yield from logged(module, function)
            yield from batches(module, function)


def test_every_action_is_a_deed() -> None:
    nothing(line for module in behind("actions") for line in actions(module))


def test_the_list_of_parts_is_true() -> None:
    known = {f"{m.name}.{f.name}" for m in behind("actions") for f in m.public()}
    nothing(
        f"{name} is gone: take it out of PART_OF_A_DEED" for name in PART_OF_A_DEED.keys() - known
    )
