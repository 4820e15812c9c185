"""How the lists of requests narrow."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from vrijwilligers.hulpvragen.models import Hulpvraag


class HulpvraagFilter(django_filters.FilterSet):
    """By words, place and subject."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek een woord"))
    waar = WaarFilter()
    thema = ThemaFilter()

    class Meta:
        model = Hulpvraag
        fields = ["zoek", "waar", "thema"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)


class WerkFilter(HulpvraagFilter):
    """Who matches sees every state, and may choose one."""

    status = django_filters.ChoiceFilter(
        choices=Hulpvraag.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )

    class Meta:
        model = Hulpvraag
        fields = ["zoek", "waar", "thema", "status"]
