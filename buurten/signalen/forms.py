"""What people fill in about a signal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from buurten.signalen.models import Signaal


class SignaalForm(forms.ModelForm):
    """One big field first; the place and the rest below it."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Signaal
        fields = ["tekst", "toon", "gebied", "plek", "thema"]
        widgets = {
            "tekst": forms.Textarea(attrs={"rows": 4, "autofocus": True}),
            "toon": forms.RadioSelect(attrs={"class": "chips"}),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "tekst": _("Over een plek of een groep. Noem geen namen van mensen."),
            "plek": _("Bijvoorbeeld een straat, plein of gebouw."),
        }

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].initial = self.instance.sleutel
        gebied, thema = self.fields["gebied"], self.fields["thema"]
        gebied.queryset = Gebied.objects.binnen(binnen).filter(jaar=binnen.jaar)  # type: ignore[attr-defined]  # a ModelChoiceField
        gebied.empty_label = None  # type: ignore[attr-defined]  # idem
        thema.queryset = Thema.objects.actief()  # type: ignore[attr-defined]  # idem
        thema.empty_label = _("Weet ik niet")  # type: ignore[attr-defined]  # idem

    def clean(self) -> dict[str, Any] | None:
        """The key of the form becomes the key of the signal, so that sending twice makes one."""
        if sleutel := self.cleaned_data.get("sleutel"):
            self.instance.sleutel = sleutel
        return super().clean()


class AfrondenForm(forms.Form):
    """The reason is owed to who gave the signal."""

    reden = forms.CharField(
        label=_("Waarom rondt u dit af?"),
        help_text=_("De melder leest dit."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
