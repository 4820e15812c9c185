"""Saving a filter, giving it another name, and taking it away."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.zoekopdrachten.models import LANGST, MEEST, Zoekopdracht


@transaction.atomic
def bewaren(keuze: Zoekopdracht, *, by: Any) -> Zoekopdracht:
    """Keep it for this person. The same once more is the same; another under this name is not."""
    mijn = _mijn(keuze, by)
    zelfde = mijn.filter(naam=keuze.naam).first()
    if zelfde is not None and zelfde.vraag == keuze.vraag:
        return zelfde
    _nog_vrij(zelfde)
    if mijn.count() >= MEEST:
        zin = _("U bewaarde al %(meest)s keuzes van deze lijst. Haal er eerst een weg.")
        raise ValidationError(zin % {"meest": MEEST})
    if len(keuze.vraag) > LANGST:
        raise ValidationError(_("Deze keuze is te lang om te bewaren. Kies minder."))
    keuze.user_id = by.pk
    keuze.save(force_insert=True)
    vastleggen("zoekopdracht.bewaren", keuze, by=by, velden={"lijst": keuze.lijst})
    return keuze


@transaction.atomic
def hernoemen(keuze: Zoekopdracht, *, naam: str, by: Any) -> Zoekopdracht:
    """Another name; the name it has already changes nothing."""
    mijn = _mijn(keuze, by)
    if keuze.naam == naam:
        return keuze
    _nog_vrij(mijn.filter(naam=naam).first())
    keuze.naam = naam
    keuze.save(update_fields=["naam"])
    vastleggen("zoekopdracht.hernoemen", keuze, by=by, velden={"lijst": keuze.lijst})
    return keuze


@transaction.atomic
def verwijderen(keuze: Zoekopdracht, *, by: Any) -> None:
    vastleggen("zoekopdracht.verwijderen", keuze, by=by, velden={"lijst": keuze.lijst})
    keuze.delete()


def _mijn(keuze: Zoekopdracht, by: Any) -> Any:
    """What this person saved of this list; the row of the person is held, so that counts hold."""
    User.objects.select_for_update().get(pk=by.pk)
    return Zoekopdracht.objects.van(by).van_lijst(keuze.lijst)


def _nog_vrij(zelfde: Zoekopdracht | None) -> None:
    if zelfde is not None:
        raise ValidationError(_("U hebt al een keuze met deze naam. Kies een andere naam."))
