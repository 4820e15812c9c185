"""What people fill in about a request for a hand."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from buurten.gebieden.velden import onderwerpen, plekken
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.eenmaal import SleutelForm


class HulpvraagForm(SleutelForm):
    """What it is first; its key makes that sending twice makes one."""

    class Meta:
        model = Hulpvraag
        fields = ["titel", "wat", "wanneer", "gebied", "thema"]
        widgets = {
            "wat": forms.Textarea(
                attrs={"rows": 4, "maxlength": 1000, "data-teller": _("Nog {n} tekens")}
            ),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "titel": _("Bijvoorbeeld: de heg knippen, of samen naar de markt."),
            "wat": _("Noem geen naam, adres of telefoonnummer. Dat komt later."),
            "wanneer": _("Bijvoorbeeld: een keer in deze maand, of elke dinsdag."),
        }

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken(self, binnen)
        onderwerpen(self, leeg=_("Weet ik niet"))


class AfrondenForm(forms.Form):
    """Short, and it may stay empty."""

    resultaat = forms.CharField(
        label=_("Wat kwam ervan?"),
        help_text=_("Eén of twee zinnen. Dit mag leeg blijven."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
