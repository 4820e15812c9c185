"""Telling people, and marking what they read."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import nu


@dataclass(frozen=True)
class Tekst:
    """The words of a message and where to read on; written in a room's `berichten.py`."""

    tekst: str
    adres: str = ""


def notificeren(ontvangers: Iterable[Any], tekst: Tekst) -> None:
    """Put one message in the inbox of each receiver; nobody hears the same thing twice at once.

    Called inside a deed, so that the message exists exactly when the deed does. None among
    the receivers (somebody without an account) is passed over.
    """
    ids = {ontvanger.pk for ontvanger in ontvangers if ontvanger is not None}
    Bericht.objects.bulk_create(
        Bericht(ontvanger_id=pk, tekst=tekst.tekst[:300], adres=tekst.adres) for pk in sorted(ids)
    )


@transaction.atomic
def lezen(bericht: Bericht, *, by: Any) -> Bericht:
    """Mark a message as read; reading it again changes nothing."""
    bericht = Bericht.objects.select_for_update().get(pk=bericht.pk)
    if bericht.gelezen_op is None:
        bericht.gelezen_op = nu()
        bericht.save(update_fields=["gelezen_op"])
        vastleggen("bericht.lezen", bericht, by=by)
    return bericht


@transaction.atomic
def alles_lezen(*, by: Any) -> int:
    """Mark all messages of this person as read; one line for all of them. Gives how many."""
    aantal = int(Bericht.objects.visible_to(by).ongelezen().update(gelezen_op=nu()))
    if aantal:
        vastleggen("bericht.alles_lezen", Bericht(), by=by, velden={"aantal": aantal})
    return aantal
