"""What people fill in about a match."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vrijwilligers.register.models import Vrijwilliger


class KoppelenForm(forms.Form):
    """Which volunteer; each candidate has a button of its own."""

    vrijwilliger = forms.ModelChoiceField(queryset=Vrijwilliger.objects.none())

    def __init__(self, *args: Any, kandidaten: QuerySet[Vrijwilliger], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vrijwilliger"].queryset = kandidaten  # type: ignore[attr-defined]  # a ModelChoiceField


class AfwijzenForm(forms.Form):
    """A no needs no reason."""

    reden = forms.CharField(
        label=_("Wilt u zeggen waarom?"),
        help_text=_("De ander en de opbouwwerker lezen dit. Het mag leeg blijven."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AfrondenForm(forms.Form):
    """Short, and it may stay empty."""

    resultaat = forms.CharField(
        label=_("Wat kwam ervan?"),
        help_text=_("Eén of twee zinnen. Dit mag leeg blijven."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
