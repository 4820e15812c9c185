"""What the logboek knows about a person. It forgets nobody: it never knew more than a pseudonym.

Once the account is gone nothing tells any more whose pseudonym it was (decision 21).
"""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from welzijn.kern.logboek.models import Controle, Inzage, Logregel
from welzijn.kern.logboek.querysets import sleutel_van
from welzijn.kern.uitvoer import Rijen, rijen

GEKEKEN = _("Wie uw gegevens bekeek")
GEDAAN = _("Wat u deed en wat over u werd vastgelegd")
BEKEKEN = _("Gegevens van anderen die u bekeek")
CONTROLES = _("Controles die u deed")

_SPOOR = _("Dit staat onder een nummer. Na het weghalen weet niemand meer dat het van u was.")
BLIJFT = {GEKEKEN: _SPOOR, GEDAAN: _SPOOR, BEKEKEN: _SPOOR, CONTROLES: _SPOOR}


def inzage(user: Any) -> dict[str, Rijen]:
    over_mij = Q(soort="user", object_id=sleutel_van(user))
    regels = Logregel.objects.filter(over_mij | Q(actor=sleutel_van(user)))
    gekeken = Inzage.objects.over(user)
    gedaan = {"op": "op", "daad": "daad", "soort": "soort", "wat": "label", "namens": "namens"}
    gedaan |= {"herkomst": "herkomst", "hulp": "hulp", "velden": "velden"}
    bekeken = {"op": "op", "soort": "soort", "namens": "namens", "recht": "recht"}
    controles = Controle.objects.filter(actor=sleutel_van(user))
    return {
        str(GEKEKEN): rijen(gekeken, **bekeken, reden="reden", met_hulp_van="hulp"),
        str(GEDAAN): rijen(regels, **gedaan),
        str(BEKEKEN): rijen(Inzage.objects.door(user), **bekeken, reden="reden"),
        str(CONTROLES): rijen(
            controles, op="op", maand="periode", bevindingen="bevindingen", namens="namens"
        ),
    }


def vergeten(user: Any) -> dict[str, int]:
    """Nothing to erase: lines hold a pseudonym, and no text about a person."""
    return {}
