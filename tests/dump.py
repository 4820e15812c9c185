"""All that a copy of the database holds, as a thief would read it."""

import io

from django.db import connection


def alles() -> str:
    """Every row of every table, as text: what `.dump` and `pg_dump` write."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        return "\n".join(connection.connection.iterdump())
    uit = io.StringIO()
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            naam = connection.ops.quote_name(tabel)
            cursor.copy_expert(f"COPY {naam} TO STDOUT", uit)
    return uit.getvalue()
