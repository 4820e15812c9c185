"""The words in which people hear what became of their proposal for the page of an area."""

from django.utils.translation import gettext as _

from buurten.gebieden.models import Wijziging
from welzijn.kern.notificaties.actions import Tekst


def overgenomen(wijziging: Wijziging) -> Tekst:
    zin = _("Uw voorstel voor de pagina van %(gebied)s is overgenomen. Dank u wel.")
    return Tekst(zin % {"gebied": wijziging.gebied}, wijziging.get_absolute_url())


def afgewezen(wijziging: Wijziging) -> Tekst:
    zin = _("Uw voorstel voor de pagina van %(gebied)s is niet overgenomen. De reden: %(reden)s")
    woorden = {"gebied": wijziging.gebied, "reden": wijziging.reden}
    return Tekst(zin % woorden, wijziging.get_absolute_url())
