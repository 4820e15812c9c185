"""How the list of functions narrows."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie
from buurten.gebieden.models import Gebied, Thema


class FunctieFilter(django_filters.FilterSet):
    """By place (also who works there from above), subject and words."""

    waar = django_filters.CharFilter(method="werkt_in", label=_("Waar?"))
    thema = django_filters.ModelChoiceFilter(
        field_name="themas",
        queryset=Thema.objects.actief(),
        label=_("Onderwerp"),
        empty_label=_("Alle"),
    )
    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek op woord"))

    class Meta:
        model = Functie
        fields = ["waar", "thema", "zoek"]

    def werkt_in(self, queryset: Any, name: str, value: str) -> Any:
        """A code means that area; other words every current area with that name."""
        precies = list(Gebied.objects.filter(code=value).values_list("pad", flat=True))
        op_naam = Gebied.objects.huidig().matching(value).values_list("pad", flat=True)
        return queryset.in_paden(precies or list(op_naam[:50]))

    def zoeken(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.matching(value)
