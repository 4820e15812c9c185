"""The words in which a proposer hears each step of the initiative."""

from django.utils.translation import gettext as _

from initiatieven.register.models import Initiatief
from welzijn.kern.notificaties.actions import Tekst


def ingediend(initiatief: Initiatief) -> Tekst:
    return _tekst(initiatief, _("We hebben uw idee “%(titel)s”. U hoort binnen een week meer."))


def gepubliceerd(initiatief: Initiatief) -> Tekst:
    return _tekst(initiatief, _("Uw idee “%(titel)s” staat op de site. Buren kunnen u nu steunen."))


def afgewezen(initiatief: Initiatief) -> Tekst:
    return _tekst(initiatief, _("Uw idee “%(titel)s” is niet geplaatst. De reden leest u hier."))


def gestopt(initiatief: Initiatief) -> Tekst:
    return _tekst(initiatief, _("“%(titel)s” is gestopt. De reden leest u hier."))


def gekoppeld(initiatief: Initiatief) -> Tekst:
    return _tekst(initiatief, _("“%(titel)s” hoort nu bij wat de wijk dit jaar als eerste doet."))


def _tekst(initiatief: Initiatief, zin: str) -> Tekst:
    return Tekst(zin % {"titel": initiatief.titel}, initiatief.get_absolute_url())
