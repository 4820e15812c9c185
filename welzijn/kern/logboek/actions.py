"""Writing the logboek: one line, in the transaction of the deed it tells of."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from welzijn.kern.fouten import Onbereikbaar
from welzijn.kern.geheim import herversleutel
from welzijn.kern.logboek.models import Controle, Inzage, Logregel, Zegel
from welzijn.kern.logboek.querysets import sleutel_van
from welzijn.kern.logboek.zegels import straks_verzegelen
from welzijn.kern.rechten import Rol


def vastleggen(
    daad: str,
    ding: Model,
    *,
    by: Any,
    namens: Model | None = None,
    velden: dict[str, Any] | None = None,
    herkomst: str = "",
) -> Logregel:
    """Add the line of one deed. `by=None` is for deeds that must not name anybody.

    The thing is named by its id, or by its `logsleutel` where an id would name a person.
    Raises TransactionManagementError outside a transaction: a line and its deed stand or
    fall together.
    """
    transaction.get_connection().validate_no_broken_transaction()
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("A log line belongs inside its deed.")
    regel = Logregel(
        daad=daad,
        **_welk(ding),
        label=getattr(ding, "loglabel", ""),
        actor=str(getattr(by, "sleutel", "") or ""),
        namens=str(namens or ""),
        hulp=str(getattr(by, "hulp", "") or ""),
        herkomst=herkomst,
        velden=velden or {},
    )
    regel.save(force_insert=True)
    straks_verzegelen(Zegel.Soort.LOG, [regel.pk])
    return regel


def inzien(
    ding: Model | str,
    *,
    by: Any,
    betreft: Iterable[Any],
    namens: Any = None,
    recht: str = "",
    reden: str = "",
) -> list[Inzage]:
    """Add one line to the inzagelog per person whose data is about to be shown to `by`.

    `ding` is the thing, or the name of the list, that shows them. Their own data is no look;
    None stands for a person who has no account any more. It is the one write that a GET does,
    and it comes before the page: when it cannot be written the page is refused (503).
    """
    gezien = {sleutel_van(mens) if mens else "" for mens in betreft} - {sleutel_van(by)}
    wie = {
        "actor": str(getattr(by, "sleutel", "") or ""),
        "rol": getattr(getattr(namens, "functie", None), "rol", Rol.BEWONER),
        "namens": str(namens or ""),
        "bezetting": getattr(namens, "pk", None),
        "hulp": str(getattr(by, "hulp", "") or ""),
    }
    wat = _welk(ding) | {"recht": str(recht), "reden": reden}
    regels = [Inzage(**wie, **wat, betreft=sleutel) for sleutel in sorted(gezien)]
    try:
        with transaction.atomic():
            regels = Inzage.objects.toevoegen(regels)
            straks_verzegelen(Zegel.Soort.INZAGE, [regel.pk for regel in regels])
    except DatabaseError as fout:
        raise Onbereikbaar("The look could not be written, so nothing is shown.") from fout
    return regels


@transaction.atomic
def aftekenen(
    controle: Controle, *, by: Any, namens: Model, binnen: tuple[datetime, datetime]
) -> Controle:
    """Sign off the review of one month of looks; `binnen` is when it begins and ends.

    ValidationError when somebody else was first, or when own looks are in that month (A12).
    """
    if Inzage.objects.door(by).in_maand(*binnen).exists():
        raise ValidationError(
            _("U keek in deze maand zelf ook gegevens in. Laat iemand anders aftekenen.")
        )
    controle.actor, controle.namens = str(by.sleutel), str(namens)
    try:
        with transaction.atomic():
            controle.save()
    except IntegrityError:
        al = _("Deze maand is al afgetekend. Ververs de pagina.")
        raise ValidationError(al, code="overgang") from None
    velden = {"kring": controle.kring, "aantal": controle.aantal}
    vastleggen("controle.aftekenen", controle, by=by, namens=namens, velden=velden)
    return controle


@transaction.atomic
def herversleutelen(model: type[Model], veld: str, *, by: Any = None) -> int:
    """Keep every text of this encrypted field under the first key; how many were not yet.

    Raises Onleesbaar at a text that no key opens.
    """
    aantal = herversleutel(model, veld)
    velden = {"veld": f"{model._meta.label}.{veld}", "aantal": aantal}
    vastleggen("geheim.herversleutelen", Logregel(), by=by, velden=velden)
    return aantal


def _welk(ding: Model | str) -> dict[str, str]:
    """The thing (or list) that a line is about, in strings."""
    if isinstance(ding, str):
        return {"soort": "lijst", "object_id": ding, "gebied": ""}
    return {
        "soort": ding._meta.model_name or "",
        "object_id": str(getattr(ding, "logsleutel", ding.pk) or ""),
        "gebied": getattr(getattr(ding, "gebied", None), "code", ""),
    }
