"""What this room keeps of a person, and how it is forgotten."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurten.vragen.models import Vraag
from welzijn.kern.uitvoer import Rijen, rijen

BEANTWOORD = _("Vragen die u beantwoordde")

BLIJFT = {BEANTWOORD: _("Het antwoord is van wie het vroeg. Uw naam staat er niet bij.")}


def inzage(user: Any) -> dict[str, Rijen]:
    """Every question this person asked, with its answer. Asked by receipt: nobody's name."""
    vragen = Vraag.objects.filter(vrager=user).select_related("functie__organisatie")
    gegeven = Vraag.objects.filter(beantwoord_namens__user=user).select_related("functie")
    return {
        "Vragen die u stelde": rijen(
            vragen.order_by("pk"),
            aan="functie",
            vraag="tekst",
            gesteld_op="gesteld_op",
            antwoord_voor="antwoord_voor",
            stand="get_status_display",
            antwoord="antwoord",
            beantwoord_op="beantwoord_op",
            reden="reden",
        ),
        str(BEANTWOORD): rijen(
            gegeven.order_by("pk"), namens="functie", beantwoord_op="beantwoord_op"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Words go, of question and answer alike; that it was asked and when it was answered stays.

    What was still open ends. The answers this person gave stay: they belong to who asked.
    """
    open_ = Q(status=Vraag.Status.NIEUW)
    eigen = Vraag.objects.filter(vrager=user)
    leeg = {"tekst": "", "antwoord": "", "reden": "", "vrager": None}
    gestopt = eigen.filter(open_).update(status=Vraag.Status.INGETROKKEN, **leeg)
    return {"vragen ingetrokken": gestopt, "vragen leeggemaakt": eigen.update(**leeg)}
