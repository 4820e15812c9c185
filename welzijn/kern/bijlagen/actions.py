"""Keeping pictures and taking them away: parts of the deed that calls them.

They write no line of their own: the deed on the thing a picture belongs to does.
"""

import secrets
from typing import Any

from django.core.files.base import ContentFile
from django.db import models, transaction

from welzijn.kern.bijlagen.beeld import Beeld
from welzijn.kern.bijlagen.models import Bijlage


@transaction.atomic
def bewaren(ding: models.Model, beeld: Beeld, *, alt: str, openbaar: bool = True) -> Bijlage:
    """Keep a picture with this thing, under a name that nobody can guess."""
    naam = f"{secrets.token_hex(16)}.webp"
    bijlage = Bijlage(
        soort=ding._meta.model_name or "",
        object_id=str(ding.pk),
        naam=naam,
        alt=alt,
        breedte=beeld.breedte,
        hoogte=beeld.hoogte,
        openbaar=openbaar,
    )
    bijlage.bestand.save(naam, ContentFile(beeld.inhoud), save=False)
    bijlage.save(force_insert=True)
    return bijlage


@transaction.atomic
def weghalen(bijlage: Bijlage) -> None:
    """Take a picture away; its file goes when the deed is certain."""
    bestand: Any = bijlage.bestand
    bijlage.delete()
    transaction.on_commit(lambda: bestand.storage.delete(bestand.name))


@transaction.atomic
def vervangen(ding: models.Model, beeld: Beeld | None, *, alt: str = "", weg: bool = False) -> bool:
    """The one picture of a thing: a new one in its place, none at all, or only its words anew.

    Tells whether anything changed.
    """
    oude = list(Bijlage.objects.van(ding).select_for_update())
    if beeld is not None or weg:
        for bijlage in oude:
            weghalen(bijlage)
        if beeld is not None:
            bewaren(ding, beeld, alt=alt)
        return bool(oude or beeld)
    anders = [bijlage for bijlage in oude if alt and bijlage.alt != alt]
    for bijlage in anders:
        bijlage.alt = alt
        bijlage.save(update_fields=["alt"])
    return bool(anders)
