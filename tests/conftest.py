"""The ground of every test: settings that are the same everywhere, and a real browser."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils.module_loading import import_string
from hypothesis import HealthCheck
from hypothesis import settings as examples

import manage
from tests import sjabloon

# Before Django reads its settings: the environment of the tests, whatever the shell or .env say.
manage.prepare("test")
# What tests upload goes into a folder that this run made; only that folder is ever removed, and
# never one that a setting names: settings may come from elsewhere and name the project itself.
PLACE = tempfile.TemporaryDirectory(prefix="welzijn-test-", ignore_cleanup_errors=True)
MEDIA, SLEUTELS = Path(PLACE.name) / "media", Path(PLACE.name) / "stemsleutels"
os.environ |= {"MEDIA_MAP": str(MEDIA), "STEMSLEUTELS_MAP": str(SLEUTELS)}

# The same examples for everybody, and none judged by the clock: a busy machine is no fault.
# Looking further: --hypothesis-profile=default.
examples.register_profile(
    "huis", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
examples.load_profile("huis")

pytest_plugins = ["tests.browser"]
# Looking for circles among objects that live as long as the run took a tenth of all our time:
# look less often, and never again at what was there when the tests had been collected.
gc.set_threshold(50_000, 20, 50)


def pytest_configure(config: pytest.Config) -> None:
    """Quick passwords; and stop when something read the settings before us."""
    if not settings.SECRET_KEY.startswith("only-for-tests"):
        raise pytest.UsageError("Start the tests with 'python3 manage.py test'.")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # A worker of pytest-xdist inherits the environment of the run and reads its settings before
    # this file: without these two lines all workers would write into one folder.
    settings.MEDIA_ROOT = settings.MEDIA_MAP = MEDIA
    settings.STEMSLEUTELS_MAP = SLEUTELS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow files first, so that no core is left waiting for one at the end."""
    slow = {item.path for item in items if item.get_closest_marker("traag")}
    items.sort(key=lambda item: item.path not in slow)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was read and collected stays: nobody needs to look whether it can go."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the folder that this run made."""
    PLACE.cleanup()


@pytest.fixture(scope="session")
def django_db_keepdb(
    django_db_keepdb: bool, django_db_createdb: bool, django_db_modify_db_settings: None
) -> bool:
    """Whether the database is there already: as a copy of the template of tests/sjabloon.py."""
    return django_db_keepdb or (not django_db_createdb and sjabloon.halen())


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_keepdb: bool, django_db_blocker: Any
) -> Iterator[None]:
    """Take off the locks that emptying runs into; at the end hang up what threads still hold.

    PostgreSQL does not drop a database that somebody is connected to, and a browser lets go of
    its last connection a moment after it was closed.
    """
    with django_db_blocker.unblock():
        if not django_db_keepdb:
            sjabloon.bewaren()
        import_string("tests.slot.lossen")()
        # Django asks SQLite once per process whether it knows JSON: not in the count of a page.
        assert connection.features.supports_json_field
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        elif django_db_keepdb:
            sjabloon.opruimen()


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Counters of one test (sign-in limits) do not reach the next."""
    cache.clear()


@pytest.fixture
def client() -> Any:
    """Django's client, that signs people in with a second factor unless told otherwise.

    By its dotted name: this file is read before Django knows its models.
    """
    return import_string("tests.inloggen.Inlogger")()


@pytest.fixture
def clean_environment(tmp_path: Path) -> dict[str, str]:
    """An environment for a process of our own, without anything of the tests in it."""
    keep = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
    own = {name: os.environ[name] for name in keep if name in os.environ}
    return own | {"WELZIJN_ENV": "", "SQLITE_PATH": str(tmp_path / "leeg.sqlite3")}
