"""Giving something without an account: the form brings along the code of its receipt."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.limiet import verbruik
from welzijn.kern.ontvangst import LENGTE, netjes, nieuw


class BonForm(SleutelForm):
    """Without an account it brings along the code of its receipt, signed by us.

    So a form that is sent twice leads to one thing and one receipt, while nothing is kept here
    before it is sent. The field nobody sees is filled in by robots alone.
    """

    ZOUT = ""  # each kind of form its own: a code of one is none of another

    bon = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    onderwerp = forms.CharField(
        label=_("Laat dit vak leeg"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1"}),
    )

    def __init__(self, *args: Any, anoniem: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if anoniem:
            self.fields["bon"].initial = signing.dumps(nieuw(), salt=self.ZOUT)
        else:
            del self.fields["bon"], self.fields["onderwerp"]

    def clean_bon(self) -> str:
        """The code we gave out; a new one when what comes back is not ours."""
        try:
            return str(signing.loads(self.cleaned_data["bon"], salt=self.ZOUT))
        except signing.BadSignature:
            return nieuw()

    def clean_onderwerp(self) -> str:
        if self.cleaned_data["onderwerp"]:
            raise ValidationError(_("Laat dit vak leeg. Het is er om robots te herkennen."))
        return ""

    @property
    def code(self) -> str:
        """The code of the receipt; empty with an account."""
        return str(self.cleaned_data.get("bon", ""))


class VolgenForm(forms.Form):
    """The code of a receipt. It is sent, never put in an address: that would be kept."""

    code = forms.CharField(
        label=_("De code van uw ontvangstbewijs"),
        help_text=_("26 letters en cijfers. Streepjes en spaties maken niet uit."),
        max_length=80,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        if not (code := netjes(self.cleaned_data["code"])):
            zin = _("Een code heeft %(lengte)s letters en cijfers. Kijk op uw ontvangstbewijs.")
            raise ValidationError(zin % {"lengte": LENGTE})
        return code


def telt(
    form: BaseForm, veld: str | None, zin: Any, sleutel: str, beurten: tuple[int, int]
) -> bool:
    """Use one of so many turns in so many seconds; without one left the form says this sentence.

    What was typed stays in the form.
    """
    if verbruik(sleutel, *beurten):
        return True
    form.add_error(veld, zin)
    form.te_vaak = True  # type: ignore[attr-defined]  # read by druk
    return False


def druk(form: BaseForm) -> int:
    """429 when it was too often, else 200."""
    return 429 if getattr(form, "te_vaak", False) else 200


def besloten(antwoord: HttpResponse) -> HttpResponse:
    """Kept nowhere on the way, nor in the browser: it shows what one receipt opens."""
    antwoord.headers["Cache-Control"] = "no-store"
    return antwoord
