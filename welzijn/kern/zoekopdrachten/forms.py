"""The form that gives a saved filter its name."""

from django import forms
from django.utils.translation import gettext_lazy as _

from welzijn.kern.zoekopdrachten.models import Zoekopdracht


class NaamForm(forms.Form):
    """One short name, of which only its maker knows."""

    naam = forms.CharField(
        label=Zoekopdracht._meta.get_field("naam").verbose_name,
        help_text=_("Kort, zodat u het herkent. Alleen u ziet dit."),
        max_length=40,
    )
