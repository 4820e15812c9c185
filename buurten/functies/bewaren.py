"""How long the notes for a successor stay; who works here is public."""

from django.db.models import Q

from buurten.functies.models import (
    Bewonerschap,
    Bezetting,
    Functie,
    Organisatie,
    Overdracht,
    Waarneming,
)
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel("overdracht", Overdracht, "uitgevoerd_op", ~Q(notities=""), leeg={"notities": ""}),
]
GEEN_TERMIJN = {
    Organisatie: "public, and not about people",
    Functie: "public, and not about people",
    Bezetting: "who acted for whom; the name goes with the account",
    Waarneming: "which function stood in, without names",
    Bewonerschap: "goes with the account",
}
