"""What people fill in about a signal."""

from typing import Any

from django import forms
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from buurten.gebieden.themawoorden import raden
from buurten.gebieden.velden import onderwerpen, plekken
from buurten.signalen.models import Signaal
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.bon import BonForm
from welzijn.kern.eenmaal import SleutelForm

TOON = Signaal.Toon


class _Signaalvelden:
    """The fields of both forms: one big one first, the rest in taps."""

    model = Signaal
    fields = ["tekst", "toon", "thema", "hoe_vaak", "hoeveel", "gebied", "plek"]
    widgets = {
        "tekst": forms.Textarea(attrs={"rows": 4, "autofocus": True, "enterkeyhint": "enter"}),
        "toon": forms.RadioSelect(attrs={"class": "chips"}),
        "thema": forms.RadioSelect(attrs={"class": "chips"}),
        "hoe_vaak": forms.RadioSelect(attrs={"class": "chips"}),
        "hoeveel": forms.RadioSelect(attrs={"class": "chips"}),
    }
    help_texts = {
        "tekst": _("Over een plek of een groep. Noem geen namen van mensen."),
        "plek": _("Bijvoorbeeld een straat, plein of gebouw."),
    }
    error_messages = {"toon": {"required": _("Kies of dit goed gaat of niet goed.")}}


class SignaalForm(Bewaakt, SleutelForm):
    """Of somebody with an account: read inside the wijk, so the guard warns and asks."""

    BEWAAKT = ("tekst", "plek")
    OPENBAAR = False
    geraden: Thema | None = None  # filled in by _met_thema

    Meta = _Signaalvelden

    niveau = forms.ChoiceField(
        label=_("Wie mag dit lezen?"),
        help_text=_(
            "Kan het over een mens gaan? Kies vertrouwelijk. Wij bewaren de tekst dan versleuteld, "
            "en wie hem leest, staat in het inzagelog."
        ),
        choices=[
            (Signaal.Niveau.INTERN, _("Intern: opbouwwerkers en de coördinator van de wijk")),
            (Signaal.Niveau.VERTROUWELIJK, _("Vertrouwelijk: alleen uw eigen organisatie")),
        ],
        initial=Signaal.Niveau.INTERN,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "chips"}),
    )

    def __init__(self, *args: Any, binnen: Gebied, besloten: bool = False, **kwargs: Any) -> None:
        """`besloten`: whether this person may give something confidential."""
        super().__init__(*args, **kwargs)
        _inrichten(self, binnen)
        if not besloten:
            del self.fields["niveau"]

    def clean(self) -> dict[str, Any] | None:
        gegevens = _met_thema(self, super().clean())
        if (gegevens or {}).get("niveau"):
            self.instance.niveau = self.cleaned_data["niveau"]
        return gegevens


class InzendenForm(Bewaakt, BonForm):
    """Without an account: what points at one person is stopped."""

    ZOUT = "signalen.bon"
    BEWAAKT = ("tekst", "plek")
    geraden: Thema | None = None  # filled in by _met_thema

    Meta = _Signaalvelden

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, anoniem=True, **kwargs)
        _inrichten(self, binnen)

    def clean(self) -> dict[str, Any] | None:
        return _met_thema(self, super().clean())


def _inrichten(form: forms.ModelForm, binnen: Gebied) -> None:
    """The choices; what goes well stands first, and neither is chosen beforehand."""
    plekken(form, binnen)
    onderwerpen(form, leeg=_("Weet ik niet"))
    toon = form.fields["toon"]
    toon.choices = [(keuze.value, keuze.label) for keuze in (TOON.KANS, TOON.ZORG)]  # type: ignore[attr-defined]  # a choice field
    toon.initial = form.initial["toon"] = None
    for veld in ("hoe_vaak", "hoeveel"):
        keuzes = form.fields[veld]
        keuzes.choices = [keuze for keuze in keuzes.choices if keuze[0]]  # type: ignore[attr-defined]  # idem


def _met_thema(form: Any, gegevens: dict[str, Any] | None) -> dict[str, Any] | None:
    """Without a chosen subject the most likely one; who sees it afterwards can change it.

    What is confidential is never looked into.
    """
    if gegevens is None or gegevens.get("niveau") == Signaal.Niveau.VERTROUWELIJK:
        return gegevens
    if gegevens.get("tekst") and not gegevens.get("thema"):
        lijst = themalijsten()
        if gekozen := raden(gegevens["tekst"], {rij["pk"]: rij["woorden"] for rij in lijst}, 1):
            form.geraden = Thema.objects.get(pk=gekozen[0])
            gegevens["thema"] = form.geraden
    return gegevens


def themalijsten() -> list[dict[str, Any]]:
    """Per subject in use the words by which it is proposed; the page gets the same."""
    return [{"pk": t.pk, "woorden": t.woordenlijst} for t in Thema.objects.actief()]


def toestelmerk(user: Any) -> str:
    """Whose text it is that a device keeps: tells nothing, and nobody can make one of another."""
    if not user.is_authenticated:
        return ""
    return salted_hmac("signalen.toestel", str(user.pk), algorithm="sha256").hexdigest()[:20]


class IndelenForm(forms.ModelForm):
    """Another subject."""

    class Meta:
        model = Signaal
        fields = ["thema"]
        widgets = {"thema": forms.RadioSelect(attrs={"class": "chips"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderwerpen(self, leeg=_("Weet ik niet"))


class WeigerenForm(forms.Form):
    """Why it is no signal; whoever holds the receipt reads it."""

    reden = forms.CharField(
        label=_("Waarom neemt u dit niet over?"),
        help_text=_("Wie de code heeft, leest dit. De tekst van het signaal wissen we."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AfrondenForm(forms.Form):
    """The reason is owed to who gave the signal."""

    reden = forms.CharField(
        label=_("Waarom rondt u dit af?"),
        help_text=_("De melder leest dit."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
