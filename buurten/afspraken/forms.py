"""What organisations fill in about a kwestie. None of it is about one person."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurten.afspraken.models import Afstemming
from buurten.afspraken.querysets import bij_de_gemeente, mee_te_vragen
from buurten.functies.models import Functie, Organisatie
from buurten.kwesties.models import Kwestie
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.tijd import vandaag
from welzijn.kern.werkdagen import na_werkdagen

IEDEREEN = _("Iedereen leest dit. Noem geen namen van bewoners.")
BEDRIJVEN = _("Alleen de organisaties van de wijk lezen dit. Schrijf niets over één persoon.")


def _regels(aantal: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": aantal})


class _Dag(forms.DateField):
    """A day to promise something by: from tomorrow, within a year."""

    def __init__(self, label: Any, uitleg: Any = "") -> None:
        dag = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(label=label, help_text=uitleg, widget=dag)

    def clean(self, value: Any) -> date:
        dag: date = super().clean(value)
        nu = vandaag()
        if not nu < dag <= nu + timedelta(days=366):
            raise ValidationError(_("Kies een dag vanaf morgen, binnen een jaar."))
        return dag


def _over_vier_weken() -> date:
    return na_werkdagen(vandaag(), settings.KWESTIE_TOEZEGGING_WERKDAGEN)


class Zakelijk(Bewaakt):
    """Between organisations, without case data: what points at one person does not get past."""

    def _zin(self) -> Any:
        return _("Hier staat %(wat)s. Schrijf hier niets over één persoon.")


class DelenForm(Zakelijk, forms.Form):
    """Whom to ask, and for what."""

    BEWAAKT = ("vraag",)
    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Wie vraagt u?"))
    vraag = forms.CharField(
        label=_("Wat vraagt u?"), help_text=BEDRIJVEN, max_length=300, widget=_regels(3)
    )

    def __init__(self, *args: Any, kwestie: Kwestie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = mee_te_vragen(kwestie)  # type: ignore[attr-defined]  # a ModelChoiceField


class AanvaardenForm(Bewaakt, forms.Form):
    """What the organisation does, and by when it says how that went."""

    BEWAAKT = ("toelichting",)
    toelichting = forms.CharField(
        label=_("Wat gaat u doen?"), help_text=IEDEREEN, max_length=500, widget=_regels(3)
    )
    voor = _Dag(_("Vóór welke dag laat u iets horen?"), _("Iedereen ziet deze dag."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voor"].initial = _over_vier_weken


class RedenForm(Bewaakt, forms.Form):
    """Why not, or not any more."""

    BEWAAKT = ("reden",)
    reden = forms.CharField(max_length=500, widget=_regels(4))

    def __init__(self, *args: Any, label: str, uitleg: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].label, self.fields["reden"].help_text = label, uitleg


class AfstemmenForm(Zakelijk, SleutelForm):
    """Who speaks to whom, when, agreed on what."""

    BEWAAKT = ("afspraak",)

    class Meta:
        model = Afstemming
        fields = ["met", "op", "afspraak"]
        labels = {"met": _("Met wie spreekt u?"), "op": _("Wanneer?"),
                  "afspraak": _("Wat spreekt u af?")}  # fmt: skip
        widgets = {
            "afspraak": _regels(4),
            "op": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"afspraak": BEDRIJVEN}

    def __init__(self, *args: Any, eigen: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ander = Organisatie.objects.actief().exclude(pk=eigen).order_by("naam")
        self.fields["met"].queryset = ander  # type: ignore[attr-defined]  # a ModelChoiceField
        self.fields["op"].initial = vandaag

    def clean_op(self) -> date:
        dag: date = self.cleaned_data["op"]
        if abs((dag - vandaag()).days) > 366:
            raise ValidationError(_("Kies een dag binnen een jaar van nu."))
        return dag


class VoorleggenForm(Bewaakt, forms.Form):
    """Before which function, with what question, answered by when."""

    BEWAAKT = ("vraag",)
    aan = forms.ModelChoiceField(Functie.objects.none(), label=_("Aan wie?"))
    vraag = forms.CharField(
        label=_("Wat vraagt u?"), help_text=IEDEREEN, max_length=500, widget=_regels(4)
    )
    voor = _Dag(_("Vóór welke dag vraagt u antwoord?"), _("Iedereen ziet deze dag."))

    def __init__(self, *args: Any, kwestie: Kwestie, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aan"].queryset = bij_de_gemeente(kwestie.gebied)  # type: ignore[attr-defined]  # idem
        self.fields["voor"].initial = _over_vier_weken


class AntwoordForm(Bewaakt, forms.Form):
    """What the municipality answers."""

    BEWAAKT = ("antwoord",)
    antwoord = forms.CharField(
        label=_("Uw antwoord"), help_text=IEDEREEN, max_length=500, widget=_regels(5)
    )
