"""The words of an invitation: one plain mail with a link, and what people hear in their inbox."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from welzijn.kern.notificaties.actions import Tekst


def brief(uitnodiging: Uitnodiging, code: str) -> tuple[str, str]:
    """Subject and text of the mail: the title of the function and a link, nothing about people.

    The host comes from the settings, never from the request (B12). The link opens a page with a
    button; opening it changes nothing (D10).
    """
    woorden = {
        "functie": " ".join(uitnodiging.functie.titel.split()),
        "link": settings.PORTAAL_ADRES + reverse("uitnodigingen:welkom", args=[code]),
        "dag": date_format(localtime(uitnodiging.verloopt_op).date()),
        "naam": settings.GEMEENTE_NAAM,
    }
    zinnen = [
        _("U bent uitgenodigd voor een functie in het portaal van %(naam)s:"),
        "%(functie)s",
        "",
        _("Lees hier wat dat betekent, en zeg ja of nee:"),
        "%(link)s",
        "",
        _("U kunt antwoorden tot en met %(dag)s. Daarna werkt de link niet meer."),
        _("Verwachtte u dit niet? Dan hoeft u niets te doen."),
    ]
    return _("Een uitnodiging voor u"), "\n".join(zinnen) % woorden


def uitgenodigd(uitnodiging: Uitnodiging) -> Tekst:
    """To who has an account with the invited address."""
    return _tekst(uitnodiging, _("U bent uitgenodigd voor een functie: %(functie)s. Wilt u dat?"))


def wacht(uitnodiging: Uitnodiging) -> Tekst:
    """To who may agree as the second person."""
    zin = _("Een uitnodiging wacht op een tweede persoon: %(functie)s. Wilt u ernaar kijken?")
    return _tekst(uitnodiging, zin)


def bevestigd(uitnodiging: Uitnodiging) -> Tekst:
    return _tekst(uitnodiging, _("Uw uitnodiging is bevestigd en verstuurd: %(functie)s."))


def aanvaard(uitnodiging: Uitnodiging) -> Tekst:
    return _tekst(uitnodiging, _("Uw uitnodiging is aangenomen: %(functie)s."))


def geweigerd(uitnodiging: Uitnodiging) -> Tekst:
    return _tekst(uitnodiging, _("Uw uitnodiging is niet aangenomen: %(functie)s."))


def _tekst(uitnodiging: Uitnodiging, zin: str) -> Tekst:
    return Tekst(zin % {"functie": uitnodiging.functie}, uitnodiging.get_absolute_url())


def voorgedragen(voordracht: Voordracht) -> Tekst:
    """To who may invite for this function."""
    zin = _("Iemand is voorgedragen voor een functie: %(functie)s. Wilt u ernaar kijken?")
    return Tekst(zin % {"functie": voordracht.functie}, reverse("uitnodigingen:lijst"))


def gevolgd(voordracht: Voordracht) -> Tekst:
    """To who proposed somebody."""
    return _terug(voordracht, _("Wie u voordroeg, is uitgenodigd: %(functie)s."))


def afgewezen(voordracht: Voordracht) -> Tekst:
    return _terug(voordracht, _("Wie u voordroeg, is niet uitgenodigd: %(functie)s."))


def _terug(voordracht: Voordracht, zin: str) -> Tekst:
    return Tekst(zin % {"functie": voordracht.functie}, reverse("uitnodigingen:voordrachten"))
