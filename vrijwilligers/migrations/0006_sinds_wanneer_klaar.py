"""Since when requests are closed and volunteers stopped, before this was kept."""

from django.db import migrations
from django.db.models import CharField, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce, Now


def toen(apps, soort, *daden):
    """The last line of these deeds about this thing; without one the term begins today."""
    nummer = Cast(OuterRef("pk"), CharField(max_length=40))
    regels = apps.get_model("kern", "Logregel").objects.filter(
        daad__in=daden, soort=soort, object_id=nummer
    )
    return Coalesce(Subquery(regels.order_by("-pk").values("op")[:1]), Now())


def bepalen(apps, schema_editor):
    hulpvragen = apps.get_model("vrijwilligers", "Hulpvraag").objects
    klaar = toen(apps, "hulpvraag", "hulpvraag.afronden", "hulpvraag.intrekken")
    dicht = hulpvragen.filter(status__in=["afgerond", "ingetrokken"], klaar_op=None)
    dicht.update(klaar_op=klaar)
    wie = apps.get_model("vrijwilligers", "Vrijwilliger").objects
    gestopt = toen(apps, "vrijwilliger", "vrijwilliger.stoppen")
    wie.filter(is_actief=False, gestopt_op=None).update(gestopt_op=gestopt)


class Migration(migrations.Migration):
    dependencies = [("vrijwilligers", "0005_tot_een_kwestie"), ("kern", "0005_tot_een_kwestie")]

    operations = [migrations.RunPython(bepalen, migrations.RunPython.noop)]
