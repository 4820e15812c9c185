"""An index of trigrams over the words of signals, where the database may have one.

Finding signals that share a word works without it too, only slower with very many signals: the
question is the same. SQLite has no such index. A role that may not make extensions is told what
somebody else can do.
"""

from django.db import DatabaseError, migrations, transaction

INDEX = (
    "CREATE INDEX IF NOT EXISTS signaal_tekst_trigram ON buurten_signaal "
    "USING gin (UPPER(tekst) gin_trgm_ops) WHERE niveau = 'intern'"
)
UITBREIDING = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
ZIN = (
    "\n  This role may not create the extension pg_trgm. Everything works without it, and finding"
    " signals that share words is slower with very many of them. To have the index later, let a"
    f" superuser run in this database:\n    {UITBREIDING};\n    {INDEX};\n"
)


def maken(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(schema_editor.connection.alias):
            schema_editor.execute(UITBREIDING)
            schema_editor.execute(INDEX)
    except DatabaseError:
        print(ZIN)


def weg(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS signaal_tekst_trigram")


class Migration(migrations.Migration):
    dependencies = [("buurten", "0006_tot_een_kwestie")]

    operations = [migrations.RunPython(maken, weg)]
