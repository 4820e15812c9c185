"""What people fill in about areas, themes and files with areas."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Aanlevering, Gebied, Thema, Wijziging
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.bijlagen.velden import BeeldField
from welzijn.kern.eenmaal import SleutelForm

PAGINA = ("roepnaam", "introductie")
MAX_BESTAND = 25 * 1024 * 1024
HOE_INTRODUCTIE = _("Hoe is het hier? Twee of drie zinnen zijn genoeg.")


class PaginaForm(forms.ModelForm):
    """What stands on the page of an area, for who edits it and for who proposes a change."""

    def clean_introductie(self) -> str:
        """Browsers send other line ends than we keep; that is no change."""
        tekst: str = self.cleaned_data["introductie"]
        return tekst.replace("\r\n", "\n")


class GebiedForm(PaginaForm):
    """The page of an area: its name in use, its introduction, and one picture."""

    foto = BeeldField(required=False, label=_("Foto van het gebied"))
    alt = forms.CharField(
        label=_("Wat staat er op de foto?"),
        help_text=_("Voor mensen die de foto niet kunnen zien."),
        max_length=200,
        required=False,
    )
    zonder_foto = forms.BooleanField(label=_("Haal de foto weg die er nu staat"), required=False)

    class Meta:
        model = Gebied
        fields = ["roepnaam", "introductie"]
        widgets = {"introductie": forms.Textarea(attrs={"rows": 5, "maxlength": 1500})}
        help_texts = {"introductie": HOE_INTRODUCTIE}

    def __init__(self, *args: Any, bijlage: Bijlage | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bijlage = bijlage
        if bijlage is None:
            del self.fields["zonder_foto"]
        else:
            self.fields["alt"].initial = bijlage.alt

    def clean(self) -> dict[str, Any] | None:
        """A picture is told in words too, for who cannot see it."""
        gegevens = super().clean() or self.cleaned_data
        blijft = self.bijlage is not None and not gegevens.get("zonder_foto")
        if (gegevens.get("foto") or blijft) and not gegevens.get("alt"):
            self.add_error("alt", _("Vertel in een paar woorden wat er op de foto staat."))
        return gegevens


class WijzigingForm(SleutelForm, PaginaForm):
    """What a resident would change, and why."""

    class Meta:
        model = Wijziging
        fields = ["roepnaam", "introductie", "toelichting"]
        widgets = {
            "introductie": forms.Textarea(attrs={"rows": 5, "maxlength": 1500}),
            "toelichting": forms.Textarea(attrs={"rows": 3, "maxlength": 500}),
        }
        labels = {"toelichting": _("Waarom stelt u dit voor?")}
        help_texts = {
            "roepnaam": _("Hoe noemt u dit gebied, en uw buren ook?"),
            "introductie": HOE_INTRODUCTIE,
            "toelichting": _("Dit lezen alleen de mensen die over deze pagina gaan."),
        }

    def clean(self) -> dict[str, Any] | None:
        """A proposal changes something."""
        gegevens = super().clean() or self.cleaned_data
        nu = {veld: getattr(self.instance.gebied, veld) for veld in PAGINA}
        if not self.errors and nu == {veld: gegevens[veld] for veld in PAGINA}:
            raise ValidationError(_("U veranderde nog niets. Pas de naam of de introductie aan."))
        return gegevens


class AfwijzenForm(forms.Form):
    """The reason is owed to who proposed it."""

    reden = forms.CharField(
        label=_("Waarom neemt u dit niet over?"),
        help_text=_("Wie het voorstelde, leest dit."),
        max_length=150,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AanleveringForm(forms.ModelForm):
    """A file with areas and its year of division."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("CSV of GeoJSON, hooguit 25 MB. Grenzen staan in WGS84 (EPSG:4326)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.geojson,.json"}),
        error_messages={"empty": _("Dit bestand is leeg. Kies een ander bestand.")},
    )

    class Meta:
        model = Aanlevering
        fields = ["jaar", "bron"]
        help_texts = {
            "jaar": _("Gemeenten delen hun wijken elk jaar opnieuw in. Welk jaar is dit?"),
            "bron": _("Laat leeg voor cijfers en grenzen van het CBS."),
        }

    field_order = ["bestand", "jaar", "bron"]

    def clean_jaar(self) -> int:
        """CBS made the first division of this kind in 1995."""
        jaar: int = self.cleaned_data["jaar"]
        if not 1995 <= jaar <= 2100:
            raise ValidationError(_("Vul een jaar in tussen 1995 en 2100."))
        return jaar

    def clean_bestand(self) -> Any:
        """The content goes along with the delivery; what is in it shows on the next page."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_BESTAND:
            raise ValidationError(_("Dit bestand is groter dan 25 MB. Splits het per provincie."))
        self.instance.naam = bestand.name[:200]
        self.instance.inhoud = bestand.read()
        return bestand


class WoordenForm(forms.ModelForm):
    """The words by which a subject is proposed."""

    class Meta:
        model = Thema
        fields = ["woorden"]
        widgets = {"woorden": forms.Textarea(attrs={"rows": 10, "maxlength": 2000})}
        labels = {"woorden": _("Bij welke woorden hoort dit onderwerp?")}
        help_texts = {
            "woorden": _(
                "Zet een spatie of komma tussen de woorden. “Lantaarn” vindt ook “lantaarnpaal”."
                " Maakt u het vak leeg? Dan gebruiken we onze eigen lijst."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["woorden"] = ", ".join(self.instance.woordenlijst)


class ThemaForm(forms.ModelForm):
    """A subject: its name, what falls under it, its place in the list."""

    class Meta:
        model = Thema
        fields = ["naam", "uitleg", "volgorde", "is_actief"]
        widgets = {"uitleg": forms.Textarea(attrs={"rows": 2, "maxlength": 200})}
        help_texts = {
            "uitleg": _("Wat valt hieronder? Eén zin."),
            "volgorde": _("Een laag getal staat bovenaan."),
            "is_actief": _("Zet dit uit als niemand dit nog mag kiezen. Wat er is, blijft."),
        }
