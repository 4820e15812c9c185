"""The parts of deeds about what organisations arrange: one decision, who hears, who takes over."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.afspraken.querysets import houders
from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import te_verzetten
from buurten.kwesties.models import Kwestie


def beslis(
    aandeel: Aandeel, status: str, antwoord: str, namens: Bezetting, voor: date | None = None
) -> Aandeel:
    """Take the road to this status; of two at once the first does."""
    aandeel = Aandeel.objects.select_for_update().get(pk=aandeel.pk)
    aandeel.zet_status(status)
    aandeel.antwoord, aandeel.antwoord_namens, aandeel.voor = antwoord, namens, voor
    if status == Aandeel.Status.MEE:
        aandeel.verantwoordelijk = namens.functie
    wie = ["antwoord_namens", "verantwoordelijk"]
    aandeel.save(update_fields=["status", "antwoord", "voor", *wie])
    return aandeel


def vrager(aandeel: Aandeel) -> list[Any]:
    return [aandeel.namens.user] if aandeel.namens and aandeel.namens.user else []


def houders_van(functie: Functie) -> list[Any]:
    """Who holds this function today."""
    zetels = Bezetting.objects.geldig().filter(functie=functie).select_related("user")
    return [zetel.user for zetel in zetels]


def antwoorders(voorlegging: Voorlegging) -> Any:
    """Who holds the function; when there is none, who works here for the municipality."""
    if voorlegging.aan is not None:
        return houders_van(voorlegging.aan)
    return houders(voorlegging.organisatie_id, voorlegging.gebied)


def dragers(kwestie: Kwestie) -> list[Any]:
    return houders_van(kwestie.verantwoordelijk) if kwestie.verantwoordelijk else []


def verzet(
    open_: QuerySet[Any], veld: str, naar: Functie | None, alleen: Collection[int] | None
) -> dict[str, int | None]:
    """Hang these on another function, or on none; gives what the log keeps of it."""
    pks = te_verzetten(open_, naar, alleen)
    open_.model._default_manager.filter(pk__in=pks).update(**{veld: naar})
    return {"naar": naar.pk if naar else None, "aantal": len(pks)}
