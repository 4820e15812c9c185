"""A migrated SQLite database is made once and copied from then on: migrating takes long.

The copy is migrated too, which is a moment's work: a migration that the template lacks is done
still. What a migration does stands in its own file and in the modules it imports; when one of
these changes, so does the name of the template. `--create-db` makes all anew.
"""

import hashlib
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import allauth
import django
from django.db import DatabaseError, connection

ROOT = Path(__file__).resolve().parent.parent
MAP = ROOT / ".pytest_cache" / "sjablonen"
IMPORT = re.compile(r"^(?:import|from) ([\w.]+)(?: import (\w+))?", re.MULTILINE)


def bronnen(root: Path = ROOT) -> Iterator[Path]:
    """Every migration of ours, and the modules of ours that it imports."""
    for pad in sorted(root.glob("**/migrations/*.py")):
        if not pad.relative_to(root).parts[0].startswith("."):
            yield pad
            for module, naam in IMPORT.findall(pad.read_text("utf-8")):
                plek = root.joinpath(*module.split("."))
                yield from filter(Path.is_file, (plek.with_suffix(".py"), plek / f"{naam}.py"))


def sjabloon(root: Path = ROOT) -> Path:
    """Where the template of just these migrations lies, or will lie."""
    versies = (django.__version__, allauth.__version__, sqlite3.sqlite_version)
    hash_ = hashlib.sha256(repr(versies).encode())
    for pad in bronnen(root):
        hash_.update(f"{pad.relative_to(root)}\n".encode() + pad.read_bytes())
    return MAP / f"{hash_.hexdigest()[:32]}.sqlite3"


def halen() -> bool:
    """Put a copy of the template where the test database will be; whether there was one."""
    if connection.vendor != "sqlite" or not sjabloon().exists():
        return False
    try:
        shutil.copyfile(sjabloon(), connection.creation._get_test_db_name())
    except OSError:  # taken away by another run at this very moment, or no room
        return False
    return True


def bewaren() -> None:
    """Keep the database that was just migrated as the template, the only one; it may fail."""
    if connection.vendor != "sqlite":
        return
    doel = sjabloon()
    nieuw = doel.with_suffix(f".{os.getpid()}")
    with suppress(OSError, DatabaseError), connection.cursor() as cursor:
        MAP.mkdir(parents=True, exist_ok=True)
        nieuw.unlink(missing_ok=True)
        cursor.execute("VACUUM INTO %s", [str(nieuw)])
        nieuw.replace(doel)
        for oud in set(MAP.glob("*.sqlite3")) - {doel}:
            oud.unlink(missing_ok=True)


def opruimen() -> None:
    """Remove the copy; Django leaves a database that it did not make."""
    naam = connection.settings_dict["NAME"]
    connection.close()
    for staart in ("", "-wal", "-shm"):
        Path(f"{naam}{staart}").unlink(missing_ok=True)
