"""What residents say back, and the answer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurten.weerwoorden.models import Aanvulling
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm


class AanvullenForm(Bewaakt, SleutelForm):
    """One text."""

    BEWAAKT = ("tekst",)

    class Meta:
        model = Aanvulling
        fields = ["tekst"]
        labels = {"tekst": _("Wat klopt er niet, of wat ontbreekt er?")}
        help_texts = {"tekst": _("Schrijf over de plek of de groep, niet over één persoon.")}
        widgets = {"tekst": forms.Textarea(attrs={"rows": 5})}

    def _zin(self) -> Any:
        return _("Hier staat %(wat)s. Schrijf hier niets over één persoon.")


class BeantwoordenForm(Bewaakt, forms.Form):
    """The answer, and whether it stands on the page."""

    BEWAAKT = ("antwoord",)
    antwoord = forms.CharField(
        label=_("Uw antwoord"), max_length=500, widget=forms.Textarea(attrs={"rows": 4})
    )
    openbaar = forms.BooleanField(
        label=_("Zet de tekst en uw antwoord bij de kwestie"),
        help_text=_("Zonder naam. Kijk of niemand erin te herkennen is."),
        required=False,
    )


class OordelenForm(Bewaakt, forms.Form):
    """Yes or no; with a no the sentence that says why."""

    BEWAAKT = ("tekst",)
    was_antwoord = forms.TypedChoiceField(
        label=_("Was dit een antwoord?"),
        choices=[("ja", _("Ja")), ("nee", _("Nee"))],
        coerce=lambda keus: keus == "ja",
        widget=forms.RadioSelect,
    )
    tekst = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Eén zin. Wie antwoordde, kan dit lezen."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any] | None:
        gegevens = super().clean()
        stil = "tekst" not in self.errors and not self.cleaned_data.get("tekst")
        if stil and self.cleaned_data.get("was_antwoord") is False:
            self.add_error("tekst", ValidationError(_("Schrijf kort waarom niet.")))
        return gegevens
