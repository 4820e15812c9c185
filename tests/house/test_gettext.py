"""What people read from Python goes through gettext: labels, choices, messages, errors."""

import ast
import re
from collections.abc import Iterator

from tests.house.reading import Module, called, code, last, nothing, text

SPOKEN = {"label", "help_text", "verbose_name", "verbose_name_plural", "empty_label"}
SPEAKING = {"ValidationError", "success", "info", "warning", "error", "PermissionDenied"}
LOGS = {"logger", "log", "logging", "parser"}
NO_SCREEN = {"apps", "management", "migrations"}


def is_said(value: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2,}", value))


def keywords(module: Module) -> Iterator[str]:
    """label="..." and its kin, as a keyword or in a Meta."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.keyword) and node.arg in SPOKEN and is_said(text(node.value)):
            yield f"{module.path}:{node.value.lineno} {node.arg}: put {text(node.value)!r} in _()"
        if isinstance(node, ast.Assign) and is_said(text(node.value)):
            for target in node.targets:
                if last(target) in SPOKEN:
                    yield f"{module.path}:{node.lineno} {last(target)}: put it in _()"


def sentences(module: Module) -> Iterator[str]:
    """messages.success(request, "..."), ValidationError("...")."""
    for call in called(module.tree):
        on = last(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        spoken = last(call.func) in SPEAKING and on not in LOGS
        for part in call.args[:2] if spoken else []:
            said = any(is_said(text(node)) for node in [part, *getattr(part, "values", [])])
            if said and not isinstance(part, ast.Call):
                yield f"{module.path}:{call.lineno} {last(call.func)} speaks untranslated: use _()"


def choices(module: Module) -> Iterator[str]:
    """NIEUW = "nieuw", "Nieuw" in a TextChoices."""
    for node in ast.walk(module.tree):
        kinds = [last(base) for base in node.bases] if isinstance(node, ast.ClassDef) else []
        for inner in node.body if any(kind.endswith("Choices") for kind in kinds) else []:
            pair = inner.value if isinstance(inner, ast.Assign) else None
            label = pair.elts[-1] if isinstance(pair, ast.Tuple) else pair
            if label is not None and not isinstance(label, ast.Call):
                yield f"{module.path}:{inner.lineno} a choice without a label in _()"


def untranslated(module: Module) -> Iterator[str]:
    if module.place and module.place.door not in NO_SCREEN:
        yield from keywords(module)
        yield from sentences(module)
        yield from choices(module)


def test_what_python_says_is_translated() -> None:
    nothing(line for module in code() for line in untranslated(module))
