"""How the public list of initiatives narrows."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from initiatieven.register.models import Initiatief


class InitiatiefFilter(django_filters.FilterSet):
    """By words, place, subject and state; only states that are public."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek een woord"))
    waar = WaarFilter()
    thema = ThemaFilter()
    status = django_filters.ChoiceFilter(
        choices=[(status.value, status.label) for status in Initiatief.OPENBAAR],
        label=_("Stand"),
        empty_label=_("Alle"),
    )

    class Meta:
        model = Initiatief
        fields = ["zoek", "waar", "thema", "status"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)
