"""What people type before their account goes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

WOORD = _("verwijderen")
REDENEN = [
    ("stopt", _("De persoon wil niet meer meedoen")),
    ("gegevens", _("De persoon wil niet dat hier gegevens staan")),
    ("weg", _("De persoon gaat weg uit de wijk")),
    ("anders", _("Om een andere reden")),
]


class VerwijderenForm(forms.Form):
    """The word that says: I mean this."""

    woord = forms.CharField(
        label=_("Typ het woord verwijderen"),
        help_text=_("Zo weten we zeker dat u dit wilt. Hierna is er geen weg terug."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    def clean_woord(self) -> Any:
        woord = self.cleaned_data["woord"].strip().strip("'\"\u2018\u2019\u201c\u201d.").casefold()
        if woord != str(WOORD):
            raise ValidationError(_("Typ precies het woord: verwijderen."), code="anders")
        return woord


class UitschrijvenForm(VerwijderenForm):
    """The same, typed by who helps: the person is there, and says why."""

    reden = forms.ChoiceField(label=_("Waarom?"), choices=REDENEN, widget=forms.RadioSelect)
    samen = forms.BooleanField(
        label=_("De persoon is hier, weet wat er weggaat, en wil dit."),
        error_messages={"required": _("Lees dit eerst samen. Vink het daarna aan.")},
    )
    field_order = ["reden", "samen", "woord"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["woord"].help_text = _(
            "Zo weten we zeker dat de persoon dit wil. Hierna is er geen weg terug."
        )
