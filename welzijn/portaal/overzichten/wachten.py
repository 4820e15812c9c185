"""Promises that were not kept: questions to functions that wait too long, for everyone to see."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from buurten.kwesties.models import Kwestie
from buurten.vragen.models import Vraag
from welzijn.kern.tijd import vandaag

HOOGSTENS = 20


@dataclass(frozen=True)
class Wacht:
    """One function with questions that wait too long. Of the questions themselves it tells none."""

    titel: str
    organisatie: str
    adres: str
    aantal: int
    sinds: date


def zonder_eigenaar(gebied: Any) -> list[Kwestie]:
    """Kwesties here that nobody picked up in time: the coordinating party has them."""
    laat = Kwestie.objects.filter(is_openbaar=True).te_lang_open(vandaag()).in_gebied(gebied)
    return list(laat.select_related("gebied").order_by("oppakken_voor", "pk")[:HOOGSTENS])


def te_laat(gebied: Any) -> list[Wacht]:
    """Per function that works in this area, the one that waits longest first; one question."""
    rijen = Vraag.objects.te_laat().in_gebied(gebied).per_functie()
    return [
        Wacht(
            rij["functie__titel"],
            rij["functie__organisatie__naam"],
            reverse("functies:detail", args=[rij["functie_id"]]),
            rij["aantal"],
            rij["sinds"],
        )
        for rij in rijen[:HOOGSTENS]
    ]
