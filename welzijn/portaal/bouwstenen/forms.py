"""Forms that exist to be looked at; nothing they say is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _


class VoorbeeldForm(forms.Form):
    """One of every kind of field."""

    tekst = forms.CharField(
        label=_("Wat merkt u?"),
        help_text=_("Schrijf over een plek of een groep, niet over één persoon."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4, "data-teller": _("Nog {n} tekens")}),
    )
    plek = forms.CharField(label=_("Waar is dat?"), required=False)
    vaak = forms.ChoiceField(
        label=_("Hoe vaak?"),
        choices=[("een", _("Eén keer")), ("soms", _("Soms")), ("dag", _("Elke dag"))],
        widget=forms.RadioSelect(attrs={"class": "chips"}),
    )
    groep = forms.ChoiceField(
        label=_("Voor wie schrijft u?"),
        choices=[("ik", _("Voor mijzelf")), ("ander", _("Voor iemand anders"))],
        widget=forms.RadioSelect,
    )
    thema = forms.ChoiceField(
        label=_("Thema"),
        choices=[("", _("Kies een thema")), ("groen", _("Groen en straten"))],
        required=False,
    )
    datum = forms.DateField(
        label=_("Sinds wanneer?"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    email = forms.EmailField(label=_("E-mailadres"), help_text=_("Dan hoort u wat er gebeurt."))
    foto = forms.FileField(label=_("Foto"), required=False)
    akkoord = forms.BooleanField(label=_("De buurt mag mijn voornaam zien"), required=False)


class FilterForm(forms.Form):
    """What narrows a list."""

    wijk = forms.ChoiceField(
        label=_("Wijk"), required=False, choices=[("", _("Alle wijken")), ("1", "Oude Haven")]
    )
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("Alles")), ("open", _("Open"))]
    )
    q = forms.CharField(label=_("Woord"), required=False)


class StickerForm(forms.Form):
    """Two proposals on a ballot."""

    moestuin = forms.IntegerField(label=_("Een moestuin bij de school"), min_value=0, max_value=3)
    bankje = forms.IntegerField(label=_("Bankjes langs de singel"), min_value=0, max_value=3)


class KeuzeForm(forms.Form):
    """Many things to tick, and what was ticked on another page."""

    keuze = forms.MultipleChoiceField(
        label=_("Welke signalen horen bij elkaar?"),
        choices=[
            ("1", _("Oudere buren komen de deur niet meer uit.")),
            ("2", _("Er is geen plek om samen koffie te drinken.")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    bewaard = forms.CharField(required=False, widget=forms.HiddenInput)
