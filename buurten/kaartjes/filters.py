"""How the list of residents narrows: to a place."""

import django_filters

from buurten.gebieden.velden import WaarFilter
from buurten.kaartjes.models import Kaartje


class KaartjeFilter(django_filters.FilterSet):
    """By place."""

    waar = WaarFilter()

    class Meta:
        model = Kaartje
        fields = ["waar"]
