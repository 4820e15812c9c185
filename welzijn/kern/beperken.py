"""What narrows a list now: in words, as an address, and the address without each part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.utils.formats import date_format

NIETS: tuple[Any, ...] = (None, "", False, [], ())


@dataclass(frozen=True)
class Beperking:
    """One choice that is on: its field, its value in words, and how the address is without it."""

    naam: str
    label: str
    waarde: str
    zonder: str


def beperkingen(form: BaseForm) -> list[Beperking]:
    """The choices that are on and that count, in the order of the form."""
    if not form.is_bound:
        return []
    adres = _bekend(form)
    aan = [veld for veld in form.visible_fields() if _waarde(form, veld) not in NIETS]
    return [Beperking(v.name, str(v.label), _woorden(form, v), _zonder(adres, v)) for v in aan]


def vraag(form: BaseForm) -> str:
    """The same as one address: the fields of this form alone, without what is empty."""
    return _bekend(form).urlencode() if form.is_bound else ""


def in_woorden(form: BaseForm) -> str:
    """The same as one line."""
    delen = (f"{b.label}: {b.waarde}" if b.waarde else b.label for b in beperkingen(form))
    return " · ".join(delen)


def _bekend(form: BaseForm) -> QueryDict:
    """What was asked in fields that this form has; a page number is none of them."""
    adres = QueryDict(mutable=True)
    for naam in form.fields:
        waarden = [w for w in _gestuurd(form, naam) if str(w).strip()]
        if waarden:
            adres.setlist(naam, waarden)
    return adres


def _gestuurd(form: BaseForm, naam: str) -> list[str]:
    data: Any = form.data
    return data.getlist(naam) if hasattr(data, "getlist") else [data.get(naam) or ""]


def _waarde(form: BaseForm, veld: BoundField) -> Any:
    """What the form made of it; nothing where it could make nothing of it."""
    form.is_valid()
    return form.cleaned_data.get(veld.name)


def _zonder(adres: QueryDict, veld: BoundField) -> str:
    rest = adres.copy()
    rest.pop(veld.name, None)
    return f"?{rest.urlencode()}"


def _woorden(form: BaseForm, veld: BoundField) -> str:
    """A value as people read it; a tick says enough by its label."""
    waarde = _waarde(form, veld)
    if waarde is True:
        return ""
    if isinstance(waarde, Model):
        return str(waarde)
    if isinstance(waarde, date):
        return date_format(waarde, "j F Y")
    keuzes = {str(sleutel): str(label) for sleutel, label in _keuzes(veld)}
    return ", ".join(keuzes.get(str(deel), str(deel)) for deel in _delen(waarde))


def _keuzes(veld: BoundField) -> Iterator[tuple[Any, Any]]:
    yield from getattr(veld.field, "choices", ())


def _delen(waarde: Any) -> list[Any]:
    return list(waarde) if isinstance(waarde, list | tuple) else [waarde]
