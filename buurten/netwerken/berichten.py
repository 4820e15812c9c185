"""What people hear about a network. It names no member."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from buurten.netwerken.models import Mandaat
from welzijn.kern.notificaties.actions import Tekst


def gekozen(mandaat: Mandaat) -> Tekst:
    """To the members: who recorded what they chose, and that they can contest it."""
    tot = mandaat.laatste_dag
    woorden = {"netwerk": mandaat.organisatie, "tot": date_format(tot) if tot else ""}
    zin = _("%(netwerk)s heeft een vertegenwoordiger tot en met %(tot)s. Klopt dat volgens u?")
    return Tekst(zin % woorden, mandaat.get_absolute_url())


def betwist(mandaat: Mandaat) -> Tekst:
    """To who has the mandate and who may settle it."""
    zin = _("Een lid zegt dat het mandaat bij %(netwerk)s niet klopt. Lees waarom.")
    return _tekst(mandaat, zin)


def afgehandeld(mandaat: Mandaat) -> Tekst:
    zin = _("De leden van %(netwerk)s besloten over het mandaat. Lees wat zij besloten.")
    return _tekst(mandaat, zin)


def gestopt(mandaat: Mandaat) -> Tekst:
    """To the members."""
    return _tekst(
        mandaat, _("De vertegenwoordiger van %(netwerk)s stopt. Lees hoe het verder gaat.")
    )


def _tekst(mandaat: Mandaat, zin: str) -> Tekst:
    return Tekst(zin % {"netwerk": mandaat.organisatie}, mandaat.get_absolute_url())
