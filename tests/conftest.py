"""The ground of every test: settings that are the same everywhere, and a real browser."""

import os
import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache

import manage

# Before Django reads its settings: the environment of the tests, whatever the shell or .env say.
# What a run uploads goes into a folder that this run made, and only that folder is removed.
PLACE = tempfile.TemporaryDirectory(prefix="welzijn-test-", ignore_cleanup_errors=True)
manage.prepare("test", Path(PLACE.name))

pytest_plugins = ["tests.browser"]


def pytest_configure(config: pytest.Config) -> None:
    """Quick passwords; and stop when something read the settings before us."""
    if not settings.SECRET_KEY.startswith("only-for-tests"):
        raise pytest.UsageError("Start the tests with 'python3 manage.py test'.")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


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
