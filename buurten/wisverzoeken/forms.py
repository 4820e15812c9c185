"""Why it should go, or why not."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from welzijn.kern.bewaken import Bewaakt


class RedenForm(Bewaakt, forms.Form):
    """One reason, without a person in it."""

    BEWAAKT = ("reden",)
    reden = forms.CharField(
        label=_("Waarom?"),
        help_text=_("Een ander leest dit. Schrijf geen namen op."),
        min_length=10,
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def _zin(self) -> Any:
        return _("Hier staat %(wat)s. Schrijf de reden zonder iemand te noemen.")
