"""What people choose and write when kwesties are joined, split or weighed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import onderwerpen, plekken
from buurten.kwesties.models import Kwestie
from buurten.samenhang.models import VRAGEN, Antwoord, Toets
from buurten.signalen.models import Signaal
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm

REDEN = forms.Textarea(attrs={"rows": 3})
ZINNEN: dict[str, tuple[Any, Any]] = {
    "keert_terug": (VRAGEN["keert_terug"], _("Niet één keer, maar steeds weer.")),
    "meer_dan_een": (VRAGEN["meer_dan_een"], _("Over een plek of een groep, niet over iemand.")),
    "helder": (VRAGEN["helder"], _("Wie het leest, snapt het. Er staat geen verwijt in.")),
    "herkend": (VRAGEN["herkend"], _("Zeiden bewoners of anderen dat zij dit ook merken?")),
}


class SamenvoegenForm(Bewaakt, forms.Form):
    """In which kwestie this one goes up, and why. Everyone reads the reason."""

    BEWAAKT = ("reden",)

    in_ = forms.TypedChoiceField(
        label=_("In welke kwestie gaat deze op?"), coerce=int, widget=forms.RadioSelect
    )
    reden = forms.CharField(
        label=_("Waarom horen ze bij elkaar?"),
        help_text=_("Iedereen leest dit."),
        max_length=500,
        widget=REDEN,
    )

    def __init__(self, *args: Any, kwesties: Iterable[Kwestie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kwesties = {kwestie.pk: kwestie for kwestie in kwesties}
        keuzes = [(pk, _kwestieregel(kwestie)) for pk, kwestie in self.kwesties.items()]
        self.fields["in_"].choices = keuzes  # type: ignore[attr-defined]  # a TypedChoiceField

    def clean_in_(self) -> Kwestie:
        return self.kwesties[self.cleaned_data["in_"]]


class SplitsenForm(Bewaakt, SleutelForm):
    """Which signals go, the words of the new kwestie, and why."""

    BEWAAKT = ("titel", "samenvatting", "reden")

    signalen = forms.TypedMultipleChoiceField(
        label=_("Welke signalen gaan naar de nieuwe kwestie?"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )
    reden = forms.CharField(
        label=_("Waarom is dit een eigen kwestie?"),
        help_text=_("Iedereen leest dit."),
        max_length=500,
        widget=REDEN,
    )

    class Meta:
        model = Kwestie
        fields = ["titel", "samenvatting", "gebied", "thema"]
        labels = {"titel": _("Titel"), "samenvatting": _("In gewone woorden"),
                  "thema": _("Onderwerp")}  # fmt: skip
        widgets = {
            "samenvatting": forms.Textarea(attrs={"rows": 5, "maxlength": 1500}),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {"samenvatting": _("Neem geen namen over, en geen zin waaraan u iemand kent.")}

    field_order = ["signalen", "titel", "samenvatting", "gebied", "thema", "reden"]

    def __init__(
        self, *args: Any, van: Kwestie, signalen: Iterable[Signaal], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.hier = {signaal.pk: signaal for signaal in signalen}
        keuzes = [(pk, _signaalregel(signaal)) for pk, signaal in self.hier.items()]
        self.fields["signalen"].choices = keuzes  # type: ignore[attr-defined]  # idem
        plekken(self, van.gebied)
        onderwerpen(self)

    def clean_signalen(self) -> list[Signaal]:
        return [self.hier[pk] for pk in self.cleaned_data["signalen"]]

    def clean(self) -> dict[str, Any] | None:
        gegevens = super().clean()
        plek = self.cleaned_data.get("gebied")
        mee = self.cleaned_data.get("signalen", [])
        if plek and any(not signaal.gebied.ligt_in(plek.pad) for signaal in mee):
            zin = _("Een van de signalen gaat over een andere plek. Kies een ruimere plek.")
            self.add_error("gebied", ValidationError(zin))
        return gegevens


class ToetsenForm(Bewaakt, forms.ModelForm):
    """The four questions; with each a sentence, which a "no" cannot do without."""

    BEWAAKT = tuple(f"{naam}_zin" for naam in VRAGEN)

    class Meta:
        model = Toets
        fields = [veld for naam in VRAGEN for veld in (naam, f"{naam}_zin")]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, (vraag, hulp) in ZINNEN.items():
            self.fields[naam] = forms.ChoiceField(
                label=vraag,
                help_text=hulp,
                choices=Antwoord.choices,
                widget=forms.RadioSelect(attrs={"class": "chips"}),
            )
            zin = self.fields[f"{naam}_zin"]
            zin.label, zin.help_text = _("In één zin"), _("Bij “nee”: waarom gaat u toch verder?")

    def clean(self) -> dict[str, Any] | None:
        gegevens = super().clean()
        for naam in VRAGEN:
            stil = f"{naam}_zin" not in self.errors and not self.cleaned_data.get(f"{naam}_zin")
            if stil and self.cleaned_data.get(naam) == Antwoord.NEE:
                fout = ValidationError(_("Schrijf in één zin waarom u toch verdergaat."))
                self.add_error(f"{naam}_zin", fout)
        return gegevens


def _kwestieregel(kwestie: Kwestie) -> SafeString:
    onder = [kwestie.thema, kwestie.gebied, kwestie.get_status_display()]
    return _regel(kwestie.titel, onder)


def _signaalregel(signaal: Signaal) -> SafeString:
    op = date_format(localtime(signaal.gemeld_op), "j F Y")
    return _regel(str(signaal), [signaal.thema, signaal.gebied, signaal.get_groep_display(), op])


def _regel(boven: str, onder: Iterable[Any]) -> SafeString:
    klein = " · ".join(str(deel) for deel in onder if deel)
    return format_html('<span>{}<br><span class="small soft">{}</span></span>', boven, klein)
