"""Plates, doors and models: every room is where and what the list says it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from tests.house.huis import (
    ATTIC,
    CELLAR,
    DOORS,
    MODELS,
    NO_ROOM,
    OWN_DOORS,
    READINGS,
    ROOMS,
    ROOT,
    STOREYS,
)
from tests.house.reading import Module, behind, code, last, modules, nothing, place, promises
from tests.house.test_imports import targets

NO_MODEL = {"QuerySet", "Manager", "Protocol", "NamedTuple", "TypedDict", "Enum", "StrEnum"}


def plates(module: Module) -> Iterator[str]:
    """A package says in one line what lives there, and nothing else."""
    plate = ast.get_docstring(module.tree) or ""
    if not plate or "\n" in plate or len(module.tree.body) > 1:
        yield f"{module.path} needs a plate: one docstring line, nothing else"


def is_pure(module: Module) -> bool:
    """Imports neither Django nor anything of ours but other pure modules of its room."""
    names = [target for node in ast.walk(module.tree) for target in targets(node)]
    known = {*DOORS, *OWN_DOORS.get(module.room, {})}
    ours = [there for name in names if (there := place(name))]
    near = all(f"{t.storey}.{t.room}" == module.room and t.door not in known for t in ours)
    return near and not any(name.split(".")[0] in {"django", "allauth"} for name in names)


def unknown_doors(module: Module) -> Iterator[str]:
    """Modules that are no door, no listed own door, and not pure either."""
    known = {"", *DOORS, *OWN_DOORS.get(module.room, {})}
    here = module.place
    if here and here.room and here.door not in known and module.room not in READINGS:
        if not is_pure(module):
            yield f"{module.path} is no door and not pure: move it behind a door, or free of Django"
    elif here and not here.room and here.door not in {"", "models", *CELLAR, *ATTIC}:
        yield f"{module.path} stands loose: give it a room, or list it in tests/house/huis.py"


def strangers(storey: str, folders: list[str]) -> Iterator[str]:
    for folder in folders:
        if folder not in {*ROOMS[storey], *NO_ROOM, "__pycache__"}:
            yield f"{storey}.{folder} is no room of this storey: ROOMS in tests/house/huis.py"


def is_concrete(node: ast.ClassDef) -> bool:
    kinds = {last(base.value if isinstance(base, ast.Subscript) else base) for base in node.bases}
    meta = [
        inner for inner in node.body if isinstance(inner, ast.ClassDef) and inner.name == "Meta"
    ]
    abstract = any("abstract = True" in ast.unparse(inner) for inner in meta)
    other = kinds & NO_MODEL or any(kind.endswith("Choices") for kind in kinds)
    return bool(kinds) and not other and not abstract


def models_of(module: Module) -> set[str]:
    found = (node for node in module.tree.body if isinstance(node, ast.ClassDef))
    return {node.name for node in found if is_concrete(node)}


def ungathered(room: Module, storey: Module | None) -> Iterator[str]:
    """Models that the models.py of the storey does not import."""
    nodes = ast.walk(storey.tree) if storey else []
    gathered = {target for node in nodes for target in targets(node)}
    for name in sorted(models_of(room)):
        if f"{room.name}.{name}" not in gathered:
            yield f"{room.path} {name}: import it in models.py of the storey, so Django finds it"


def test_every_file_can_be_read() -> None:
    nothing(module.broken for module in [*modules(), *promises()] if module.broken)


def test_every_package_has_its_plate() -> None:
    packages = [module for module in [*modules(), *promises()] if module.package]
    nothing(line for module in packages for line in plates(module))


@pytest.mark.parametrize("storey", STOREYS)
def test_every_room_is_on_the_list(storey: str) -> None:
    folder = ROOT / storey.replace(".", "/")
    folders: list[Path] = [path for path in folder.iterdir() if path.is_dir()]
    nothing(strangers(storey, [path.name for path in folders]))


def test_every_door_is_known() -> None:
    nothing(line for module in code() for line in unknown_doors(module))


def test_django_knows_every_model() -> None:
    gather = {module.name: module for module in code()}
    known = {f"{model.__module__}.{model.__name__}" for model in apps.get_models()}
    for module in behind(*MODELS):
        storey = module.place.storey if module.place else ""
        nothing(ungathered(module, gather.get(f"{storey}.models")))
        assert {f"{module.name}.{name}" for name in models_of(module)} <= known
