"""How the lists of areas and of proposals narrow."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Wijziging


class GebiedFilter(django_filters.FilterSet):
    """By what people call it."""

    q = django_filters.CharFilter(
        method="zoeken", label=_("Zoek op wijk, buurt of plaats"), max_length=100
    )

    class Meta:
        model = Gebied
        fields = ["q"]

    def zoeken(self, queryset: QuerySet[Gebied], name: str, value: str) -> QuerySet[Gebied]:
        return queryset.matching(value).op_gelijkenis(value)  # type: ignore[attr-defined]  # ours


class WijzigingFilter(django_filters.FilterSet):
    """By whether somebody answered."""

    status = django_filters.ChoiceFilter(
        choices=Wijziging.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )

    class Meta:
        model = Wijziging
        fields = ["status"]
