"""How the list of rounds narrows."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import WaarFilter
from buurten.prioriteiten.models import Ronde


class RondeFilter(django_filters.FilterSet):
    """By place, year and phase."""

    waar = WaarFilter()
    jaar = django_filters.NumberFilter(label=_("Jaar"))
    status = django_filters.ChoiceFilter(
        choices=Ronde.Fase.choices[1:], label=_("Stap"), empty_label=_("Alle")
    )

    class Meta:
        model = Ronde
        fields = ["waar", "jaar", "status"]
