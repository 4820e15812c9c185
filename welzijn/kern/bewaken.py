"""The guard in a form: what may point at one person is stopped, or asked about once more."""

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from welzijn.kern.wacht import Vondst, stukken, vondsten

# What it is called on the screen, and how to say it without pointing at somebody.
WOORDEN: dict[str, tuple[Promise, Promise]] = {
    "bsn": (_("een burgerservicenummer"), _("Laat het nummer weg.")),
    "telefoon": (_("een telefoonnummer"), _("Laat het nummer weg.")),
    "email": (_("een e-mailadres"), _("Laat het adres weg.")),
    "iban": (_("een rekeningnummer"), _("Laat het nummer weg.")),
    "adres": (_("een postcode met huisnummer"), _("Noem alleen de straat of het plein.")),
    "naam": (_("een naam"), _("Schrijf bijvoorbeeld “een buurman” of “een gezin”.")),
    "kenteken": (_("een kenteken"), _("Schrijf bijvoorbeeld “een witte auto”.")),
    "gezondheid": (
        _("iets over iemands gezondheid"),
        _("Schrijf over de groep, bijvoorbeeld “ouderen met dementie”."),
    ),
}


class Waarschuwing(NamedTuple):
    """What the page shows of one field: its text in pieces, what was found, what to do."""

    veld: str
    stukken: list[tuple[str, str]]
    raad: list[tuple[Promise, Promise]]


class Bewaakt(forms.BaseForm):
    """A form whose texts (`BEWAAKT`) pass the guard; of a public text nothing gets past it.

    An internal text may be sent again with a tick; `toch` then says which kinds went along, for
    the logboek. The text itself is never logged. What was typed stays in the form.
    """

    BEWAAKT: tuple[str, ...] = ()
    OPENBAAR = True

    def clean(self) -> dict[str, Any] | None:
        """Everything the form itself checks, and then the guard."""
        gegevens: dict[str, Any] | None = super().clean()
        self.bewaken()
        return gegevens

    def bewaken(self) -> None:
        """Refuse what points at one person, unless it is internal and was ticked."""
        self.wacht: list[Waarschuwing] = []
        gevonden = {veld: vondsten(self._getypt(veld)) for veld in self.BEWAAKT}
        self.toch = sorted({v.soort for rij in gevonden.values() for v in rij})
        if not self.toch or self._mag_door():
            return
        for veld, rij in gevonden.items():
            if rij:
                self._weigeren(veld, rij)

    def _getypt(self, veld: str) -> str:
        return str(self.cleaned_data.get(veld) or "")

    def _mag_door(self) -> bool:
        """Whether somebody ticked that it may go; the tick appears with the first warning."""
        if self.OPENBAAR:
            return False
        self.fields["toch"] = forms.BooleanField(
            label=_("Ik las het na. Dit moet er echt in staan."),
            help_text=_("We bewaren dat u dit koos, niet wat er staat."),
            required=False,
        )
        return bool(self.fields["toch"].widget.value_from_datadict(self.data, self.files, "toch"))

    def _weigeren(self, veld: str, rij: list[Vondst]) -> None:
        soorten = list(dict.fromkeys(vondst.soort for vondst in rij))
        raad = [WOORDEN[soort] for soort in soorten]
        self.wacht.append(Waarschuwing(veld, stukken(self._getypt(veld), rij), raad))
        wat = ", ".join(str(woord) for woord, _raad in raad)
        self.add_error(veld, ValidationError(self._zin() % {"wat": wat}, code="wacht"))

    def _zin(self) -> Promise:
        if self.OPENBAAR:
            return _("Hier staat %(wat)s. Dat kan niet in een tekst die iedereen leest.")
        return _("Hier staat %(wat)s. Kan het ook zonder?")
