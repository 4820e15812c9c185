"""What people fill in about a request for a hand."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from vrijwilligers.hulpvragen.models import Hulpvraag


class HulpvraagForm(forms.ModelForm):
    """What it is first; its key makes that sending twice makes one."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=False)

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
        self.fields["sleutel"].initial = self.instance.sleutel
        gebied, thema = self.fields["gebied"], self.fields["thema"]
        gebied.queryset = Gebied.objects.binnen(binnen).filter(jaar=binnen.jaar)  # type: ignore[attr-defined]  # a ModelChoiceField
        gebied.empty_label = None  # type: ignore[attr-defined]  # idem
        thema.queryset = Thema.objects.actief()  # type: ignore[attr-defined]  # idem
        thema.empty_label = _("Weet ik niet")  # type: ignore[attr-defined]  # idem

    def clean(self) -> dict[str, Any] | None:
        if sleutel := self.cleaned_data.get("sleutel"):
            self.instance.sleutel = sleutel
        return super().clean()


class AfrondenForm(forms.Form):
    """Short, and it may stay empty."""

    resultaat = forms.CharField(
        label=_("Wat kwam ervan?"),
        help_text=_("Eén of twee zinnen. Dit mag leeg blijven."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
