"""What networks know of one person, and letting go of it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurten.netwerken.models import Betwisting, Lid, Mandaat
from welzijn.kern.uitvoer import Rijen, rijen

EIGEN = _("Mandaten van u")
VASTGELEGD = _("Mandaten die u vastlegde")
BETWIST = _("Mandaten die u betwistte")
AFGEHANDELD = _("Betwistingen die u afhandelde")

BLIJFT = {
    EIGEN: _("Het netwerk koos iemand. Wie dat was, staat er niet meer bij."),
    VASTGELEGD: _("Zo blijft te lezen dat er gekozen is. Uw naam staat er niet meer bij."),
    BETWIST: _("Dat iemand het betwistte, blijft. Uw woorden gaan weg."),
    AFGEHANDELD: _("Wat de leden besloten, blijft. Uw naam staat er niet meer bij."),
}

MANDAAT = {
    "functie": "__str__",
    "gekozen op": "gekozen_op",
    "hoe": "get_hoe_display",
    "van": "bezetting.van",
    "tot en met": "laatste_dag",
    "waarom gestopt": "reden_einde",
}


def inzage(user: Any) -> dict[str, Rijen]:
    """Memberships, mandates and objections of this person, and what they recorded."""
    leden = Lid.objects.filter(user_id=user.pk).select_related("organisatie")
    eigen = Mandaat.objects.filter(bezetting__user_id=user.pk).met_alles()
    vast = Mandaat.objects.filter(vastgelegd_door_id=user.pk).met_alles()
    bezwaar = Betwisting.objects.filter(door_id=user.pk).select_related("mandaat__bezetting")
    klaar = Betwisting.objects.filter(afgehandeld_door_id=user.pk)
    return {
        "Lid van een netwerk": rijen(
            leden, netwerk="__str__", van="van", tot="tot", kandidaat="kandidaat"
        ),
        str(EIGEN): rijen(eigen, **MANDAAT),
        str(VASTGELEGD): rijen(vast, **MANDAAT),
        str(BETWIST): rijen(
            bezwaar, reden="reden", op="op", uitkomst="get_uitkomst_display", uitleg="uitleg"
        ),
        str(AFGEHANDELD): rijen(
            klaar, op="afgehandeld_op", uitkomst="get_uitkomst_display", uitleg="uitleg"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Memberships go, and the words of objections; mandates stay under "oud-deelnemer".

    An objection that was not settled keeps showing: others may have leaned on it.
    """
    leden, _soorten = Lid.objects.filter(user_id=user.pk).delete()
    betwist = Betwisting.objects.filter(door_id=user.pk).update(door=None, reden="")
    vast = Mandaat.objects.filter(vastgelegd_door_id=user.pk).update(vastgelegd_door=None)
    klaar = Betwisting.objects.filter(Q(afgehandeld_door_id=user.pk)).update(afgehandeld_door=None)
    return {"lidmaatschappen": leden, "betwistingen": betwist, "vastgelegd": vast + klaar}
