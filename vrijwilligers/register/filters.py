"""How the list of volunteers narrows."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from vrijwilligers.register.models import Vrijwilliger


class VrijwilligerFilter(django_filters.FilterSet):
    """By what they like to do, place and subject."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek een woord"))
    waar = WaarFilter()
    thema = ThemaFilter(field_name="themas")

    class Meta:
        model = Vrijwilliger
        fields = ["zoek", "waar", "thema"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)
