"""How the list of commissions narrows."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Organisatie
from buurten.gebieden.velden import WaarFilter
from buurten.opdrachten.models import Opdracht


class OpdrachtFilter(django_filters.FilterSet):
    """By place, state and who does it."""

    waar = WaarFilter(pad="prioriteit__ronde__gebied__pad")
    status = django_filters.ChoiceFilter(
        choices=Opdracht.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )
    uitvoerder = django_filters.ModelChoiceFilter(
        queryset=Organisatie.objects.all(), label=_("Wie doet het?"), empty_label=_("Iedereen")
    )

    class Meta:
        model = Opdracht
        fields = ["waar", "status", "uitvoerder"]
