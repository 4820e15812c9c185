"""The words in which people hear what became of what they brought in, and who hears them."""

from typing import Any

from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Prioriteit, Ronde, Voorstel
from buurten.prioriteiten.permissions import OPENEN, RECHTEN
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.notificaties.actions import Tekst


def klaargezet(klaar: Klaarzetting) -> Tekst:
    """To who may be the second person: this waits for you."""
    woorden = {"wie": str(klaar.namens), "ronde": klaar.loglabel}
    if klaar.daad == Klaarzetting.Daad.OPENEN:
        tekst = _("%(wie)s zette de opening van %(ronde)s klaar. Wilt u de ronde openen?")
    else:
        tekst = _("%(wie)s zette het tellen van %(ronde)s klaar. Wilt u de stickers tellen?")
    return Tekst(tekst % woorden, klaar.get_absolute_url())


def teruggenomen(klaar: Klaarzetting) -> Tekst:
    """To the same people: it waits no longer. Before opening the page is not theirs any more."""
    woorden = {"wie": str(klaar.namens.functie.organisatie), "ronde": klaar.loglabel}
    openen = klaar.daad == Klaarzetting.Daad.OPENEN
    tekst = _("Er wacht niets meer op u in %(ronde)s. %(wie)s nam het terug.") % woorden
    return Tekst(tekst, "" if openen else klaar.get_absolute_url())


def gedaan(klaar: Klaarzetting) -> Tekst:
    """To who put it ready: the second person did it."""
    woorden = {"wie": str(klaar.tweede_namens), "ronde": str(klaar.ronde)}
    if klaar.daad == Klaarzetting.Daad.OPENEN:
        tekst = _("%(ronde)s is open. De tweede persoon: %(wie)s.")
    else:
        tekst = _("De stickers van %(ronde)s zijn geteld. De tweede persoon: %(wie)s.")
    return Tekst(tekst % woorden, klaar.get_absolute_url())


def tweede_personen(klaar: Klaarzetting) -> list[User]:
    """Who may be the second person here, but for who put it ready."""
    hier = Bezetting.objects.geldig().in_gebied(klaar.gebied)
    hier = hier.filter(functie__rol__in=RECHTEN[OPENEN], functie__is_actief=True)
    hier = hier.filter(functie__organisatie__is_actief=True).exclude(user_id=klaar.door_id)
    return list(User.objects.filter(pk__in=hier.values("user_id")).order_by("pk"))


def geagendeerd(voorstel: Voorstel) -> Tekst:
    """To who gave a signal under the kwestie."""
    woorden = {"voorstel": voorstel.titel, "ronde": str(voorstel.ronde)}
    tekst = _("U gaf een signaal. Het doet nu mee in %(ronde)s, als voorstel “%(voorstel)s”.")
    return Tekst(tekst % woorden, voorstel.get_absolute_url())


def ingetrokken(voorstel: Voorstel) -> Tekst:
    woorden = {"voorstel": voorstel.titel, "reden": voorstel.reden}
    tekst = _("Het voorstel “%(voorstel)s” doet niet meer mee. De reden: %(reden)s") % woorden
    return Tekst(tekst, voorstel.get_absolute_url())


def geteld(ronde: Ronde) -> Tekst:
    """To who made a proposal: the stickers are counted."""
    tekst = _("De stickers van %(ronde)s zijn geteld. Bekijk de uitslag.") % {"ronde": str(ronde)}
    return Tekst(tekst, ronde.get_absolute_url())


def vervallen(ronde: Ronde) -> Tekst:
    """To who signed: what was signed has changed."""
    tekst = _("De keuze in %(ronde)s is veranderd. Wilt u opnieuw tekenen?")
    return Tekst(tekst % {"ronde": str(ronde)}, ronde.get_absolute_url())


def gekozen(prioriteit: Prioriteit) -> Tekst:
    """To who proposed it, and to who gave a signal that led to it."""
    woorden = {"titel": str(prioriteit), "ronde": str(prioriteit.ronde)}
    tekst = _("“%(titel)s” is gekozen: dit doen we als eerste in %(ronde)s.") % woorden
    return Tekst(tekst, prioriteit.get_absolute_url())


def niet_gekozen(voorstel: Voorstel) -> Tekst:
    woorden = {"titel": voorstel.titel, "ronde": str(voorstel.ronde)}
    tekst = _("“%(titel)s” hoort dit keer niet bij wat we als eerste doen in %(ronde)s.")
    return Tekst(tekst % woorden, voorstel.get_absolute_url())


def melders(voorstel: Voorstel) -> list[Any]:
    """Who gave a signal under the kwestie of this proposal, as far as we know them."""
    if voorstel.kwestie_id is None:
        return []
    signalen = Signaal.objects.filter(bundeling__kwestie_id=voorstel.kwestie_id)
    return [signaal.melder for signaal in signalen.select_related("melder")]


def betrokkenen(voorstel: Voorstel) -> list[Any]:
    """Everyone who fed this proposal: who made it and who gave a signal."""
    return [voorstel.indiener, *melders(voorstel)]
