"""How the board narrows."""

import django_filters

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from buurten.kwesties.models import Kwestie


class BordFilter(django_filters.FilterSet):
    """By place and subject."""

    waar = WaarFilter()
    thema = ThemaFilter()

    class Meta:
        model = Kwestie
        fields = ["waar", "thema"]
