"""The database itself refuses to change or delete a line of the logboek."""

from django.db import migrations

from welzijn.kern.logboek import sloten


def sluiten(apps, schema_editor):
    sloten.op_slot(schema_editor.connection)


def openen(apps, schema_editor):
    sloten.van_slot(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_inzage_en_zegels")]

    operations = [migrations.RunPython(sluiten, openen)]
