"""What people fill in about who reads a signal."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie, Organisatie
from buurten.signalen.models import Signaal
from buurten.signalen.permissions import GEDEELD
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.rechten import rechten


class DelenForm(forms.Form):
    """With whom, for what, until when: the three that are owed for each share."""

    met = forms.ChoiceField(label=_("Met wie?"), choices=())
    doel = forms.CharField(
        label=_("Waarvoor is dat nodig?"),
        help_text=_("Zij lezen dit ook. Wat gaan zij ermee doen?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    tot = forms.DateField(
        label=_("Tot en met welke dag?"),
        help_text=_("Daarna kunnen zij het niet meer lezen."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, signaal: Signaal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kandidaten = _kandidaten(signaal)
        met: Any = self.fields["met"]
        met.choices = [("", _("Kies"))] + [
            (sleutel, naam) for sleutel, (naam, _ding) in self.kandidaten.items()
        ]
        vandaag = timezone.localdate()
        tot = self.fields["tot"]
        tot.initial = vandaag + timedelta(days=min(30, settings.DELING_DAGEN))
        laatste = vandaag + timedelta(days=settings.DELING_DAGEN)
        tot.widget.attrs |= {"min": f"{vandaag}", "max": f"{laatste}"}

    def clean_met(self) -> Organisatie | Functie:
        ding: Organisatie | Functie = self.kandidaten[self.cleaned_data["met"]][1]
        return ding


def _kandidaten(signaal: Signaal) -> dict[str, tuple[Any, Organisatie | Functie]]:
    """Everybody who works here and may be given something to read: first the organisations."""
    paden = signaal.gebied.pad.strip("/").split("/")
    tot_hier = ["/" + "/".join(paden[: n + 1]) + "/" for n in range(len(paden))]
    functies = Functie.objects.actief().filter(
        gebieden__pad__in=tot_hier, rol__in=list(rechten()[GEDEELD])
    )
    functies = functies.exclude(organisatie=signaal.organisatie_id).select_related("organisatie")
    rij = list(functies.distinct().order_by("organisatie__naam", "titel"))
    huizen = {f"o{f.organisatie_id}": (f.organisatie.naam, f.organisatie) for f in rij}
    return huizen | {f"f{f.pk}": (str(f), f) for f in rij}


class VerlagenForm(forms.Form):
    """Other words: without anybody in them."""

    tekst = forms.CharField(
        label=_("Hoe luidt het signaal zonder personen?"),
        help_text=_("Alleen deze woorden blijven over. Een collega leest mee voor het zover is."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class AfzienForm(Bewaakt, forms.Form):
    """Why it stays confidential: asked of the second person, not of who proposed it."""

    BEWAAKT = ("reden",)
    reden = forms.CharField(
        label=_("Waarom blijft het vertrouwelijk?"),
        help_text=_("Wie het voorstelde, leest dit. Schrijf geen namen op."),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, eigen: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if eigen:
            del self.fields["reden"]
