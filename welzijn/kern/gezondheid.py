"""Two questions of the machine that watches over us: does it live, and can it work?

The answers hold neither versions nor data: only the name of what is wrong.
"""

import logging
import shutil
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from welzijn.kern import geheim

logger = logging.getLogger(__name__)

ROOM_NEEDED = 200 * 1024 * 1024  # bytes; below this an upload or a journal may fail half-way


@login_not_required
@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked, not even the database."""
    return JsonResponse({"status": "ok"})


@login_not_required
@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers, has every table we expect, and the disk has room; else 503."""
    wrong = [name for name, holds in CHECKS.items() if not holds()]
    if wrong:
        logger.error("not ready: %s", ", ".join(wrong))
        return JsonResponse({"status": "fout", "fout": wrong}, status=503)
    return JsonResponse({"status": "ok"})


def database_answers() -> bool:
    """Whether the database answers the simplest question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def migrations_applied() -> bool:
    """Whether every migration on disk has been applied."""
    try:
        return written_migrations() <= set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError:
        return False


@lru_cache(maxsize=1)
def written_migrations() -> frozenset[tuple[str, str]]:
    """The migrations on disk; they do not change while the process lives."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return frozenset(loader.graph.nodes)


def disk_has_room() -> bool:
    """Whether the disk that holds our files has room left."""
    place = Path(settings.MEDIA_ROOT)
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free >= ROOM_NEEDED


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "migraties": migrations_applied,
    "schijf": disk_has_room,
    "sleutels": geheim.werkt,
}
