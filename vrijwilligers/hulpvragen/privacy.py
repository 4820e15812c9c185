"""What requests for a hand know about a person, and how they forget."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vrijwilligers.hulpvragen import actions
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.notificaties.privacy import verhullen
from welzijn.kern.uitvoer import Rijen, rijen

VRAGEN = _("Hulp die u vroeg")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Hulpvraag.objects.van(user).select_related("gebied", "thema")
    return {
        str(VRAGEN): rijen(
            mijn,
            titel="titel",
            wat="wat",
            wanneer="wanneer",
            gebied="gebied",
            onderwerp="thema",
            stand="get_status_display",
            resultaat="resultaat",
            van="gemaakt_op",
        )
    }


def vergeten(user: Any) -> dict[str, int]:
    """The words of who asked go. Where somebody helped or offered, an empty request stays."""
    vragen = list(Hulpvraag.objects.van(user).select_for_update().order_by("pk"))
    for hulpvraag in vragen:
        if hulpvraag.is_open:
            actions.intrekken(hulpvraag, by=user)
        adressen = [hulpvraag.get_absolute_url(), reverse("hulpvragen:lijst")]
        verhullen(hulpvraag.titel, adressen)
        if not hulpvraag.koppelingen.exists():
            hulpvraag.delete()
    leeg = {"titel": gettext("Vraag van een oud-deelnemer"), "wat": "", "wanneer": ""}
    Hulpvraag.objects.van(user).update(**leeg, resultaat="", aanvrager=None)
    return {str(VRAGEN): len(vragen)}
