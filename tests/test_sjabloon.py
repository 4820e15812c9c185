"""The database of a run is a copy of one that was migrated before, and never of an older one."""

from pathlib import Path

import pytest
from django.core.management import call_command

from tests import sjabloon


@pytest.mark.django_db
def test_the_template_is_what_migrating_makes(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether it was copied or made just now: nothing is left to migrate."""
    call_command("migrate", plan=True)
    assert "No planned migration operations" in capsys.readouterr().out


@pytest.mark.parametrize(
    "pad", ["kamer/migrations/0001.py", "kamer/slot.py", "kamer/migrations/0002.py"]
)
def test_another_migration_or_what_it_imports_makes_another_template(
    tmp_path: Path, pad: str
) -> None:
    """Changed or new. Seen red with the imports left out: a lock of the logboek stayed old."""
    (tmp_path / "kamer" / "migrations").mkdir(parents=True)
    (tmp_path / "kamer" / "migrations" / "0001.py").write_text("from kamer import slot\n")
    (tmp_path / "kamer" / "slot.py").write_text("LOCK = 1\n")
    eerst = sjabloon.sjabloon(tmp_path)
    (tmp_path / "kamer" / "models.py").write_text("")
    assert sjabloon.sjabloon(tmp_path) == eerst
    with (tmp_path / pad).open("a") as bestand:
        bestand.write("LOCK = 2\n")
    assert sjabloon.sjabloon(tmp_path) != eerst
