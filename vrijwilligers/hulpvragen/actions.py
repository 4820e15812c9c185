"""What can happen to a request for a hand."""

from typing import Any

from django.db import transaction

from buurten.functies.models import Bezetting
from vrijwilligers.hulpvragen import berichten
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren


def _pak(hulpvraag: Hulpvraag, status: str) -> Hulpvraag:
    """The row, locked, with the road to this status taken; ValidationError where there is none."""
    hulpvraag = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
    hulpvraag.zet_status(status)
    return hulpvraag


@transaction.atomic
def vragen(hulpvraag: Hulpvraag, *, by: Any, namens: Bezetting | None = None) -> Hulpvraag:
    """Keep a new request. Sent twice (the same `sleutel`), it gives the first one back."""
    hulpvraag.aanvrager = by
    hulpvraag, nieuw = eenmaal(hulpvraag, "titel", "wat", "gebied_id", aanvrager=by)
    if nieuw:
        vastleggen("hulpvraag.vragen", hulpvraag, by=by, namens=namens)
    return hulpvraag


@transaction.atomic
def intrekken(hulpvraag: Hulpvraag, *, by: Any, namens: Bezetting | None = None) -> Hulpvraag:
    """Take an open request back; who offered to help hears it."""
    hulpvraag = _pak(hulpvraag, Hulpvraag.Status.INGETROKKEN)
    hulpvraag.save(update_fields=["status"])
    vastleggen("hulpvraag.intrekken", hulpvraag, by=by, namens=namens)
    wachten = hulpvraag.koppelingen.filter(status="voorgesteld")
    helpers = User.objects.filter(pk__in=wachten.values("vrijwilliger__user"))
    notificeren(helpers, berichten.ingetrokken(hulpvraag))
    return hulpvraag


@transaction.atomic
def afronden(
    hulpvraag: Hulpvraag, *, by: Any, resultaat: str = "", namens: Bezetting | None = None
) -> Hulpvraag:
    """It is done, with what came of it. Who asked hears it when somebody else says so."""
    hulpvraag = _pak(hulpvraag, Hulpvraag.Status.AFGEROND)
    hulpvraag.resultaat = resultaat
    hulpvraag.save(update_fields=["status", "resultaat"])
    vastleggen("hulpvraag.afronden", hulpvraag, by=by, namens=namens)
    if namens is not None and not hulpvraag.is_van(by):
        notificeren([hulpvraag.aanvrager], berichten.afgerond(hulpvraag))
    return hulpvraag


@transaction.atomic
def koppelen(hulpvraag: Hulpvraag, *, by: Any, namens: Bezetting | None = None) -> Hulpvraag:
    """Somebody was found; called when both sides of a match agreed."""
    hulpvraag = _pak(hulpvraag, Hulpvraag.Status.GEKOPPELD)
    hulpvraag.save(update_fields=["status"])
    vastleggen("hulpvraag.koppelen", hulpvraag, by=by, namens=namens)
    return hulpvraag


@transaction.atomic
def heropenen(hulpvraag: Hulpvraag, *, by: Any, namens: Bezetting | None = None) -> Hulpvraag:
    """Look again; called when an agreed match falls through."""
    hulpvraag = _pak(hulpvraag, Hulpvraag.Status.OPEN)
    hulpvraag.save(update_fields=["status"])
    vastleggen("hulpvraag.heropenen", hulpvraag, by=by, namens=namens)
    return hulpvraag
