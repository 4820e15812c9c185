"""What saved filters know about a person, and how they forget: with the account they go, whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from welzijn.kern.uitvoer import Rijen, rijen
from welzijn.kern.zoekopdrachten.models import Zoekopdracht

KEUZES = _("Keuzes die u bewaarde bij lijsten")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Zoekopdracht.objects.van(user)
    return {str(KEUZES): rijen(mijn, lijst="titel", naam="naam", keuze="vraag", op="gemaakt_op")}


def vergeten(user: Any) -> dict[str, int]:
    weg, _per_soort = Zoekopdracht.objects.van(user).delete()
    return {str(KEUZES): weg}
