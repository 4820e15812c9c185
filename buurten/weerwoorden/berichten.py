"""The words in which people hear of what was said back."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.weerwoorden.models import Aanvulling
from welzijn.kern.notificaties.actions import Tekst


def aangevuld(aanvulling: Aanvulling) -> Tekst:
    """To who holds the kwestie; the words themselves are on the page."""
    titel = Truncator(aanvulling.kwestie.titel).chars(70)
    zin = _("Een bewoner zegt iets over de kwestie “%(kwestie)s”. Kijkt u ernaar?")
    return Tekst(zin % {"kwestie": titel}, reverse("weerwoorden:lijst"))


def beantwoord(aanvulling: Aanvulling) -> Tekst:
    titel = Truncator(aanvulling.kwestie.titel).chars(60)
    zin = _("U krijgt antwoord op wat u zei over “%(kwestie)s”:") % {"kwestie": titel}
    return Tekst(f"{zin} {Truncator(aanvulling.antwoord).chars(120)}", reverse("weerwoorden:lijst"))
