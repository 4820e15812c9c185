"""What the database of the tests needs to be emptied between tests: some locks off.

Emptying deletes rows on SQLite and truncates on PostgreSQL. The other locks stay on, and the
tests of these ones put them back on inside their own transaction.
"""

from django.db import connection

from welzijn.kern.logboek import sloten

LEGEN = {"sqlite": "delete", "postgresql": "truncate"}
NA_MIGREREN: set[str] = set()


def lossen() -> None:
    """Remember which locks the migrations made, and take off those that emptying runs into."""
    NA_MIGREREN.update(sloten.aanwezig(connection))
    sloten.van_slot(connection, [LEGEN[connection.vendor]])
