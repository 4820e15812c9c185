"""What people agreed to before consent had rows of its own.

A card shown to the wijk or to everyone was chosen by hand: kept as consent to the first text,
with the day of the card. "Mijn buurt" was ticked beforehand, and that is no consent (AVG, art.
4, 11): such a card is seen by nobody until its maker says yes, and they are told so. Who was
helped agreed when they were enrolled; who takes part by themselves by now is not asked.
"""

from typing import Any

from django.db import migrations
from django.db.models import F

TEKST = "Niemand ziet nu uw kaartje. Wilt u het weer laten zien? Geef dan toestemming."
ADRES = "/mijngegevens/toestemmingen/"


def bewaren(apps: Any, schema_editor: Any) -> None:
    kaartjes = apps.get_model("buurten", "Kaartje").objects.order_by("pk")
    deelnemers = apps.get_model("buurten", "Deelnemer").objects.order_by("pk")
    gekozen = kaartjes.filter(bereik__in=("wijk", "iedereen"))
    rijen = [("kaartje", *rij, "") for rij in gekozen.values_list("user_id", "gewijzigd_op")]
    geholpen = deelnemers.filter(overgenomen_op=None).annotate(wie=F("organisatie__naam"))
    rijen += [("hulp", *rij) for rij in geholpen.values_list("user_id", "ingeschreven_op", "wie")]
    toestemming = apps.get_model("kern", "Toestemming")
    al = set(toestemming.objects.values_list("doel", "user_id"))
    toestemming.objects.bulk_create(
        toestemming(doel=doel, user_id=user, versie=1, gegeven_op=op, hulp=hulp)
        for doel, user, op, hulp in rijen
        if (doel, user) not in al
    )
    bericht = apps.get_model("kern", "Bericht")
    vooraf = kaartjes.filter(bereik="buurt").values_list("user_id", flat=True)
    bericht.objects.bulk_create(
        bericht(ontvanger_id=user, tekst=TEKST, adres=ADRES)
        for user in vooraf
        if ("kaartje", user) not in al and not bericht.objects.filter(**_aan(user)).exists()
    )


def _aan(user: int) -> dict[str, Any]:
    return {"ontvanger_id": user, "tekst": TEKST}


class Migration(migrations.Migration):
    dependencies = [("buurten", "0004_op_slot"), ("kern", "0004_wat_wij_merken")]

    operations = [migrations.RunPython(bewaren, migrations.RunPython.noop)]
