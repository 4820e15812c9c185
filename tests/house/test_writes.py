"""Rule 3: writing happens in actions and in privacy, nowhere else; only deeds write in the log."""

import ast
from collections.abc import Iterator

from tests.house.huis import DOORS, WRITERS
from tests.house.reading import Module, called, code, last, nothing
from tests.house.test_rooms import is_pure

DEEDS = {"actions", "privacy"}
WRITES = {
    "save", "create", "delete", "update", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "asave", "acreate", "adelete", "aupdate", "save_m2m",
}  # fmt: skip
RELATED = {"add", "remove", "set", "clear"}
# Receivers of these names are dictionaries, digests, the session and the cache: not rows.
NO_ROWS = {
    "attrs", "cache", "caches", "context", "data", "digest", "fields", "headers", "initial",
    "kwargs", "session", "som",
}  # fmt: skip


def receiver(call: ast.Call) -> ast.AST | None:
    return call.func.value if isinstance(call.func, ast.Attribute) else None


def writes(call: ast.Call) -> bool:
    """Whether this call changes rows: a word of WRITES, or of RELATED on something's relation."""
    on = receiver(call)
    if on is None or last(on) in NO_ROWS:
        return False
    return last(call.func) in WRITES or (
        last(call.func) in RELATED and isinstance(on, ast.Attribute) and last(on.value) != "self"
    )


def may_write(module: Module) -> bool:
    """Deeds, the invented municipality, pure modules (they cannot), and what is listed."""
    listed = module.name in WRITERS or module.room in WRITERS
    pure = bool(module.room) and module.door not in DOORS and is_pure(module)
    return module.door in DEEDS or listed or pure


def writing(module: Module) -> Iterator[str]:
    """Writes outside the deeds."""
    if module.place is None or may_write(module):
        return
    for call in called(module.tree):
        where = f"{module.path}:{call.lineno}"
        if writes(call):
            yield f"{where} writes with .{last(call.func)}(): make it a deed in actions.py"
        if last(call.func) == "vastleggen" and module.door != "receivers":
            yield f"{where} writes in the logboek: only a deed does that"


def saving_forms(module: Module) -> Iterator[str]:
    """A form that saves; it hands over form.instance instead."""
    if module.door not in {"forms", "filters"}:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "_save_m2m"}:
            yield f"{module.path}:{node.lineno} a form does not save: the action saves its instance"


def test_only_deeds_write() -> None:
    nothing(line for module in code() for line in writing(module))


def test_forms_do_not_save() -> None:
    nothing(line for module in code() for line in saving_forms(module))


def test_writers_are_still_needed() -> None:
    single = WRITERS.keys() - {m.name for m in code() if m.package}
    quiet = [m for m in code() if m.name in single and not any(map(writes, called(m.tree)))]
    nothing(f"{module.name} writes nothing: take it out of WRITERS" for module in quiet)
