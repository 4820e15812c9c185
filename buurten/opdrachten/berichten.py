"""The words in which people hear what is being done with what they proposed."""

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.opdrachten.models import Opdracht
from welzijn.kern.notificaties.actions import Tekst


def _over(opdracht: Opdracht, zin: str, slot: str = "") -> Tekst:
    woorden = {
        "opdracht": Truncator(opdracht.titel).chars(60),
        "prioriteit": Truncator(str(opdracht.prioriteit)).chars(60),
        "wie": Truncator(str(opdracht.uitvoerder)).chars(50),
        "tot": date_format(opdracht.tot, "j F Y"),
    }
    tekst = f"{zin % woorden} {Truncator(slot).chars(100)}".strip()
    return Tekst(tekst, opdracht.get_absolute_url())


def gegeven(opdracht: Opdracht) -> Tekst:
    zin = _("%(wie)s gaat aan de slag met “%(prioriteit)s”, tot en met %(tot)s. U gaf dit mee.")
    return _over(opdracht, zin)


def gekregen(opdracht: Opdracht) -> Tekst:
    zin = _("De wijk geeft %(wie)s een opdracht: “%(opdracht)s”, tot en met %(tot)s.")
    return _over(opdracht, zin)


def afgerond(opdracht: Opdracht) -> Tekst:
    zin = _("De opdracht “%(opdracht)s” is klaar. Dit kwam ervan:")
    return _over(opdracht, zin, opdracht.resultaat)


def gestopt(opdracht: Opdracht) -> Tekst:
    zin = _("De opdracht “%(opdracht)s” is gestopt. De reden:")
    return _over(opdracht, zin, opdracht.reden)
