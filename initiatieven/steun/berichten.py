"""The words in which a maker hears that people back the initiative."""

from django.utils.translation import ngettext

from initiatieven.register.models import Initiatief
from welzijn.kern.notificaties.actions import Tekst

# A maker hears of the first and of round numbers, not of each.
MIJLPALEN = frozenset({1, 5, 10, 25, 50, 100, 250, 500})


def gesteund(initiatief: Initiatief) -> Tekst:
    """`aantal_steun` is as it stands now."""
    zin = ngettext(
        "Iemand steunt uw idee “%(titel)s”.",
        "Al %(aantal)s mensen steunen uw idee “%(titel)s”.",
        initiatief.aantal_steun,
    )
    woorden = {"titel": initiatief.titel, "aantal": initiatief.aantal_steun}
    return Tekst(zin % woorden, initiatief.get_absolute_url())
