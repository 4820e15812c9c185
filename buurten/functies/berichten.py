"""The words in which people hear about a function they hold."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from welzijn.kern.notificaties.actions import Tekst


def toegekend(bezetting: Bezetting) -> Tekst:
    woorden = {"functie": str(bezetting.functie), "van": date_format(bezetting.van)}
    tekst = _("U hebt een functie gekregen: %(functie)s. Zij begint op %(van)s.") % woorden
    return Tekst(tekst, bezetting.functie.get_absolute_url())


def ingepland(bezetting: Bezetting) -> Tekst:
    laatste = bezetting.laatste_dag
    woorden = {
        "functie": str(bezetting.functie),
        "laatste": date_format(laatste) if laatste else "",
    }
    if laatste:
        tekst = _("Het einde van uw functie is gepland: %(functie)s, tot en met %(laatste)s.")
    else:
        tekst = _("Uw functie heeft geen gepland einde meer: %(functie)s.")
    return Tekst(tekst % woorden, bezetting.functie.get_absolute_url())


def beeindigd(bezetting: Bezetting) -> Tekst:
    woorden = {
        "functie": str(bezetting.functie),
        "tot": date_format(bezetting.tot) if bezetting.tot else "",
    }
    tekst = _("Uw functie stopt: %(functie)s. Vanaf %(tot)s hebt u haar niet meer.") % woorden
    return Tekst(tekst, bezetting.functie.get_absolute_url())
