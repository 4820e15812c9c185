"""What this room keeps of a person, and how it is forgotten."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from welzijn.kern.uitvoer import Rijen, rijen

HERKEND, AANGEVULD = _("Kwesties die u herkende"), _("Wat u zei over kwesties")
OORDELEN = _("Of een antwoord er een was")
BLIJFT = {
    AANGEVULD: _("De wijk werkt ermee verder. Niemand kan nog zien dat dit van u was."),
    OORDELEN: _("Het telt mee. Niemand kan nog zien dat het van u was."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    herkend = Herkenning.objects.filter(user_id=user.pk).select_related("kwestie")
    gezegd = Aanvulling.objects.filter(user_id=user.pk).select_related("kwestie")
    oordelen = Oordeel.objects.filter(user_id=user.pk).select_related("kwestie")
    return {
        str(HERKEND): rijen(herkend, kwestie="kwestie", op="op"),
        str(AANGEVULD): rijen(
            gezegd, kwestie="kwestie", tekst="tekst", op="gegeven_op", antwoord="antwoord"
        ),
        str(OORDELEN): rijen(
            oordelen, kwestie="kwestie", was_antwoord="was_antwoord", tekst="tekst", op="op"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Recognising stops counting; words stay with the kwestie, whose they were does not."""
    weg, _soorten = Herkenning.objects.filter(user_id=user.pk).delete()
    return {
        str(HERKEND): weg,
        str(AANGEVULD): Aanvulling.objects.filter(user_id=user.pk).update(user=None),
        str(OORDELEN): Oordeel.objects.filter(user_id=user.pk).update(user=None),
    }
