"""What consent knows about a person, and how it forgets: with the account it goes, whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from welzijn.kern.toestemmingen.models import Toestemming
from welzijn.kern.uitvoer import Rijen, rijen

TOESTEMMINGEN = _("Waarvoor u toestemming gaf")


def inzage(user: Any) -> dict[str, Rijen]:
    return {
        str(TOESTEMMINGEN): rijen(
            Toestemming.objects.van(user),
            waarvoor="titel",
            tekst="tekst",
            versie="versie",
            gegeven_op="gegeven_op",
            met_hulp_van="hulp",
            ingetrokken_op="ingetrokken_op",
            ingetrokken_met_hulp_van="ingetrokken_hulp",
        )
    }


def vergeten(user: Any) -> dict[str, int]:
    weg, _per_soort = Toestemming.objects.van(user).delete()
    return {str(TOESTEMMINGEN): weg}
