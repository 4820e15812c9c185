"""Migrations: none missing, each with a name that says what it does."""

import re
from collections import Counter
from collections.abc import Iterator

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.utils.translation import override

from tests.house.huis import ROOT
from tests.house.reading import PACKAGES, nothing

NAME = re.compile(r"\d{4}_[a-z][a-z0-9_]*")
LABELS = ["kern", "buurten", "initiatieven", "vrijwilligers"]


def misnamed(path: str) -> Iterator[str]:
    stem = path.rpartition("/")[2].removesuffix(".py")
    if not NAME.fullmatch(stem) or "auto_" in stem:
        yield f"{path}: name a migration after what it changes, not {stem}"


def doubled(paths: list[str]) -> Iterator[str]:
    """Two migrations of one app with the same number."""
    numbers = Counter(re.sub(r"(/\d{4})_.*", r"\1", path) for path in paths)
    for number, times in numbers.items():
        if times > 1:
            yield f"{number} is the number of {times} migrations: renumber the later one"


def missing(changes: dict[str, list[object]]) -> Iterator[str]:
    for label, needed in changes.items():
        if label in LABELS:
            yield f"{label} misses {len(needed)} migration: run manage.py makemigrations -n <name>"


def on_disk() -> list[str]:
    files = [path for folder in PACKAGES for path in (ROOT / folder).rglob("migrations/[0-9]*.py")]
    return sorted(path.relative_to(ROOT).as_posix() for path in files)


def test_no_migration_is_missing() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    asker = NonInteractiveMigrationQuestioner(dry_run=True)
    with override(None):  # as makemigrations does: words of a language are no change
        state = ProjectState.from_apps(apps)
        detector = MigrationAutodetector(loader.project_state(), state, asker)
        nothing(missing(detector.changes(graph=loader.graph)))


def test_every_app_begins_with_an_initial_migration() -> None:
    with_models = {m._meta.app_label for m in apps.get_models()} & set(LABELS)
    begun = {
        label for label, name in MigrationLoader(None).disk_migrations if name == "0001_initial"
    }
    nothing(f"{label} has models and no 0001_initial" for label in with_models - begun)


def test_migrations_are_named() -> None:
    nothing(line for path in on_disk() for line in misnamed(path))
    nothing(doubled(on_disk()))
