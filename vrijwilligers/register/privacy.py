"""What a volunteer's profile knows about a person, and how it forgets."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.uitvoer import Rij, Rijen, rijen

PROFIEL = _("Uw profiel als vrijwilliger")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Vrijwilliger.objects.van(user).select_related("gebied").prefetch_related("themas")
    return {str(PROFIEL): Rijen(mijn, _rijen)}


def vergeten(user: Any) -> dict[str, int]:
    """The profile goes; where it was tied to somebody's request an empty one stays for them."""
    profiel = Vrijwilliger.objects.select_for_update().filter(user_id=user.pk).first()
    if profiel is None:
        return {str(PROFIEL): 0}
    if profiel.koppelingen.exists():
        profiel.themas.clear()
        leeg = {"wat": "", "wanneer": "", "is_actief": False, "user": None}
        Vrijwilliger.objects.filter(pk=profiel.pk).update(**leeg)
    else:
        profiel.delete()
    return {str(PROFIEL): 1}


def _rijen(profielen: list[Vrijwilliger]) -> list[Rij]:
    """Each with its subjects in words."""
    velden = {"wat": "wat", "wanneer": "wanneer", "gebied": "gebied", "actief": "is_actief"}
    gevonden = list(rijen(profielen, **velden, sinds="sinds"))
    for profiel, rij in zip(profielen, gevonden, strict=True):
        rij["onderwerpen"] = ", ".join(str(thema) for thema in profiel.themas.all())
    return gevonden
