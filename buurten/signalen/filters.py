"""How the work list of signals narrows."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Groep


class SignaalFilter(django_filters.FilterSet):
    """By words, place, subject, group and state; the newest or the longest waiting first."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek in de tekst"))
    waar = WaarFilter()
    thema = ThemaFilter()
    groep = django_filters.ChoiceFilter(
        choices=Groep.choices, label=_("Van wie"), empty_label=_("Iedereen")
    )
    status = django_filters.ChoiceFilter(
        choices=Signaal.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )
    volgorde = django_filters.OrderingFilter(
        fields=[("pk", "oudste")],
        choices=[("oudste", _("Oudste eerst"))],
        label=_("Volgorde"),
        empty_label=_("Nieuwste eerst"),
    )

    class Meta:
        model = Signaal
        fields = ["zoek", "waar", "thema", "groep", "status"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)
