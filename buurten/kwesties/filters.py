"""How the list of kwesties narrows, and the list of signals to choose from."""

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import ThemaFilter, WaarFilter
from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Groep


class KwestieFilter(django_filters.FilterSet):
    """By words, place, subject and state."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek"))
    waar = WaarFilter()
    thema = ThemaFilter()
    status = django_filters.ChoiceFilter(
        choices=[keus for keus in Kwestie.Status.choices if keus[0] != Kwestie.Status.CONCEPT],
        label=_("Stand"),
        empty_label=_("Alle"),
    )

    class Meta:
        model = Kwestie
        fields = ["zoek", "waar", "thema", "status"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)


class WerkFilter(KwestieFilter):
    """The same for who bundles: also what is not public yet."""

    status = django_filters.ChoiceFilter(
        choices=Kwestie.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )


class KeuzeFilter(django_filters.FilterSet):
    """Signals to bundle, by words, subject and group."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek in de tekst"))
    thema = ThemaFilter()
    groep = django_filters.ChoiceFilter(
        choices=Groep.choices, label=_("Van wie"), empty_label=_("Iedereen")
    )

    class Meta:
        model = Signaal
        fields = ["zoek", "thema", "groep"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)
