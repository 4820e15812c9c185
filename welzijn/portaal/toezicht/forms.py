"""What is written when a month is signed off."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AftekenenForm(forms.Form):
    """What was found. Names do not belong here."""

    bevindingen = forms.CharField(
        label=_("Wat vond u?"),
        help_text=_("Schrijf geen namen op. Niets bijzonders? Schrijf dat dan."),
        widget=forms.Textarea,
        max_length=2000,
        error_messages={"required": _("Schrijf op wat u vond, ook als er niets bijzonders was.")},
    )
