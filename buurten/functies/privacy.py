"""What functions know about a person, and how they forget."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from buurten.functies import actions
from buurten.functies.models import Bewonerschap, Bezetting, Overdracht
from welzijn.kern.tijd import vandaag
from welzijn.kern.uitvoer import Rijen, rijen

FUNCTIES = _("Functies die u hebt of had")
OVERDRACHTEN = _("Wat u uw opvolger schreef")
WONEN = _("Waar u woont en woonde")

BLIJFT = {
    FUNCTIES: _("De buurt mag weten dat er iemand was. Daar staat dan: oud-deelnemer."),
    OVERDRACHTEN: _("Uw opvolger werkt ermee verder. Uw naam staat er niet meer bij."),
}


def inzage(user: Any) -> dict[str, Rijen]:
    functies = Bezetting.objects.filter(user_id=user.pk)
    overdrachten = Overdracht.objects.filter(van__user_id=user.pk)
    wonen = Bewonerschap.objects.visible_to(user).select_related("gebied")
    return {
        str(FUNCTIES): rijen(
            functies.select_related("functie__organisatie"),
            functie="functie.titel",
            organisatie="functie.organisatie",
            van="van",
            tot="tot",
        ),
        str(OVERDRACHTEN): rijen(
            overdrachten.select_related("van__functie__organisatie"),
            functie="van",
            notities="notities",
            aantal_open="aantal_open",
            op="gedaan_op",
        ),
        str(WONEN): rijen(wonen, buurt="gebied", van="van", tot="tot"),
    }


def vergeten(user: Any) -> dict[str, int]:
    """What is held ends today; ValidationError when nobody would be left to keep the portal."""
    dag = vandaag()
    for bezetting in Bezetting.objects.filter(user_id=user.pk).niet_voorbij().order_by("pk"):
        actions.beeindigen(bezetting, by=user, op=max(dag, bezetting.van))
    return {
        str(FUNCTIES): Bezetting.objects.filter(user_id=user.pk).update(user=None),
        str(WONEN): Bewonerschap.objects.filter(user_id=user.pk).delete()[0],
    }
