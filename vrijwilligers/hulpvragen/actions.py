"""What can happen to a request for a hand."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import keur_vrij, te_verzetten
from vrijwilligers.hulpvragen import berichten
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import nu


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
    hulpvraag.klaar_op = nu()
    hulpvraag.save(update_fields=["status", "klaar_op"])
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
    hulpvraag.resultaat, hulpvraag.klaar_op = resultaat, nu()
    hulpvraag.save(update_fields=["status", "resultaat", "klaar_op"])
    vastleggen("hulpvraag.afronden", hulpvraag, by=by, namens=namens)
    if namens is not None and not hulpvraag.is_van(by):
        notificeren([hulpvraag.aanvrager], berichten.afgerond(hulpvraag))
    return hulpvraag


@transaction.atomic
def op_zich_nemen(hulpvraag: Hulpvraag, *, by: Any, namens: Bezetting) -> Hulpvraag:
    """Look after a request that nobody looks after; of two at once the first gets it."""
    hulpvraag = Hulpvraag.objects.select_for_update().get(pk=hulpvraag.pk)
    if not hulpvraag.loopt:
        raise ValidationError(_("Deze vraag is al afgerond."), code="overgang")
    keur_vrij(hulpvraag)
    hulpvraag.verantwoordelijk = namens.functie
    hulpvraag.save(update_fields=["verantwoordelijk"])
    velden = {"functie": namens.functie_id}
    vastleggen("hulpvraag.op_zich_nemen", hulpvraag, by=by, namens=namens, velden=velden)
    return hulpvraag


@transaction.atomic
def overzetten(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function look after all this one had open, or just these; None: the wijk team.

    Matches hang on their request and go along. ValidationError when one of these ended
    meanwhile, or the other may not match there.
    """
    pks = te_verzetten(Hulpvraag.objects.open_bij(van), naar, alleen)
    Hulpvraag.objects.filter(pk__in=pks).update(verantwoordelijk=naar)
    velden = {"naar": naar.pk if naar else None, "aantal": len(pks)}
    vastleggen("hulpvraag.overzetten", van, by=by, namens=namens, velden=velden)
    return len(pks)


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
