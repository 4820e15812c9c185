"""How the logboek narrows."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from welzijn.kern.logboek.models import Logregel
from welzijn.portaal.overzichten.woorden import DINGEN


class LogFilter(django_filters.FilterSet):
    """By kind, and by the days between which it happened."""

    soort = django_filters.ChoiceFilter(
        choices=list(DINGEN.items()), label=_("Waarover"), empty_label=_("Alles")
    )
    van = django_filters.DateFilter(
        field_name="op",
        lookup_expr="date__gte",
        label=_("Van"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    tot = django_filters.DateFilter(
        field_name="op",
        lookup_expr="date__lte",
        label=_("Tot en met"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    class Meta:
        model = Logregel
        fields = ["soort", "van", "tot"]
