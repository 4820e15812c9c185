"""Backing an initiative, and taking that back. The counter follows in the same transaction."""

from typing import Any

from django.db import transaction
from django.db.models import F

from buurten.functies.models import Bezetting
from initiatieven.register.models import Initiatief
from initiatieven.steun import berichten
from initiatieven.steun.models import Steun
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren


@transaction.atomic
def steunen(initiatief: Initiatief, *, by: Any, namens: Bezetting | None = None) -> Steun:
    """One person backs it once; doing it again gives the first one back and counts nothing."""
    steun, nieuw = Steun.objects.get_or_create(initiatief=initiatief, user=by)
    if nieuw:
        _tellen(initiatief, 1)
        vastleggen("steun.steunen", steun, by=by, namens=namens)
        if initiatief.aantal_steun in berichten.MIJLPALEN:
            notificeren([initiatief.indiener], berichten.gesteund(initiatief))
    return steun


@transaction.atomic
def intrekken(initiatief: Initiatief, *, by: Any, namens: Bezetting | None = None) -> None:
    """Take one's support back; where there is none, nothing happens."""
    steun = Steun.objects.select_for_update().filter(initiatief=initiatief, user=by).first()
    if steun is not None:
        vastleggen("steun.intrekken", steun, by=by, namens=namens)
        steun.delete()
        _tellen(initiatief, -1)


def _tellen(initiatief: Initiatief, erbij: int) -> None:
    """Move the counter in the row itself, so that no two people overwrite each other."""
    zelf = Initiatief.objects.filter(pk=initiatief.pk)
    zelf.update(aantal_steun=F("aantal_steun") + erbij)
    initiatief.refresh_from_db(fields=["aantal_steun"])
