"""The words of a match: what people hear, and why somebody fits. They name nobody."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vrijwilligers.koppelingen.matching import Reden, Soort
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.notificaties.actions import Tekst


def voorgesteld(koppeling: Koppeling) -> Tekst:
    """To both sides, from the matching function."""
    return _tekst(koppeling, _("Past dit bij u? De opbouwwerker dacht aan u: “%(titel)s”."))


def aangeboden(koppeling: Koppeling) -> Tekst:
    """To who asks."""
    return _tekst(koppeling, _("Iemand wil helpen met “%(titel)s”. Kijk of u dat wilt."))


def aangenomen(koppeling: Koppeling) -> Tekst:
    """To the side that still has to answer."""
    return _tekst(koppeling, _("De ander zei ja bij “%(titel)s”. Wat zegt u?"))


def afgesproken(koppeling: Koppeling) -> Tekst:
    """To both sides and who proposed it."""
    return _tekst(koppeling, _("Het is rond: “%(titel)s”. Hier staat hoe het verder gaat."))


def vergeven(koppeling: Koppeling) -> Tekst:
    """To who offered as well; the request is no longer theirs to read."""
    zin = _("Voor “%(titel)s” is al iemand gevonden. Dank dat u wilde helpen.")
    return Tekst(zin % {"titel": koppeling.hulpvraag.titel}, reverse("koppelingen:lijst"))


def afgewezen(koppeling: Koppeling) -> Tekst:
    return _tekst(koppeling, _("Het gaat niet door: “%(titel)s”. Hier leest u meer."))


def afgerond(koppeling: Koppeling) -> Tekst:
    return _tekst(koppeling, _("“%(titel)s” is afgerond. Dank voor wat u samen deed."))


def _tekst(koppeling: Koppeling, zin: str) -> Tekst:
    return Tekst(zin % {"titel": koppeling.hulpvraag.titel}, koppeling.get_absolute_url())


def waarom(reden: Reden) -> str:
    """A reason of the matching, in words."""
    zinnen = {
        Soort.BUURT: _("Woont in dezelfde buurt: %(wat)s."),
        Soort.THEMA: _("Koos hetzelfde onderwerp: %(wat)s."),
        Soort.WOORDEN: _("Doet graag iets als: %(wat)s."),
    }
    return zinnen[reden.soort] % {"wat": ", ".join(reden.wat)}
