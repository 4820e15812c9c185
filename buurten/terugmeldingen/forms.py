"""What a partner answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.terugmeldingen.models import Terugmelding
from welzijn.kern.eenmaal import SleutelForm


class TerugmeldenForm(SleutelForm):
    """One text."""

    class Meta:
        model = Terugmelding
        fields = ["tekst"]
        labels = {"tekst": _("Wat wilt u terugmelden?")}
        help_texts = {"tekst": _("Wat deed u of wat weet u hiervan? Niet meer dan nodig.")}
        widgets = {"tekst": forms.Textarea(attrs={"rows": 5})}
