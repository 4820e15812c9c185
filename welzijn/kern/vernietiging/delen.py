"""What a room has a term for, as data; and how a row is known again after it was destroyed."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.db.models import DateField, DateTimeField, F, Model, Q, QuerySet
from django.utils.timezone import localdate, make_aware

from welzijn.kern.vernietiging.klassen import KLASSEN, Klasse

ZOUT = b"welzijn.grafsteen:"


@dataclass(frozen=True, eq=False)
class Deel:
    """Rows of one model that fall under one class.

    `wie`: which rows, and never one that was done already. `sinds`: the moment from which their
    term runs. `leeg`: what their fields become; None takes the whole row away. `opnieuw`: fields
    that get another random key, because the old one leads back to a person. `eerst`: what hangs
    on them and goes along, as (model, field).
    """

    klasse: str
    model: type[Model]
    sinds: Any
    wie: Q = field(default_factory=Q)
    leeg: Mapping[str, Any] | None = None
    opnieuw: tuple[str, ...] = ()
    eerst: tuple[tuple[type[Model], str], ...] = ()

    @property
    def regel(self) -> Klasse:
        return KLASSEN[self.klasse]

    @property
    def wat(self) -> str:
        return self.model._meta.db_table

    @property
    def naam(self) -> str:
        """The same at each run: it stands in the records."""
        return f"{self.klasse}/{self.wat}"

    def over_tijd(self, vandaag: date) -> QuerySet[Any]:
        """The rows whose term is over, with `begon` from when it ran."""
        sinds = F(self.sinds) if isinstance(self.sinds, str) else self.sinds
        rijen = self.model._base_manager.filter(self.wie).annotate(begon=sinds)
        veld = rijen.query.annotations["begon"].output_field
        return rijen.filter(begon__lt=_grens(veld, self.regel.tot(vandaag))).order_by("pk")


def _grens(veld: Any, dag: date) -> Any:
    """The beginning of this day in Amsterdam, as the field counts."""
    return make_aware(datetime.combine(dag, time())) if isinstance(veld, DateTimeField) else dag


def als_dag(moment: datetime | date) -> date:
    return localdate(moment) if isinstance(moment, datetime) else moment


def kenmerk_veld(model: type[Model]) -> str:
    """What never changes of a row and is no other row's: with its number it tells it apart.

    A number alone comes back after an old backup was put back; its first moment does not. A key
    may get another value when a row is loosened from a person, so that comes second.
    """
    velden = {veld.name: veld for veld in model._meta.concrete_fields}
    momenten = (
        naam
        for naam, veld in velden.items()
        if isinstance(veld, DateField) and veld.has_db_default()
    )
    return next(momenten, "sleutel" if "sleutel" in velden else "pk")


def merk(model: type[Model], pk: Any, kenmerk: Any, geheim: str = "") -> str:
    """The mark of one row: the same each time, under the secret key of the portal."""
    vast = kenmerk.isoformat() if isinstance(kenmerk, datetime) else str(kenmerk)
    sleutel = ZOUT + (geheim or settings.SECRET_KEY).encode()
    tekst = f"{model._meta.db_table}:{pk}:{vast}"
    return hmac.new(sleutel, tekst.encode(), hashlib.sha256).hexdigest()


def keur(geheim: str = "") -> str:
    """What a file of marks begins with: under which key they were made, without giving it away."""
    sleutel = ZOUT + (geheim or settings.SECRET_KEY).encode()
    return hmac.new(sleutel, b"proef", hashlib.sha256).hexdigest()[:16]
