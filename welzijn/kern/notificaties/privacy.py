"""What the inbox knows about a person, and how it forgets."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Replace
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.uitvoer import Rijen, rijen

BERICHTEN = gettext_lazy("Berichten aan u")


def inzage(user: Any) -> dict[str, Rijen]:
    mijn = Bericht.objects.visible_to(user)
    return {
        str(BERICHTEN): rijen(
            mijn, tekst="tekst", adres="adres", op="gemaakt_op", gelezen_op="gelezen_op"
        )
    }


def vergeten(user: Any) -> dict[str, int]:
    return {str(BERICHTEN): Bericht.objects.visible_to(user).delete()[0]}


def verhullen(titel: str, adressen: Iterable[str]) -> int:
    """Take the words of who leaves out of what others were told about these pages."""
    elders = Bericht.objects.filter(adres__in=set(adressen), tekst__contains=titel)
    return elders.update(tekst=Replace(F("tekst"), Value(titel), Value(_("weggehaald"))))
