"""The words in which people hear who is new: of functions, for a message outlives a person."""

from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurten.functies.models import Functie, Overdracht
from welzijn.kern.notificaties.actions import Tekst


def _kort(functie: Functie) -> str:
    return Truncator(str(functie)).chars(80)


def wisselt(van: Functie, naar: Functie, vanaf: date) -> Tekst:
    """To who waits for an answer, when somebody new comes."""
    woorden = {"van": _kort(van), "naar": _kort(naar), "dag": date_format(vanaf, "j F Y")}
    if van == naar:
        zin = _("Vanaf %(dag)s hebt u een nieuwe contactpersoon: %(naar)s. De kaart zegt wie.")
    else:
        zin = _("Vanaf %(dag)s is uw contactpersoon %(naar)s, niet meer %(van)s.")
    return Tekst(zin % woorden, naar.get_absolute_url())


def valt_terug(van: Functie, naar: Functie | None) -> Tekst:
    """To who waits for an answer, when nobody came."""
    woorden = {"van": _kort(van), "naar": _kort(naar) if naar else str(van.organisatie)}
    zin = _("Niemand heeft nu deze functie: %(van)s. Uw contact is zolang: %(naar)s.")
    return Tekst(zin % woorden, (naar or van).get_absolute_url())


def overgedragen(overdracht: Overdracht, vanaf: date) -> Tekst:
    """To who comes."""
    woorden = {"functie": _kort(overdracht.van.functie), "dag": date_format(vanaf, "j F Y")}
    zin = _("U neemt het over van %(functie)s, vanaf %(dag)s. Lees wat u moet weten.")
    return Tekst(zin % woorden, overdracht.get_absolute_url())


def ingetrokken(functie: Functie) -> Tekst:
    """To who would leave, and to who would come."""
    zin = _("De overdracht van %(functie)s gaat niet door. Alles blijft zoals het was.")
    return Tekst(zin % {"functie": _kort(functie)}, functie.get_absolute_url())


def blijft(functie: Functie) -> Tekst:
    """To who heard that somebody new would come."""
    zin = _("U krijgt toch geen nieuwe contactpersoon. Uw contact blijft: %(functie)s.")
    return Tekst(zin % {"functie": _kort(functie)}, functie.get_absolute_url())


def toegevallen(van: Functie, aantal: int) -> Tekst:
    """To who stands in."""
    zin = ngettext(
        "%(aantal)s belofte van %(van)s valt nu aan u toe, want niemand heeft die functie.",
        "%(aantal)s beloften van %(van)s vallen nu aan u toe, want niemand heeft die functie.",
        aantal,
    )
    return Tekst(zin % {"aantal": aantal, "van": _kort(van)}, reverse("overdracht:lijst"))
