"""The form field for a picture: what it hands over is made anew already."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from welzijn.kern.bijlagen.beeld import MAX_BYTES, UITGANGEN, Beeld, GeenBeeld, maak

REDENEN = {
    "te_groot": _("Deze foto is te groot. Kies een foto van hooguit 10 MB."),
    "te_veel_pixels": _("Deze foto is te groot. Kies een foto van hooguit 20 miljoen pixels."),
    "onleesbaar": _("Dit bestand is geen foto die wij kunnen openen. Kies een JPEG, PNG of WebP."),
    "uitgang": _("Dit soort bestand kan niet. Kies een foto: JPEG, PNG of WebP."),
}


class BeeldField(forms.FileField):
    """Takes a JPEG, PNG or WebP and gives a `Beeld`, or None when nothing was sent."""

    widget = forms.FileInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Foto"))
        kwargs.setdefault("help_text", _("JPEG, PNG of WebP, hooguit 10 MB."))
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = "image/jpeg,image/png,image/webp"

    def clean(self, data: Any, initial: Any = None) -> Beeld | None:  # a picture, not a file
        bestand = super().clean(data, initial)
        if not bestand:
            return None
        if PurePath(bestand.name).suffix.lower() not in UITGANGEN:
            raise ValidationError(REDENEN["uitgang"], code="uitgang")
        if bestand.size > MAX_BYTES:
            raise ValidationError(REDENEN["te_groot"], code="te_groot")
        try:
            return maak(bestand.read())
        except GeenBeeld as fout:
            raise ValidationError(REDENEN[fout.reden], code=fout.reden) from None
