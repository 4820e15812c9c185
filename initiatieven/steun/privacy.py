"""What backing an initiative knows about a person, and how it forgets."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from initiatieven.register.models import Initiatief
from initiatieven.steun.models import Steun
from welzijn.kern.uitvoer import Rijen, rijen

STEUN = _("Ideeën die u steunt")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Steun.objects.filter(user_id=user.pk).select_related("initiatief")
    return {str(STEUN): rijen(mijn, idee="initiatief", sinds="op")}


def vergeten(user: Any) -> dict[str, int]:
    """Support goes with who gave it, as when it is taken back; the counter follows."""
    mijn = Steun.objects.filter(user_id=user.pk)
    gesteund = Initiatief.objects.select_for_update().filter(steunen__in=mijn).order_by("pk")
    nummers = list(gesteund.values_list("pk", flat=True))
    aantal = mijn.delete()[0]
    Initiatief.objects.filter(pk__in=nummers).update(aantal_steun=F("aantal_steun") - 1)
    return {str(STEUN): aantal}
