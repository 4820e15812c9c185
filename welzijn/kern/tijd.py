"""Time as the database tells it, so that every server answers alike."""

from datetime import UTC, date, datetime

from django.db import connection
from django.utils import timezone

MOMENT = {
    "sqlite": "SELECT strftime('%Y-%m-%d %H:%M:%f+00:00', 'now')",
    "postgresql": "SELECT clock_timestamp()",
}


def nu() -> datetime:
    """The present moment by the clock of the database, aware, in UTC."""
    with connection.cursor() as cursor:
        cursor.execute(MOMENT[connection.vendor])
        (moment,) = cursor.fetchone()
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    return moment.astimezone(UTC)


def vandaag() -> date:
    """Today's date in Amsterdam, by the clock of the database."""
    return timezone.localdate(nu())
