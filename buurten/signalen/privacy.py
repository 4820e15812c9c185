"""What signals know about a person, and how they forget."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.signalen.models import Signaal
from welzijn.kern.uitvoer import Rijen, rijen

SIGNALEN = _("Signalen die u gaf")

BLIJFT = {
    SIGNALEN: _("De wijk werkt ermee verder. Niemand kan nog zien dat een signaal van u was."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Signaal.objects.filter(melder_id=user.pk)
    mijn = mijn.select_related("gebied", "thema", "namens__functie__organisatie")
    return {
        str(SIGNALEN): rijen(
            mijn,
            tekst="woorden",
            toon="get_toon_display",
            hoe_vaak="get_hoe_vaak_display",
            hoeveel="get_hoeveel_display",
            gebied="gebied",
            plek="precies",
            onderwerp="thema",
            namens="namens",
            wie_leest="get_niveau_display",
            gemeld_op="gemeld_op",
            stand="get_status_display",
            antwoord="reden",
        )
    }


def vergeten(user: Any) -> dict[str, int]:
    """The text stays with the neighbourhood, and so do the counts; whose it was does not."""
    return {str(SIGNALEN): Signaal.objects.filter(melder_id=user.pk).update(melder=None)}
