"""The ground of every test: settings that are the same everywhere, and a real browser."""

import os
import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache

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
