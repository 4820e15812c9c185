"""Sending twice never makes two: a form carries a key, the database keeps it unique."""

import uuid
from typing import Any, TypeVar

from django import forms
from django.db import IntegrityError, models, transaction

from welzijn.kern.geheim import GeheimTekst

Ding = TypeVar("Ding", bound=models.Model)


def eenmaal(ding: Ding, *velden: str, **van_wie: Any) -> tuple[Ding, bool]:
    """Save a new thing with a `sleutel`; give back the earlier one when it was sent before.

    With `velden` also the one with the same words that still waits: who went back and sent them
    again has a form with a new key. Once something was done with the first, a second is new.
    `van_wie` limits the look-up to the same person. A key of somebody else is no key at all: the
    thing gets a new one, so that it gives nothing away, not even that it exists.
    """
    if velden and (eerder := _eerder(ding, *velden, **van_wie)) is not None:
        return eerder, False
    try:
        return _bewaren(ding), True
    except IntegrityError:
        zelfde = type(ding)._default_manager.filter(sleutel=ding.sleutel)  # type: ignore[attr-defined]  # the caller's model has one
        eerder = zelfde.filter(**van_wie).first()
        if eerder is not None:
            return eerder, False
        if not zelfde.exists():
            raise
    ding.sleutel = uuid.uuid4()  # type: ignore[attr-defined]  # idem
    return _bewaren(ding), True


def _eerder(ding: Ding, *velden: str, **van_wie: Any) -> Ding | None:
    """The first that is the same; an encrypted text is compared here, the database cannot."""
    kan = {veld.attname: veld for veld in ding._meta.concrete_fields}
    geheim = [veld for veld in velden if isinstance(kan.get(veld), GeheimTekst)]
    gelijk = {veld: getattr(ding, veld) for veld in ("status", *velden) if veld not in geheim}
    rijen = type(ding)._default_manager.filter(**gelijk, **van_wie).order_by("pk")
    zelfde = (rij for rij in rijen if all(getattr(rij, v) == getattr(ding, v) for v in geheim))
    return next(zelfde, None) if geheim else rijen.first()


def _bewaren(ding: Ding) -> Ding:
    with transaction.atomic():
        ding.save(force_insert=True)
    return ding


class SleutelForm(forms.ModelForm):
    """A form that makes one thing, also when it is sent twice."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].initial = self.instance.sleutel

    def clean(self) -> dict[str, Any] | None:
        """The key of the form becomes the key of the thing."""
        if sleutel := self.cleaned_data.get("sleutel"):
            self.instance.sleutel = sleutel
        return super().clean()
