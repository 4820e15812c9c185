"""What people fill in to ask, to answer, and to follow."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie
from buurten.vragen.models import Vraag
from welzijn.kern.bon import BonForm


class StellenForm(BonForm):
    """A question; without an account it brings along the code of its receipt."""

    ZOUT = "vragen.bon"

    class Meta:
        model = Vraag
        fields = ["tekst"]
        labels = {"tekst": _("Wat wilt u vragen?")}
        help_texts = {
            "tekst": _("Schrijf geen burgerservicenummer en niets over iemands gezondheid op.")
        }
        widgets = {
            "tekst": forms.Textarea(
                attrs={"rows": 6, "maxlength": 2000, "data-teller": _("Nog {n} tekens")}
            )
        }


class AntwoordForm(forms.Form):
    antwoord = forms.CharField(
        label=_("Uw antwoord"),
        help_text=_("De vrager leest dit, en verder wie deze functie heeft."),
        max_length=4000,
        widget=forms.Textarea(
            attrs={"rows": 8, "maxlength": 4000, "data-teller": _("Nog {n} tekens")}
        ),
    )


class SluitenForm(forms.Form):
    reden = forms.CharField(
        label=_("Waarom komt er geen antwoord?"),
        help_text=_("De vrager leest dit. Zeg ook waar die wel terecht kan."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DoorzettenForm(forms.Form):
    """To whom, of the functions that work in the same places."""

    naar = forms.ModelChoiceField(
        queryset=Functie.objects.none(),
        label=_("Naar wie?"),
        empty_label=_("Kies een functie"),
        help_text=_("Wie deze functie heeft, leest de vraag."),
    )
    reden = forms.CharField(
        label=_("Waarom?"),
        help_text=_("De vrager leest dit."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, vraag: Vraag, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        paden = [gebied.pad for gebied in vraag.functie.gebieden.all()]
        hier = Functie.objects.actief().in_paden(paden).exclude(pk=vraag.functie_id)
        self.fields["naar"].queryset = hier.select_related("organisatie").order_by("titel", "pk")  # type: ignore[attr-defined]  # a ModelChoiceField
