"""Text that lies encrypted in the database, under keys that lie elsewhere (E15).

For what may concern persons (L2) and for what belongs to vulnerable people (L3): a copy of the
database alone tells nothing. The price is that the database cannot compare, search or sort such
a text, so every question about it but "is it there at all" is refused, loudly.

`GEHEIM_SLEUTELS` holds the keys, the one that encrypts first; the others still open what was
kept under them, until `manage.py herversleutel` took it along. What is kept begins with the
version of the way it was made, so that a next way can live beside this one.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast

VERSIE = "geheim1:"


class Onleesbaar(Exception):
    """A text that no key of ours opens: it is not shown, and neither is what it stands on."""


@lru_cache(maxsize=8)
def _slot(sleutels: tuple[str, ...]) -> MultiFernet:
    """The lock of these keys; made once, not for every text."""
    if not sleutels:
        raise Onleesbaar("There is no key: set GEHEIM_SLEUTELS.")
    try:
        return MultiFernet([Fernet(sleutel) for sleutel in sleutels])
    except ValueError:
        raise Onleesbaar("A key is not a key: look at GEHEIM_SLEUTELS.") from None


def _sleutels() -> tuple[str, ...]:
    return tuple(settings.GEHEIM_SLEUTELS)


def versleutel(tekst: str) -> str:
    """The text as it may be kept. Empty stays empty: that nothing was written is no secret."""
    if not tekst:
        return ""
    return VERSIE + _slot(_sleutels()).encrypt(tekst.encode()).decode()


def ontsleutel(bewaard: str) -> str:
    """What was kept, as text; Onleesbaar when no key opens it, or when it was never locked."""
    if not bewaard:
        return ""
    if not bewaard.startswith(VERSIE):
        raise Onleesbaar("A text that should be encrypted is not: run manage.py migrate.")
    try:
        return _slot(_sleutels()).decrypt(bewaard.removeprefix(VERSIE).encode()).decode()
    except InvalidToken:
        raise Onleesbaar("No key of GEHEIM_SLEUTELS opens this text.") from None


def is_oud(bewaard: str) -> bool:
    """Whether this was kept under another key than the first."""
    try:
        _slot(_sleutels()[:1]).decrypt(bewaard.removeprefix(VERSIE).encode())
    except InvalidToken:
        return True
    return False


def werkt() -> bool:
    """Whether there are keys, and what one locks comes back; for who watches over us."""
    try:
        return ontsleutel(versleutel("proef")) == "proef"
    except Onleesbaar:
        return False


class Klaar(Value):
    """A text that goes into such a column as it is: for taking the encryption off again."""


class GeheimTekst(models.TextField):
    """A text that only this portal can read, not who reads its database.

    `max_length` counts what people typed; what is kept is longer.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.max_length is not None:
            self.validators.append(MaxLengthValidator(self.max_length))

    def from_db_value(self, waarde: str | None, expression: Any, connection: Any) -> str | None:
        """Open it on the way out."""
        return None if waarde is None else ontsleutel(waarde)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """Lock it on the way in. An expression would put plain text beside the lock."""
        if not hasattr(value, "as_sql"):
            return None if value is None else versleutel(str(value))
        eigen = isinstance(getattr(value, "output_field", None), GeheimTekst)
        if eigen or isinstance(value, Klaar):
            return value
        raise FieldError(f"{self.name} is encrypted: give it a text, not an expression.")

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing can be asked of it but whether it is there."""
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self.name} is encrypted: it cannot be compared ({lookup_name}).")

    def get_transform(self, lookup_name: str) -> Any:
        raise FieldError(f"{self.name} is encrypted: nothing can be made of it ({lookup_name}).")


def geheime_velden() -> Iterator[tuple[type[models.Model], str]]:
    """Every encrypted field of the house, with its model."""
    for model in apps.get_models():
        for veld in model._meta.concrete_fields:
            if isinstance(veld, GeheimTekst):
                yield model, veld.name


def zoals_bewaard(model: Any, veld: str) -> QuerySet[Any]:
    """The rows of this model in which this field holds something, with it in `bewaard`."""
    rijen = model._base_manager.order_by("pk").annotate(bewaard=Cast(veld, TextField()))
    gevuld: QuerySet[Any] = rijen.exclude(bewaard="").exclude(bewaard=None)
    return gevuld


def herversleutel(model: Any, veld: str) -> int:
    """Keep every text of this field under the first key; the number that was not yet.

    What somebody changes meanwhile is theirs: that row is left as it was made.
    """
    aantal = 0
    for pk, bewaard in zoals_bewaard(model, veld).values_list("pk", "bewaard").iterator():
        if is_oud(bewaard):
            zelfde = zoals_bewaard(model, veld).filter(pk=pk, bewaard=bewaard).order_by()
            aantal += zelfde.update(**{veld: ontsleutel(bewaard)})
    return aantal


def op_slot(model: Any, *namen: str) -> None:
    """For a migration: encrypt what these fields of an earlier day hold as plain text."""
    for naam in namen:
        open_ = zoals_bewaard(model, naam).exclude(bewaard__startswith=VERSIE)
        for pk, tekst in open_.values_list("pk", "bewaard").iterator():
            model._base_manager.filter(pk=pk).update(**{naam: tekst})


def van_slot(model: Any, *namen: str) -> None:
    """The way back: plain text again, as the release before kept it."""
    for naam in namen:
        dicht = zoals_bewaard(model, naam).filter(bewaard__startswith=VERSIE)
        for pk, bewaard in dicht.values_list("pk", "bewaard").iterator():
            tekst = Klaar(ontsleutel(bewaard), output_field=TextField())
            model._base_manager.filter(pk=pk).update(**{naam: tekst})
