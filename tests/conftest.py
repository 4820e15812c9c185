"""The ground of every test: settings that are the same everywhere, and a real browser."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection

import manage

# Before Django reads its settings: the environment of the tests, whatever the shell or .env say.
manage.prepare("test")
# What tests upload goes into a folder that this run made; only that folder is ever removed, and
# never one that a setting names: settings may come from elsewhere and name the project itself.
PLACE = tempfile.TemporaryDirectory(prefix="welzijn-test-", ignore_cleanup_errors=True)
os.environ["MEDIA_MAP"] = str(Path(PLACE.name) / "media")
os.environ["STEMSLEUTELS_MAP"] = str(Path(PLACE.name) / "stemsleutels")

pytest_plugins = ["tests.browser"]


def pytest_configure(config: pytest.Config) -> None:
    """Quick passwords; and stop when something read the settings before us."""
    if not settings.SECRET_KEY.startswith("only-for-tests"):
        raise pytest.UsageError("Start the tests with 'python3 manage.py test'.")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the folder that this run made."""
    PLACE.cleanup()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """At the end hang up what threads of the live server still hold.

    PostgreSQL does not drop a database that somebody is connected to, and a browser lets go of
    its last connection a moment after it was closed.
    """
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Counters of one test (sign-in limits) do not reach the next."""
    cache.clear()


@pytest.fixture
def clean_environment(tmp_path: Path) -> dict[str, str]:
    """An environment for a process of our own, without anything of the tests in it."""
    keep = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
    own = {name: os.environ[name] for name in keep if name in os.environ}
    return own | {"WELZIJN_ENV": "", "SQLITE_PATH": str(tmp_path / "leeg.sqlite3")}
