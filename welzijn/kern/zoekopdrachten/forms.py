"""The form that gives a saved filter its name."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NaamForm(forms.Form):
    """One short name, of which only its maker knows."""

    naam = forms.CharField(
        label=_("Hoe noemt u deze keuze?"),
        help_text=_("Kort, zodat u het herkent. Alleen u ziet dit."),
        max_length=40,
    )
