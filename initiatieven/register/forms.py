"""What people fill in about an initiative."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from buurten.gebieden.velden import onderwerpen, plekken
from buurten.prioriteiten.models import Prioriteit, Ronde
from initiatieven.register.models import Initiatief
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm


class InitiatiefForm(Bewaakt, forms.ModelForm):
    """Five fields."""

    BEWAAKT = ("titel", "wat", "nodig")

    class Meta:
        model = Initiatief
        fields = ["titel", "wat", "gebied", "thema", "nodig"]
        widgets = {
            "wat": forms.Textarea(
                attrs={"rows": 5, "maxlength": 2000, "data-teller": _("Nog {n} tekens")}
            ),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "titel": _("Een paar woorden, bijvoorbeeld: samen eten op vrijdag."),
            "wat": _("Voor wie is het, en wat gaat u doen? Noem geen namen van anderen."),
            "nodig": _("Bijvoorbeeld een ruimte, drie helpers of honderd euro."),
        }

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken(self, binnen)
        onderwerpen(self)


class VoorstelForm(SleutelForm, InitiatiefForm):
    """A new one; its key becomes the key of the initiative, so that sending twice makes one."""


class AfwijzenForm(forms.Form):
    """Only the proposer reads this."""

    reden = forms.CharField(
        label=_("Waarom plaatst u dit niet?"),
        help_text=_("Alleen wie het voorstelde leest dit. Zeg ook wat er anders kan."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class StoppenForm(Bewaakt, forms.Form):
    """Everyone reads this."""

    BEWAAKT = ("reden",)

    reden = forms.CharField(
        label=_("Waarom stopt het?"),
        help_text=_("Iedereen kan dit lezen. Noem geen namen van mensen."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AfrondenForm(Bewaakt, forms.Form):
    """A story counts as much as a number; everyone reads it."""

    BEWAAKT = ("resultaat",)

    resultaat = forms.CharField(
        label=_("Wat kwam ervan?"),
        help_text=_("Een paar zinnen. Wat veranderde er, hoeveel mensen deden mee?"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class PrioriteitField(forms.ModelChoiceField):
    """Names a priority with its year."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj} ({obj.ronde.jaar})"


class KoppelenForm(forms.Form):
    """To which priority of the wijk it belongs, and why."""

    prioriteit = PrioriteitField(
        queryset=Prioriteit.objects.none(),
        label=_("Bij welk punt hoort dit?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    reden = forms.CharField(
        label=_("Hoe helpt het daarbij?"),
        help_text=_("Eén zin. Iedereen kan dit lezen."),
        max_length=300,
    )

    def __init__(self, *args: Any, prioriteiten: QuerySet[Prioriteit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lopend = prioriteiten.exclude(ronde__status=Ronde.Fase.AFGESLOTEN)
        lopend = lopend.select_related("voorstel", "ronde").order_by("-ronde__jaar", "rang")
        self.fields["prioriteit"].queryset = lopend  # type: ignore[attr-defined]  # a ModelChoiceField
