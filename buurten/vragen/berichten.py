"""The words in which people hear about a question. Never its text: a message stays, and travels."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from buurten.functies.models import Functie
from buurten.functies.opvolging import drager
from buurten.vragen.models import Vraag
from welzijn.kern.notificaties.actions import Tekst


def _wie(functie: Functie) -> str:
    return Truncator(functie).chars(80)


def _over(vraag: Vraag, zin: str, **woorden: str) -> Tekst:
    woorden |= {"wie": _wie(vraag.functie), "dag": date_format(vraag.antwoord_voor)}
    return Tekst(zin % woorden, vraag.get_absolute_url())


def gesteld(vraag: Vraag) -> Tekst:
    """For who answers."""
    return _over(vraag, _("Er is een vraag voor: %(wie)s. Antwoord uiterlijk op %(dag)s."))


def beantwoord(vraag: Vraag) -> Tekst:
    return _over(vraag, _("Er is een antwoord op uw vraag aan: %(wie)s."))


def doorgezet(vraag: Vraag, van: Functie) -> Tekst:
    zin = _("%(van)s heeft uw vraag doorgezet naar: %(wie)s. Het antwoord komt uiterlijk %(dag)s.")
    return _over(vraag, zin, van=_wie(van))


def ingetrokken(vraag: Vraag) -> Tekst:
    """For who would have answered; there is nothing left to read."""
    zin = _("Een vraag aan %(wie)s is ingetrokken. U hoeft niets meer te doen.")
    return Tekst(zin % {"wie": _wie(vraag.functie)}, reverse("vragen:lijst"))


def gesloten(vraag: Vraag) -> Tekst:
    return _over(vraag, _("Uw vraag aan %(wie)s is gesloten zonder antwoord. Lees waarom."))


def bijna(vraag: Vraag) -> Tekst:
    """For who answers, on the working day before."""
    return _over(vraag, _("Er wacht een vraag op: %(wie)s. Antwoord uiterlijk op %(dag)s."))


def te_laat(vraag: Vraag) -> Tekst:
    """For who asked: it was promised, and it did not come."""
    zin = _(
        "Het spijt ons: op uw vraag aan %(wie)s is nog geen antwoord. Dat was beloofd voor "
        "%(dag)s. U hoeft niets te doen, de vraag staat nog open."
    )
    return _over(vraag, zin)


def wie_leest(functie: Functie, *, met_naam: bool) -> str:
    """Who reads it, and what happens when the function changes hands; said before asking."""
    draagt = drager(functie)
    woorden = {"wie": str(functie.organisatie)}
    if draagt is None:
        zinnen = [_("Op dit moment heeft niemand deze functie. %(wie)s leest en beantwoordt dit.")]
    else:
        woorden = {"wie": draagt.functie.wie, "organisatie": str(draagt.functie.organisatie)}
        zinnen = [_("%(wie)s leest en beantwoordt dit, namens %(organisatie)s.")]
        if draagt.voor:
            zinnen = [_("Op dit moment heeft niemand deze functie."), *zinnen]
    zinnen.append(_("Krijgt iemand anders deze functie? Dan leest en beantwoordt die uw vraag."))
    zinnen.append(_("Verder leest niemand uw vraag."))
    if met_naam:
        zinnen.append(_("Uw naam staat erbij."))
    return " ".join(zinnen) % woorden
