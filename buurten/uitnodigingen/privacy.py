"""What invitations know of one person, and letting go of it."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.uitnodigingen.querysets import adressen_van
from welzijn.kern.uitvoer import Rijen, rijen

VAN_U = _("Uitnodigingen van u")
BEVESTIGD = _("Uitnodigingen die u bevestigde")
DROEG_VOOR = _("Wie u voordroeg")

_WERK = _("Zo blijft te lezen dat iemand dit deed. Wie dat was, staat er niet meer bij.")
BLIJFT = {VAN_U: _WERK, BEVESTIGD: _WERK, DROEG_VOOR: _WERK}

VELDEN = {
    "functie": "functie",
    "van": "van",
    "tot en met": "laatste_dag",
    "stand": "get_status_display",
    "gemaakt op": "gemaakt_op",
}
VOORDRACHT = {naam: VELDEN[naam] for naam in ("functie", "stand", "gemaakt op")}


def _adressen(user: Any) -> set[str]:
    return {adres.lower() for adres in [user.email or "", *adressen_van(user)] if adres}


def inzage(user: Any) -> dict[str, Rijen]:
    """Invitations for this person, and those this person made: never who else was invited."""
    adressen = _adressen(user)
    uitnodigingen = Uitnodiging.objects.select_related("functie__organisatie")
    voordrachten = Voordracht.objects.select_related("functie__organisatie")
    voor = uitnodigingen.filter(email__in=adressen)
    door = uitnodigingen.filter(door_id=user.pk)
    tweede = uitnodigingen.filter(bevestigd_door_id=user.pk)
    genoemd = voordrachten.filter(email__in=adressen)
    droeg = voordrachten.filter(door_id=user.pk)
    return {
        "Keren dat iemand u voordroeg": rijen(genoemd, **VOORDRACHT),
        str(DROEG_VOOR): rijen(droeg, **VOORDRACHT),
        "Uitnodigingen voor u": rijen(voor, **VELDEN),
        str(VAN_U): rijen(door, **VELDEN),
        str(BEVESTIGD): rijen(tweede, **VELDEN),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Erase what was sent to this person; what they sent to others stays, without them."""
    voor, _per_soort = Uitnodiging.objects.filter(email__in=_adressen(user)).delete()
    los = Uitnodiging.objects.filter(Q(door_id=user.pk) | Q(bevestigd_door_id=user.pk))
    aantal = los.count()
    los.filter(door_id=user.pk).update(door=None)
    los.filter(bevestigd_door_id=user.pk).update(bevestigd_door=None)
    genoemd, _per_soort = Voordracht.objects.filter(email__in=_adressen(user)).delete()
    los_voor = Voordracht.objects.filter(door_id=user.pk).update(door=None, namens="")
    return {
        "uitnodigingen": voor,
        "uitnodigingen losgemaakt": aantal,
        "voordrachten": genoemd,
        "voordrachten losgemaakt": los_voor,
    }
