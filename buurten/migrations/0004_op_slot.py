"""What concerns persons was kept as plain text; from here on it lies encrypted."""

from django.db import migrations
from django.db.models import OuterRef, Subquery

from welzijn.kern import geheim

VELDEN = {
    "signaal": ("reden",),
    "vraag": ("tekst", "antwoord", "reden"),
}


def op_slot(apps, schema_editor):
    for model, velden in VELDEN.items():
        geheim.op_slot(apps.get_model("buurten", model), *velden)


def van_wie(apps, schema_editor):
    """A signal of a professional belongs to the organisation that it was given for."""
    signaal, bezetting = apps.get_model("buurten", "signaal"), apps.get_model("buurten", "bezetting")
    bij = bezetting.objects.filter(pk=OuterRef("namens")).values("functie__organisatie")
    signaal.objects.exclude(namens=None).update(organisatie=Subquery(bij))


def van_slot(apps, schema_editor):
    for model, velden in VELDEN.items():
        geheim.van_slot(apps.get_model("buurten", model), *velden)


class Migration(migrations.Migration):
    dependencies = [("buurten", "0003_wat_wij_merken")]

    operations = [
        migrations.RunPython(op_slot, van_slot),
        migrations.RunPython(van_wie, migrations.RunPython.noop),
    ]
