"""Writing the logboek: one line, in the transaction of the deed it tells of."""

from typing import Any

from django.db import transaction
from django.db.models import Model

from welzijn.kern.logboek.models import Logregel


def vastleggen(
    daad: str,
    ding: Model,
    *,
    by: Any,
    namens: Model | None = None,
    velden: dict[str, Any] | None = None,
) -> Logregel:
    """Add the line of one deed. `by=None` is for deeds that must not name anybody.

    The thing is named by its id, or by its `logsleutel` where an id would name a person.
    Raises TransactionManagementError outside a transaction: a line and its deed stand or
    fall together.
    """
    transaction.get_connection().validate_no_broken_transaction()
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("A log line belongs inside its deed.")
    gebied = getattr(ding, "gebied", None)
    regel = Logregel(
        daad=daad,
        soort=ding._meta.model_name or "",
        object_id=str(getattr(ding, "logsleutel", ding.pk) or ""),
        label=getattr(ding, "loglabel", ""),
        gebied=getattr(gebied, "code", ""),
        actor=str(getattr(by, "sleutel", "") or ""),
        namens=str(namens or ""),
        velden=velden or {},
    )
    regel.save(force_insert=True)
    return regel
