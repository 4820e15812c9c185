"""The words in which organisations, and who gave a signal, hear what was arranged."""

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.kwesties.models import Kwestie
from welzijn.kern.notificaties.actions import Tekst


def _zin(kwestie: Kwestie, zin: str, adres: str, staart: str = "", **woorden: str) -> Tekst:
    tekst = zin % {"kwestie": Truncator(kwestie.titel).chars(60), **woorden}
    return Tekst(f"{tekst} {Truncator(staart).chars(90)}".strip(), adres)


def gevraagd(aandeel: Aandeel) -> Tekst:
    wie = str(aandeel.namens.functie.organisatie) if aandeel.namens else ""
    zin = _("%(wie)s vraagt of uw organisatie meedoet met de kwestie “%(kwestie)s”.")
    return _zin(aandeel.kwestie, zin, aandeel.get_absolute_url(), wie=wie)


def beslist(aandeel: Aandeel) -> Tekst:
    """To who asked."""
    zin = _("%(wie)s doet mee met de kwestie “%(kwestie)s”.")
    if aandeel.status != Aandeel.Status.MEE:
        zin = _("%(wie)s doet niet mee met de kwestie “%(kwestie)s”.")
    wie = str(aandeel.organisatie)
    return _zin(aandeel.kwestie, zin, aandeel.get_absolute_url(), aandeel.antwoord, wie=wie)


def doet_mee(aandeel: Aandeel) -> Tekst:
    """To who gave a signal."""
    zin = _("%(wie)s doet nu ook mee met de kwestie “%(kwestie)s”.")
    wie, adres = str(aandeel.organisatie), aandeel.kwestie.get_absolute_url()
    return _zin(aandeel.kwestie, zin, adres, aandeel.antwoord, wie=wie)


def gestopt(aandeel: Aandeel) -> Tekst:
    zin = _("%(wie)s doet niet meer mee met de kwestie “%(kwestie)s”.")
    wie, adres = str(aandeel.organisatie), aandeel.kwestie.get_absolute_url()
    return _zin(aandeel.kwestie, zin, adres, aandeel.antwoord, wie=wie)


def afgestemd(afstemming: Afstemming) -> Tekst:
    zin = _("%(wie)s schreef op wat u samen afsprak over de kwestie “%(kwestie)s”.")
    wie = str(afstemming.namens.functie.organisatie)
    return _zin(afstemming.kwestie, zin, afstemming.get_absolute_url(), wie=wie)


def voorgelegd(voorlegging: Voorlegging) -> Tekst:
    """To who gave a signal."""
    zin = _("De kwestie “%(kwestie)s” ligt nu bij de gemeente. Er is antwoord vóór %(dag)s.")
    dag, adres = _dag(voorlegging), voorlegging.kwestie.get_absolute_url()
    return _zin(voorlegging.kwestie, zin, adres, dag=dag)


def te_beantwoorden(voorlegging: Voorlegging) -> Tekst:
    """To who answers."""
    zin = _("Aan u is de kwestie “%(kwestie)s” voorgelegd. Antwoord vóór %(dag)s.")
    return _zin(voorlegging.kwestie, zin, voorlegging.get_absolute_url(), dag=_dag(voorlegging))


def bijna(voorlegging: Voorlegging) -> Tekst:
    zin = _("U beloofde antwoord op de kwestie “%(kwestie)s” vóór %(dag)s.")
    return _zin(voorlegging.kwestie, zin, voorlegging.get_absolute_url(), dag=_dag(voorlegging))


def geantwoord(voorlegging: Voorlegging) -> Tekst:
    zin = _("De gemeente antwoordde op de kwestie “%(kwestie)s”:")
    adres = voorlegging.kwestie.get_absolute_url()
    return _zin(voorlegging.kwestie, zin, adres, voorlegging.antwoord)


def _dag(voorlegging: Voorlegging) -> str:
    return date_format(voorlegging.antwoord_voor, "j F")
