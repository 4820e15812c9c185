"""What proposals for the page of an area know about a person, and how they forget."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Aanlevering, Wijziging
from welzijn.kern.uitvoer import Rijen, rijen

NIET_OVERGENOMEN = _("Voorstellen voor de pagina van uw wijk")
OVERGENOMEN = _("Voorstellen die op de pagina van uw wijk staan")
AANLEVERINGEN = _("Bestanden met gebieden die u inlas")

BLIJFT = {
    OVERGENOMEN: _("Dit is nu de tekst van de wijk. Wie het voorstelde, staat er niet meer bij."),
    AANLEVERINGEN: _(
        "De wijken en buurten blijven. Wie het bestand inlas, staat er niet meer bij."
    ),
}


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Wijziging.objects.filter(indiener_id=user.pk).select_related("gebied")
    velden = {"gebied": "gebied", "roepnaam": "roepnaam", "introductie": "introductie"}
    velden |= {"waarom": "toelichting", "stand": "get_status_display", "antwoord": "reden"}
    velden |= {"van": "gemaakt_op"}
    over = Wijziging.Status.OVERGENOMEN
    bestanden = Aanlevering.objects.filter(door_id=user.pk).defer("inhoud")
    return {
        str(NIET_OVERGENOMEN): rijen(mijn.exclude(status=over), **velden),
        str(OVERGENOMEN): rijen(mijn.filter(status=over), **velden),
        str(AANLEVERINGEN): rijen(
            bestanden, bestand="naam", jaar="jaar", bron="bron", van="gemaakt_op"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """What is on no page goes; what is, stays as the text of the area."""
    mijn = Wijziging.objects.filter(indiener_id=user.pk)
    weg = mijn.exclude(status=Wijziging.Status.OVERGENOMEN).delete()[0]
    return {
        str(NIET_OVERGENOMEN): weg,
        str(OVERGENOMEN): mijn.update(indiener=None),
        str(AANLEVERINGEN): Aanlevering.objects.filter(door_id=user.pk).update(door=None),
    }
