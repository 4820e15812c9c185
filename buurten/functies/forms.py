"""What people fill in about organisations, functions, and where they live."""

from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie, Organisatie
from buurten.gebieden.models import Gebied, Thema
from welzijn.kern.accounts.models import keuren
from welzijn.kern.accounts.namen import netjes
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.keuzes import MeerKeuzeField

GENOEG = 40  # so many areas fit on one page; more are found by name
NABIJ = ["", "ouder__"]  # the area itself, and the one it lies in


def kies(veld: Any, zin: Any) -> None:
    """Say what to do where nothing was chosen yet, instead of a row of dashes."""
    veld.choices = [(waarde, naam if waarde else zin) for waarde, naam in veld.choices]


class Dag(forms.DateInput):
    """A day, picked with what the phone offers."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OrganisatieForm(forms.ModelForm):
    """Who works in the neighbourhood."""

    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    class Meta:
        model = Organisatie
        fields = ["naam", "soort", "uitleg", "website", "telefoon", "email", "is_actief"]
        widgets = {
            "uitleg": forms.Textarea(attrs={"rows": 4}),
            "telefoon": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }
        labels = {"is_actief": _("Deze organisatie doet mee")}
        help_texts = {
            "is_actief": _("Doet zij niet meer mee? Dan stoppen de rechten van haar functies."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kies(self.fields["soort"], _("Kies een soort"))
        if self.instance.pk is None:
            del self.fields["is_actief"]


class FunctieForm(SleutelForm):
    """A position. Its role and organisation are chosen once; its areas on a page of their own."""

    class Meta:
        model = Functie
        fields = [
            "titel", "organisatie", "rol", "waarvoor", "themas", "telefoon", "email",
            "plaatsvervanger", "is_actief",
        ]  # fmt: skip
        field_classes = {"themas": MeerKeuzeField}
        widgets = {
            "waarvoor": forms.Textarea(attrs={"rows": 3}),
            "themas": forms.CheckboxSelectMultiple(attrs={"class": "chips"}),
            "telefoon": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }
        labels = {"is_actief": _("Deze functie is in gebruik"), "themas": _("Onderwerpen")}
        help_texts = {
            "titel": _("Zoals bewoners het zeggen, bijvoorbeeld: opbouwwerker Havenwijk."),
            "rol": _("De rol bepaalt de rechten. Dit kiest u één keer."),
            "waarvoor": _("In één of twee zinnen, voor bewoners."),
            "plaatsvervanger": _("Heeft niemand deze functie? Dan neemt deze functie waar."),
            "is_actief": _("Niet meer in gebruik? Dan stoppen de rechten van wie haar heeft."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["themas"].queryset = Thema.objects.actief()  # type: ignore[attr-defined]  # a ModelMultipleChoiceField
        if self.instance.pk is None:
            self.fields["organisatie"].queryset = Organisatie.objects.actief()  # type: ignore[attr-defined]  # a ModelChoiceField
            self.fields["organisatie"].empty_label = _("Kies een organisatie")  # type: ignore[attr-defined]  # idem
            kies(self.fields["rol"], _("Kies een rol"))
            del self.fields["is_actief"], self.fields["plaatsvervanger"]
        else:
            del self.fields["organisatie"], self.fields["rol"], self.fields["sleutel"]
            self.fields["plaatsvervanger"].queryset = self.instance.mogelijke_vervangers()  # type: ignore[attr-defined]  # idem
            self.fields["plaatsvervanger"].empty_label = _("Niemand")  # type: ignore[attr-defined]  # idem

    def clean_plaatsvervanger(self) -> Functie | None:
        """Refuse a circle: who stands in for this one may not lean on it."""
        eerste = verder = self.cleaned_data["plaatsvervanger"]
        gezien: set[int] = set()
        while verder is not None and verder.pk not in gezien:
            if verder.plaatsvervanger_id == self.instance.pk:
                zin = _("Deze functie vervangt “%(functie)s” zelf al. Kies een andere.")
                raise ValidationError(zin % {"functie": verder.titel})
            gezien.add(verder.pk)
            verder = verder.plaatsvervanger
        return eerste


class Plaats(forms.ModelChoiceField):
    """One area, with where it lies."""

    def label_from_instance(self, obj: Gebied) -> str:
        return waar(obj)


class Plaatsen(MeerKeuzeField):
    """Several areas, with where they lie."""

    def label_from_instance(self, obj: Gebied) -> str:
        return waar(obj)


class FunctiePlaatsenForm(forms.Form):
    """The areas a function works in: what it has, and what was found by name."""

    gebieden = Plaatsen(
        Gebied.objects.none(),
        label=_("Gebieden"),
        help_text=_("Een gemeente of wijk telt voor alles wat erin ligt."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, functie: Functie, zoek: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        heeft = list(functie.gebieden.values_list("pk", flat=True))
        gevonden = vind(Gebied.objects.huidig(), zoek)
        self.fields["gebieden"].queryset = als_keuze([*gevonden, *heeft]).order_by("pad")  # type: ignore[attr-defined]  # a ModelMultipleChoiceField
        self.initial["gebieden"] = heeft


class InplannenForm(forms.Form):
    """The last day of a held function, or none when nobody knows it yet."""

    laatste = forms.DateField(
        label=_("Laatste dag"),
        help_text=_("Is er geen einde gepland? Laat het dan leeg."),
        required=False,
        widget=Dag,
    )

    @property
    def tot(self) -> date | None:
        """The first day without the function."""
        laatste = self.cleaned_data["laatste"]
        return laatste + timedelta(days=1) if laatste else None


class ToenForm(forms.Form):
    """The day about which somebody asks who it was."""

    op = forms.DateField(
        label=_("Wie was het op?"),
        widget=Dag,
        error_messages={
            "required": _("Kies eerst een dag."),
            "invalid": _("Deze dag bestaat niet. Kies een dag, bijvoorbeeld 1 mei 2026."),
        },
    )


class BeeindigenForm(forms.Form):
    """The day on which a held function stops."""

    tot = forms.DateField(
        label=_("Vanaf welke dag stopt de functie?"),
        help_text=_("Kiest u vandaag? Dan stoppen de rechten meteen."),
        widget=Dag,
    )


class VestigenForm(forms.Form):
    """The buurt where somebody lives, and the name the neighbourhood uses."""

    gebied = Plaats(
        Gebied.objects.none(),
        label=_("In welke buurt woont u?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Kies de buurt waar u woont.")},
    )
    naam = forms.CharField(
        label=_("Hoe noemt de buurt u?"),
        help_text=_("Een voornaam is genoeg."),
        max_length=60,
        validators=[keuren],
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )

    def __init__(self, *args: Any, zoek: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gevonden = vind(Gebied.objects.huidig().buurten(), zoek)
        gekozen = [pk for pk in [str(self.data.get("gebied", ""))[:18]] if pk.isdecimal()]
        keuze = als_keuze([*gevonden, *gekozen]).huidig().buurten()
        self.fields["gebied"].queryset = keuze.order_by("ouder__naam", "naam", "pk")  # type: ignore[attr-defined]  # a ModelChoiceField

    def clean_naam(self) -> str:
        return netjes(self.cleaned_data["naam"])


def vind(gebieden: QuerySet[Gebied], zoek: str) -> list[int]:
    """The first areas with these words in their name or that of their wijk.

    Only when there are none, the name of the gemeente counts too: "haven" is not every buurt of
    Kersenhaven. Without words all areas, if they fit on one page.
    """
    woorden = Gebied.zoekvorm(zoek[:100]).split()
    pks = _eerste(gebieden, woorden, NABIJ) or _eerste(
        gebieden, woorden, [*NABIJ, "ouder__ouder__"]
    )
    return pks[:GENOEG] if woorden or len(pks) <= GENOEG else []


def _eerste(gebieden: QuerySet[Gebied], woorden: list[str], boven: list[str]) -> list[int]:
    for woord in woorden:
        ergens = [Q(**{f"{pad}zoeknaam__contains": woord}) for pad in boven]
        gebieden = gebieden.filter(reduce(or_, ergens))
    return list(gebieden.order_by("naam", "pk").values_list("pk", flat=True)[: GENOEG + 1])


def als_keuze(pks: list[Any]) -> Any:
    return Gebied.objects.filter(pk__in=pks).select_related("ouder__ouder")


def waar(gebied: Gebied) -> str:
    """A name that tells 48 times Centrum apart."""
    return f"{gebied} ({gebied.plaats})" if gebied.plaats else str(gebied)
