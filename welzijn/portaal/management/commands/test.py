"""Runs the whole test suite; every argument goes to pytest, also --help."""

import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand

# Each core takes whole files: what a file builds (a world, a browser) is built once.
# In our own order: the slow files come first (tests/conftest.py), not those with many tests.
SAMEN = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")


class Command(BaseCommand):
    help = "Runs the whole suite on every core; given arguments all go to pytest, on one."
    requires_system_checks: list[str] = []

    def run_from_argv(self, argv: list[str]) -> None:
        """Skip Django's own arguments: all of them are pytest's."""
        self.handle(*argv[2:])

    def handle(self, *args: str, **options: object) -> None:
        """Become pytest, so that its exit code is ours."""
        os.chdir(settings.BASE_DIR)
        # Not handed on: tests/conftest.py makes the environment before settings are read.
        os.environ.pop("DJANGO_SETTINGS_MODULE", None)
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, "-m", "pytest", *(args or SAMEN)])  # noqa: S606 - no shell wanted
