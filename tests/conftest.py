"""The ground of every test: settings that are the same everywhere, and a real browser."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache

import manage

# Before Django reads its settings: the environment of the tests, whatever the shell or .env say.
manage.prepare("test")

pytest_plugins = ["tests.browser"]


def pytest_configure(config: pytest.Config) -> None:
    """Quick passwords; and stop when something read the settings before us."""
    if not settings.SECRET_KEY.startswith("only-for-tests"):
        raise pytest.UsageError("Start the tests with 'python3 manage.py test'.")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind: uploads and ballot keys of this run."""
    shutil.rmtree(Path(settings.MEDIA_ROOT).parent, ignore_errors=True)


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
