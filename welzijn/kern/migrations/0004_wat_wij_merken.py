import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0003_logboek_op_slot"),
    ]

    operations = [
        migrations.CreateModel(
            name="Toestemming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("doel", models.CharField(max_length=30, verbose_name="waarvoor")),
                ("versie", models.PositiveSmallIntegerField(verbose_name="versie van de tekst")),
                (
                    "gegeven_op",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="gegeven op",
                    ),
                ),
                ("hulp", models.CharField(blank=True, max_length=210, verbose_name="met hulp van")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(editable=False, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "ingetrokken_hulp",
                    models.CharField(
                        blank=True, max_length=210, verbose_name="ingetrokken met hulp van"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toestemmingen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "toestemming",
                "verbose_name_plural": "toestemmingen",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op", None)),
                        fields=("user", "doel", "versie"),
                        name="toestemming_eenmaal",
                    )
                ],
            },
        ),
    ]
