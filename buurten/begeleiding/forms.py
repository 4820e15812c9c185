"""What an opbouwwerker fills in to help somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.begeleiding.models import Begeleiding, Deelnemer
from buurten.gebieden.models import Gebied
from buurten.gebieden.velden import plekken
from welzijn.kern.accounts.models import keuren
from welzijn.kern.accounts.namen import netjes
from welzijn.kern.eenmaal import SleutelForm


class InschrijvenForm(SleutelForm):
    """A name, a buurt, and how it was agreed: no more is asked."""

    naam = forms.CharField(
        label=_("Hoe noemt de buurt deze persoon?"),
        help_text=_("Een voornaam is genoeg."),
        max_length=60,
        validators=[keuren],
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ["naam", "gebied", "toestemming"]

    class Meta:
        model = Deelnemer
        fields = ["gebied", "toestemming"]
        labels = {"gebied": _("In welke buurt woont deze persoon?")}
        help_texts = {
            "toestemming": _("Is iemand jonger dan 16? Dan is een ouder of verzorger erbij."),
        }
        widgets = {"gebied": forms.RadioSelect, "toestemming": forms.RadioSelect}

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken(self, binnen)
        gebied: Any = self.fields["gebied"]
        gebied.queryset = gebied.queryset.buurten()
        zonder_leeg(self.fields["toestemming"])

    def clean_naam(self) -> str:
        return netjes(self.cleaned_data["naam"])


class BegeleidenForm(forms.ModelForm):
    """What for, and how it was agreed this time."""

    class Meta:
        model = Begeleiding
        fields = ["reden", "toestemming"]
        widgets = {"reden": forms.RadioSelect, "toestemming": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zonder_leeg(self.fields["reden"])
        zonder_leeg(self.fields["toestemming"])


class AdresForm(forms.Form):
    """The address of the person, which a mailed code will prove."""

    email = forms.EmailField(
        label=_("E-mailadres van deze persoon"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class CodeForm(forms.Form):
    """The code that the person reads in the mail."""

    code = forms.RegexField(
        r"^\s*\d{6}\s*$",
        label=_("De code uit de mail"),
        error_messages={"invalid": _("De code heeft zes cijfers. Kijk nog eens in de mail.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


def zonder_leeg(veld: Any) -> None:
    """Radio buttons without a row of dashes."""
    veld.choices = [(waarde, naam) for waarde, naam in veld.choices if waarde]
