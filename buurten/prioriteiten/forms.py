"""What people fill in during the year of a wijk."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import onderwerpen
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import telling
from buurten.prioriteiten.models import Ronde, Stemming, Voorstel
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.keuzes import MeerKeuzeField
from welzijn.kern.rechten import Groep

LANG = {"rows": 4, "data-teller": _("Nog {n} tekens")}


class RondeForm(forms.ModelForm):
    """The rules of a round, with values that suit most wijken."""

    class Meta:
        model = Ronde
        fields = [
            "jaar",
            "titel",
            "uitleg",
            "wegen_tot",
            "aantal_prioriteiten",
            "stickers",
            "max_per_voorstel",
            "gewicht_bewoners",
            "gewicht_professionals",
            "gewicht_gemeente",
            "kleine_groep",
        ]
        widgets = {
            "uitleg": forms.Textarea(attrs=LANG),
            "wegen_tot": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "titel": _("Bijvoorbeeld: Havenwijk kiest 2027. Leeg mag ook."),
            "uitleg": _("Waar kunnen bewoners over meebeslissen, en waarover niet?"),
            "gewicht_bewoners": _("In procenten. De drie groepen zijn samen 100."),
            "kleine_groep": _("Een kleinere groep tonen en tellen we niet. Zo blijft het geheim."),
        }


class VoorstelForm(Bewaakt, SleutelForm):
    """Three questions and a subject."""

    BEWAAKT = ("titel", "waarom", "voor_wie")

    class Meta:
        model = Voorstel
        fields = ["titel", "waarom", "voor_wie", "thema"]
        widgets = {
            "titel": forms.TextInput(attrs={"autofocus": True}),
            "waarom": forms.Textarea(attrs=LANG),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "titel": _("In één zin. Bijvoorbeeld: meer licht in het park."),
            "waarom": _("Wat gaat er nu niet goed? Noem geen namen van mensen."),
            "voor_wie": _("Bijvoorbeeld: ouders met jonge kinderen."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderwerpen(self, leeg=_("Weet ik niet"))


class AgenderenForm(forms.Form):
    """Which kwestie, and why now."""

    kwestie = forms.ModelChoiceField(
        label=_("Welke kwestie?"),
        queryset=Kwestie.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label=_("Waarom dit jaar?"), required=False, max_length=500, widget=forms.Textarea(LANG)
    )

    def __init__(self, *args: Any, kwesties: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kwestie"].queryset = kwesties  # type: ignore[attr-defined]  # a ModelChoiceField


class IntrekkenForm(forms.Form):
    """The reason stays readable."""

    reden = forms.CharField(
        label=_("Waarom trekt u dit in?"),
        help_text=_("Iedereen kan dit lezen."),
        max_length=500,
        widget=forms.Textarea(LANG),
    )


class StapForm(forms.Form):
    """Nothing to fill in: the button is the answer."""


class TweedeForm(StapForm):
    """What the second person had in view, so that nobody confirms what changed meanwhile."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)


class VerderForm(StapForm):
    """The phase somebody had in view, so that pressing twice is one step."""

    van = forms.CharField(widget=forms.HiddenInput, required=False)


class DoorgaanForm(VerderForm):
    """Before weighing: until when."""

    tot = forms.DateField(
        label=_("Tot en met welke dag kunnen mensen stickers verdelen?"),
        help_text=_("Om middernacht sluit het."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class StickerForm(forms.Form):
    """A number per proposal; who belongs to two groups chooses one."""

    def __init__(
        self,
        *args: Any,
        stemming: Stemming,
        eigen: Mapping[int, int],
        groepen: Iterable[Groep] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        op_biljet = stemming.ronde.voorstellen.filter(pk__in=telling.nummers(stemming))
        self.voorstellen = list(op_biljet.select_related("kwestie").order_by("pk"))
        keuzes = [(groep.value, groep.label) for groep in groepen]
        if len(keuzes) > 1:
            self.fields["groep"] = forms.ChoiceField(
                label=_("U hoort bij twee groepen. Voor welke kiest u nu?"),
                choices=keuzes,
                widget=forms.RadioSelect(attrs={"class": "chips"}),
            )
        for voorstel in self.voorstellen:
            self.fields[f"v{voorstel.pk}"] = forms.IntegerField(
                label=voorstel.titel,
                min_value=0,
                max_value=stemming.regels["max_per_voorstel"],
                initial=eigen.get(voorstel.pk, 0),
                required=False,
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )

    def kaarten(self) -> list[tuple[Voorstel, forms.BoundField]]:
        """Each proposal with its field."""
        return [(voorstel, self[f"v{voorstel.pk}"]) for voorstel in self.voorstellen]

    def verdeling(self) -> dict[int, int]:
        """How many stickers on which proposal."""
        nummers = [voorstel.pk for voorstel in self.voorstellen]
        return {nummer: self.cleaned_data.get(f"v{nummer}") or 0 for nummer in nummers}


class UitsprekenForm(StickerForm):
    """The same, in the open: with reasons."""

    motivering = forms.CharField(
        label=_("Waarom kiest u dit?"),
        help_text=_("Iedereen leest dit bij de uitslag."),
        max_length=2000,
        widget=forms.Textarea(attrs=LANG | {"rows": 6}),
    )


class KiezenForm(forms.Form):
    """Who of the equals, after which conversation."""

    voorstellen = MeerKeuzeField(
        label=_("Welke van deze voorstellen komen erbij?"),
        queryset=Voorstel.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reden = forms.CharField(
        label=_("Wie sprak hierover, en waarom deze keuze?"),
        help_text=_("Iedereen leest dit bij de uitslag."),
        max_length=500,
        widget=forms.Textarea(LANG),
    )

    def __init__(self, *args: Any, gelijk: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voorstellen"].queryset = gelijk  # type: ignore[attr-defined]  # a ModelChoiceField


class OndertekenenForm(forms.Form):
    """Agree, or say what is wrong."""

    akkoord = forms.TypedChoiceField(
        label=_("Bent u het eens met de uitslag?"),
        choices=[("ja", _("Ja, wij tekenen")), ("nee", _("Nee, wij maken bezwaar"))],
        coerce=lambda keuze: keuze == "ja",
        widget=forms.RadioSelect(attrs={"class": "chips"}),
    )
    reden = forms.CharField(
        label=_("Toelichting"),
        help_text=_("Verplicht bij een bezwaar. Iedereen kan dit lezen."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(LANG),
    )

    def clean(self) -> dict[str, Any] | None:
        """An objection owes its reasons."""
        if self.cleaned_data.get("akkoord") is False and not self.cleaned_data.get("reden"):
            self.add_error("reden", _("Leg uit waarom u bezwaar maakt."))
        return super().clean()
