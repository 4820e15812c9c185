import welzijn.kern.geheim
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("vrijwilligers", "0002_verantwoordelijk"),
    ]

    operations = [
        migrations.AlterField(
            model_name="hulpvraag",
            name="resultaat",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, editable=False, max_length=500, verbose_name="wat kwam ervan?"
            ),
        ),
        migrations.AlterField(
            model_name="koppeling",
            name="reden",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, editable=False, max_length=300, verbose_name="reden"
            ),
        ),
        migrations.AlterField(
            model_name="vrijwilliger",
            name="wanneer",
            field=welzijn.kern.geheim.GeheimTekst(
                blank=True, max_length=200, verbose_name="wanneer kunt u?"
            ),
        ),
    ]
