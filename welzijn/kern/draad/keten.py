"""The whole thread a thing hangs on, read both ways by one recursive query."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection
from django.db.models import Model

# UNION counts a thing once per step; the depth makes the walk end, also in a ring.
# PostgreSQL wants both halves of a walk in one type, hence the casts.
KETEN = """
WITH RECURSIVE
terug(soort, nummer, diepte) AS (
    SELECT CAST(%s AS text), CAST(%s AS text), 0
    UNION
    SELECT CAST(s.van_soort AS text), CAST(s.van_id AS text), t.diepte - 1
    FROM kern_schakel s JOIN terug t ON s.naar_soort = t.soort AND s.naar_id = t.nummer
    WHERE t.diepte > -12
),
heen(soort, nummer, diepte) AS (
    SELECT CAST(%s AS text), CAST(%s AS text), 0
    UNION
    SELECT CAST(s.naar_soort AS text), CAST(s.naar_id AS text), h.diepte + 1
    FROM kern_schakel s JOIN heen h ON s.van_soort = h.soort AND s.van_id = h.nummer
    WHERE h.diepte < 12
),
knopen AS (SELECT soort, nummer FROM terug UNION SELECT soort, nummer FROM heen)
SELECT s.van_soort, s.van_id, s.naar_soort, s.naar_id, s.op, s.door, s.reden
FROM kern_schakel s
JOIN knopen a ON a.soort = s.van_soort AND a.nummer = s.van_id
JOIN knopen b ON b.soort = s.naar_soort AND b.nummer = s.naar_id
ORDER BY s.op, s.id
LIMIT 500
"""


@dataclass(frozen=True)
class Stap:
    """One link, from (kind, id) to (kind, id)."""

    van: tuple[str, str]
    naar: tuple[str, str]
    op: datetime
    door: str
    reden: str


def keten(ding: Model) -> list[Stap]:
    """All links before and after this thing, oldest first; at most 500 and 12 steps away."""
    begin = [str(ding._meta.model_name), str(ding.pk)]
    with connection.cursor() as cursor:
        cursor.execute(KETEN, begin + begin)
        rijen = cursor.fetchall()
    return [Stap((r[0], r[1]), (r[2], r[3]), _moment(r[4]), r[5], r[6]) for r in rijen]


def _moment(waarde: datetime | str) -> datetime:
    """SQLite answers raw queries without a zone, as text or moment; PostgreSQL says UTC."""
    moment = datetime.fromisoformat(waarde) if isinstance(waarde, str) else waarde
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
