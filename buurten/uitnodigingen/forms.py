"""What people fill in to invite somebody."""

from datetime import date, timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.tijd import vandaag

VERSTE = timedelta(days=3653)  # ten years: further ahead is a slip of the finger


class Dag(forms.DateInput):
    """A day, picked with what the phone offers."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class UitnodigenForm(SleutelForm):
    """Who, from which day to which. The function comes from the address."""

    laatste = forms.DateField(
        label=_("Laatste dag"),
        help_text=_("Weet u dit nog niet? Laat het dan leeg."),
        required=False,
        widget=Dag,
    )

    class Meta:
        model = Uitnodiging
        fields = ["email", "van"]
        widgets = {"email": forms.EmailInput(attrs={"autocomplete": "off"}), "van": Dag}
        help_texts = {"email": _("De persoon krijgt een e-mail en zegt zelf ja of nee.")}

    def __init__(self, *args: Any, functie: Functie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.functie = functie
        self.fields["email"].required = True

    def clean_email(self) -> str:
        """As at signing up: what cannot be mailed to is no address."""
        return str(get_adapter().clean_email(self.cleaned_data["email"]))

    def clean_van(self) -> date:
        return _dag(self.cleaned_data["van"], vandaag(), _("Kies vandaag of een latere dag."))

    def clean_laatste(self) -> date | None:
        """The last day; the thing itself keeps the first day without."""
        laatste, van = self.cleaned_data["laatste"], self.cleaned_data.get("van")
        if laatste is not None:
            zin = _("Kies een laatste dag op of na de eerste dag.")
            _dag(laatste, van or vandaag(), zin)
            self.instance.tot = laatste + timedelta(days=1)
        return laatste


class VoordragenForm(SleutelForm):
    """Only who. The function comes from the address; what for is told in a talk, not here."""

    class Meta:
        model = Voordracht
        fields = ["email"]
        widgets = {"email": forms.EmailInput(attrs={"autocomplete": "off"})}
        help_texts = {"email": _("Spreek deze persoon eerst zelf. Er gaat nu nog geen e-mail weg.")}

    def __init__(self, *args: Any, functie: Functie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.functie = functie
        self.fields["email"].required = True

    def clean_email(self) -> str:
        return str(get_adapter().clean_email(self.cleaned_data["email"]))


def _dag(dag: date, vroegst: date, zin: Any) -> date:
    """A day that lies in a time people can plan; else ValidationError."""
    if dag < vroegst:
        raise ValidationError(zin)
    if dag > vandaag() + VERSTE:
        raise ValidationError(_("Deze dag ligt te ver weg. Kies een dag binnen tien jaar."))
    return dag
