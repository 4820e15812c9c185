"""Since when signals are closed that were closed before this was kept: the logboek knows."""

from django.db import migrations
from django.db.models import CharField, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce, Now

DADEN = ["signaal.afronden", "signaal.weigeren"]


def bepalen(apps, schema_editor):
    signalen = apps.get_model("buurten", "Signaal").objects
    regels = apps.get_model("kern", "Logregel").objects.filter(
        daad__in=DADEN, soort="signaal", object_id=Cast(OuterRef("pk"), CharField(max_length=40))
    )
    toen = Subquery(regels.order_by("-pk").values("op")[:1])
    klaar = signalen.filter(status__in=["afgerond", "geweigerd"], klaar_op=None)
    klaar.update(klaar_op=Coalesce(toen, Now()))


class Migration(migrations.Migration):
    dependencies = [("buurten", "0007_woorden_vinden"), ("kern", "0005_tot_een_kwestie")]

    operations = [migrations.RunPython(bepalen, migrations.RunPython.noop)]
