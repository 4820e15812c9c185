"""What people fill in about a signal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from buurten.gebieden.velden import onderwerpen, plekken
from buurten.signalen.models import Signaal
from welzijn.kern.eenmaal import SleutelForm


class SignaalForm(SleutelForm):
    """One big field first; the place and the rest below it."""

    class Meta:
        model = Signaal
        fields = ["tekst", "toon", "gebied", "plek", "thema"]
        widgets = {
            "tekst": forms.Textarea(attrs={"rows": 4, "autofocus": True}),
            "toon": forms.RadioSelect(attrs={"class": "chips"}),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "tekst": _("Over een plek of een groep. Noem geen namen van mensen."),
            "plek": _("Bijvoorbeeld een straat, plein of gebouw."),
        }

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken(self, binnen)
        onderwerpen(self, leeg=_("Weet ik niet"))


class AfrondenForm(forms.Form):
    """The reason is owed to who gave the signal."""

    reden = forms.CharField(
        label=_("Waarom rondt u dit af?"),
        help_text=_("De melder leest dit."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
