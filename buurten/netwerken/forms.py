"""What people fill in about a residents' network."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurten.netwerken.models import Betwisting, Lid, Mandaat
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.tijd import vandaag

VERSTE = timedelta(days=10 * 366)


class Dag(forms.DateInput):
    """A day, picked with what the phone offers."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class AansluitenForm(forms.Form):
    """Taking part; offering to be chosen makes the name known to the coordinator."""

    kandidaat = forms.BooleanField(
        label=_("Ik wil wel vertegenwoordiger worden"),
        help_text=_("Dan ziet de coördinator uw naam. Zonder vinkje ziet niemand dat u lid bent."),
        required=False,
    )


class Kandidaat(forms.ModelChoiceField):
    """One candidate, by name."""

    def label_from_instance(self, obj: Lid) -> str:
        return obj.naam


class MandaterenForm(SleutelForm):
    """Whom the members chose, how, and from when until when."""

    wie = Kandidaat(
        Lid.objects.none(),
        label=_("Wie is gekozen?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Kies wie de leden hebben gekozen.")},
    )
    van = forms.DateField(label=_("Eerste dag"), widget=Dag)
    laatste = forms.DateField(
        label=_("Laatste dag"),
        help_text=_("Een mandaat duurt hoogstens vier jaar en stopt vanzelf."),
        widget=Dag,
    )

    class Meta:
        model = Mandaat
        fields = ["gekozen_op", "hoe", "kiezers"]
        widgets = {"gekozen_op": Dag, "hoe": forms.RadioSelect}
        labels = {
            "gekozen_op": _("Op welke dag kozen de leden?"),
            "hoe": _("Hoe kozen de leden?"),
            "kiezers": _("Hoeveel leden kozen mee?"),
        }

    field_order = ("wie", "gekozen_op", "hoe", "kiezers", "van", "laatste")

    def __init__(self, *args: Any, kandidaten: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"van": vandaag()}} | kwargs)
        self.fields["wie"].queryset = kandidaten  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["hoe"].choices = Mandaat.Hoe.choices  # type: ignore[attr-defined]  # no dashes
        self.fields["kiezers"].min_value = 2  # type: ignore[attr-defined]  # an IntegerField

    def clean_van(self) -> date:
        return _plan(self.cleaned_data["van"])

    def clean_laatste(self) -> date:
        laatste, van = _plan(self.cleaned_data["laatste"]), self.cleaned_data.get("van")
        if van and laatste < van:
            raise ValidationError(_("Kies een laatste dag op of na de eerste dag."))
        return laatste

    @property
    def gekozene(self) -> dict[str, Any]:
        """Who gets it, from when, and the first day without."""
        tot = self.cleaned_data["laatste"] + timedelta(days=1)
        return {"user": self.cleaned_data["wie"].user, "van": self.cleaned_data["van"], "tot": tot}


def _plan(dag: date) -> date:
    """A day that people can plan; else ValidationError."""
    if abs(dag - vandaag()) > VERSTE:
        raise ValidationError(_("Deze dag ligt te ver weg. Kies een dag binnen tien jaar."))
    return dag


class BetwistenForm(forms.ModelForm):
    """Why a mandate is not right."""

    class Meta:
        model = Betwisting
        fields = ["reden"]
        widgets = {"reden": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"reden": _("Schrijf wat er niet klopt, bijvoorbeeld hoe er gekozen is.")}


class AfhandelenForm(forms.Form):
    """What the members decided, with a reason that everybody can read."""

    uitkomst = forms.ChoiceField(
        label=_("Wat besloten de leden?"),
        choices=Betwisting.Uitkomst.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat de leden besloten.")},
    )
    uitleg = forms.CharField(
        label=_("Hoe besloten zij dat?"),
        help_text=_("Noem de dag van het overleg. Noem geen namen."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class BeeindigenForm(forms.Form):
    """Ending needs no reason of who steps down."""

    reden = forms.CharField(
        label=_("Wilt u zeggen waarom?"),
        help_text=_("Leden lezen dit. Het mag leeg blijven."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
