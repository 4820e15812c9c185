"""Sending twice never makes two: a form carries a key, the database keeps it unique."""

from typing import Any, TypeVar

from django.db import IntegrityError, models, transaction

Ding = TypeVar("Ding", bound=models.Model)


def eenmaal(ding: Ding, **van_wie: Any) -> tuple[Ding, bool]:
    """Save a new thing with a `sleutel`; give back the earlier one when it was sent before.

    `van_wie` limits the look-up to the same person, so that a key of somebody else gives
    nothing away: then the IntegrityError stands.
    """
    sleutel = ding.sleutel  # type: ignore[attr-defined]  # the caller's model has one
    try:
        with transaction.atomic():
            ding.save(force_insert=True)
    except IntegrityError:
        eerder = type(ding)._default_manager.filter(sleutel=sleutel, **van_wie).first()
        if eerder is None:
            raise
        return eerder, False
    return ding, True
