"""What this room knows about somebody, and how it forgets."""

from typing import Any

from buurten.begeleiding.models import Begeleiding, Deelnemer
from welzijn.kern.uitvoer import Rijen, rijen


def inzage(user: Any) -> dict[str, Rijen]:
    """How somebody was enrolled, and each time they were helped: by which function, with what."""
    inschrijving = Deelnemer.objects.filter(user_id=user.pk).select_related("organisatie")
    keren = Begeleiding.objects.filter(deelnemer__user_id=user.pk)
    keren = keren.select_related("door__functie__organisatie")
    return {
        "Meedoen met hulp": rijen(
            inschrijving,
            organisatie="organisatie",
            toestemming="get_toestemming_display",
            ingeschreven_op="ingeschreven_op",
            overgenomen_op="overgenomen_op",
        ),
        "Keren dat iemand u hielp": rijen(
            keren,
            door="door",
            reden="get_reden_display",
            toestemming="get_toestemming_display",
            begonnen_op="begonnen_op",
            beeindigd_op="beeindigd_op",
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Everything goes; that a function helped somebody stays in the logboek, without whom."""
    keren = Begeleiding.objects.filter(deelnemer__user_id=user.pk).count()
    Deelnemer.objects.filter(user_id=user.pk).delete()
    return {"keren dat iemand u hielp": keren}
