"""How long it stays what residents said back, and who said it."""

from django.db.models import Q

from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from welzijn.kern.vernietiging.delen import Deel

BEANTWOORD = Q(status=Aanvulling.Status.BEANTWOORD)
DELEN = [
    Deel(
        "aanvulling",
        Aanvulling,
        "beantwoord_op",
        BEANTWOORD & Q(is_openbaar=False) & ~Q(tekst="", antwoord="", user=None),
        leeg={"tekst": "", "antwoord": "", "user": None},
        opnieuw=("sleutel",),
    ),
    Deel(
        "aanvulling_wie",
        Aanvulling,
        "beantwoord_op",
        BEANTWOORD & Q(is_openbaar=True, user__isnull=False),
        leeg={"user": None},
    ),
    Deel("oordeel", Oordeel, "op", ~Q(tekst="", user=None), leeg={"tekst": "", "user": None}),
]
GEEN_TERMIJN = {Herkenning: "goes with the account; only the number shows"}
