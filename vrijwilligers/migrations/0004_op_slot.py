"""What concerns persons was kept as plain text; from here on it lies encrypted."""

from django.db import migrations

from welzijn.kern import geheim

VELDEN = {
    "hulpvraag": ("resultaat",),
    "koppeling": ("reden",),
    "vrijwilliger": ("wanneer",),
}


def op_slot(apps, schema_editor):
    for model, velden in VELDEN.items():
        geheim.op_slot(apps.get_model("vrijwilligers", model), *velden)


def van_slot(apps, schema_editor):
    for model, velden in VELDEN.items():
        geheim.van_slot(apps.get_model("vrijwilligers", model), *velden)


class Migration(migrations.Migration):
    dependencies = [("vrijwilligers", "0003_wat_wij_merken")]

    operations = [migrations.RunPython(op_slot, van_slot)]
