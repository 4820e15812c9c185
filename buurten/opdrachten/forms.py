"""What people fill in about a commission."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Organisatie
from buurten.opdrachten.models import Opdracht, Voortgang
from welzijn.kern.eenmaal import SleutelForm

LANG = 1500


class OpdrachtForm(SleutelForm):
    """What is going to be done, what residents may count on, who does it and until when."""

    class Meta:
        model = Opdracht
        fields = ["titel", "verwachting", "uitvoerder", "van", "tot"]
        widgets = {
            "verwachting": forms.Textarea(
                attrs={"rows": 5, "maxlength": LANG, "data-teller": _("Nog {n} tekens")}
            ),
            "van": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "tot": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "titel": _("Kort. Bijvoorbeeld: Lampen op het plein."),
            "verwachting": _("Schrijf het zo op dat bewoners kunnen zien of het gelukt is."),
            "tot": _("Op deze dag moet het klaar zijn. Iedereen ziet deze datum."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uitvoerder = self.fields["uitvoerder"]
        uitvoerder.queryset = Organisatie.objects.actief()  # type: ignore[attr-defined]  # a ModelChoiceField
        uitvoerder.empty_label = _("Kies een organisatie")  # type: ignore[attr-defined]  # idem

    def clean(self) -> dict[str, Any] | None:
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("De laatste dag kan niet voor de eerste dag liggen."))
        return super().clean()


class VoortgangForm(SleutelForm):
    """A report in two minutes: what was done, and how far it is."""

    class Meta:
        model = Voortgang
        fields = ["tekst", "procent"]
        widgets = {
            "tekst": forms.Textarea(
                attrs={"rows": 4, "maxlength": LANG, "data-teller": _("Nog {n} tekens")}
            ),
            "procent": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {"tekst": _("Wat kunnen bewoners al merken?")}

    procent = forms.TypedChoiceField(
        label=_("Hoe ver is het?"),
        choices=[(stap, f"{stap} %") for stap in range(0, 101, 10)],
        coerce=int,
        widget=forms.RadioSelect(attrs={"class": "chips"}),
    )


class AfrondenForm(forms.Form):
    """The result, in words for everyone."""

    resultaat = forms.CharField(
        label=_("Wat kwam ervan?"),
        help_text=_("Ook wat niet lukte. Iedereen leest dit."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class StoppenForm(forms.Form):
    """The reason is owed to the whole wijk."""

    reden = forms.CharField(
        label=_("Waarom stopt dit?"),
        help_text=_("Iedereen leest dit."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
