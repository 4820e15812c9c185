"""Tests that run side by side do not see each other's files."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage


@pytest.mark.parametrize("keer", range(2))
def test_every_process_of_a_run_uploads_into_its_own_folder(
    keer: int, pytestconfig: pytest.Config
) -> None:
    """Seen red with -n 2, which is how a run without arguments starts: workers inherit."""
    conftest = next(
        plugin
        for plugin in pytestconfig.pluginmanager.get_plugins()
        if getattr(plugin, "__name__", "") == "tests.conftest"
    )
    eigen = Path(conftest.PLACE.name)
    assert Path(settings.MEDIA_ROOT).parent == Path(settings.STEMSLEUTELS_MAP).parent == eigen
    assert Path(default_storage.path("x")).parent == eigen / "media"
