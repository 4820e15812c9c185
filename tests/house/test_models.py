"""Models: no inheritance but abstract, no rules hidden in save(), settings from no table."""

import ast
from collections.abc import Iterator

from tests.house.huis import MODELS, SAVES
from tests.house.reading import Module, behind, code, last, nothing
from tests.house.test_rooms import models_of

STORED_SETTINGS = {"Instelling", "Instellingen", "Setting", "Settings", "Config", "Configuratie"}


def inheriting(module: Module, concrete: set[str]) -> Iterator[str]:
    """Models that inherit from a model with a table."""
    for node in module.tree.body:
        for base in node.bases if isinstance(node, ast.ClassDef) else []:
            if last(base) in concrete:
                yield f"{module.path} {node.name} inherits {last(base)}: point to it instead"


def saving(module: Module) -> Iterator[str]:
    """save() and delete() overridden in a model."""
    for node in ast.walk(module.tree):
        for inner in node.body if isinstance(node, ast.ClassDef) else []:
            own = isinstance(inner, ast.FunctionDef) and inner.name in {"save", "delete"}
            if own and f"{module.name}.{node.name}" not in SAVES:
                yield f"{module.path} {node.name}.{inner.name}: put the rule in the action"


def stored_settings(module: Module) -> Iterator[str]:
    for name in sorted(models_of(module) & STORED_SETTINGS):
        yield f"{module.path} {name}: settings come from the environment, not from a table"


def asking(module: Module) -> Iterator[str]:
    """settings.py reads the environment only."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr == "objects":
            yield f"{module.path}:{node.lineno} reads a setting from the database"


def test_models_inherit_only_from_abstract_ones() -> None:
    concrete = {name for module in behind(*MODELS) for name in models_of(module)}
    nothing(line for module in behind(*MODELS) for line in inheriting(module, concrete))


def test_models_hide_no_rules_in_save() -> None:
    nothing(line for module in behind(*MODELS) for line in saving(module))


def test_settings_come_from_the_environment() -> None:
    nothing(line for module in behind(*MODELS) for line in stored_settings(module))
    nothing(line for m in code() if m.name == "welzijn.settings" for line in asking(m))
