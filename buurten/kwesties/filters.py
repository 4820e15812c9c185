"""How the list of kwesties narrows, and the list of signals to choose from."""

from typing import Any

import django_filters
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from buurten.functies.backends import bereik_q, functies
from buurten.gebieden.velden import DagFilter, ThemaFilter, VinkFilter, WaarFilter
from buurten.kwesties.models import Kwestie
from buurten.kwesties.permissions import BEKIJKEN
from buurten.signalen.models import Signaal
from buurten.signalen.tellen import STAP
from welzijn.kern.rechten import Groep
from welzijn.kern.zoekopdrachten.models import bewaarbaar


@bewaarbaar("kwesties:lijst", _("Wat er speelt"))
class KwestieFilter(django_filters.FilterSet):
    """By words, place, subject, group, state and days; one's own, and what waits too long."""

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek"))
    waar = WaarFilter()
    thema = ThemaFilter()
    groep = django_filters.ChoiceFilter(
        choices=Groep.choices,
        label=_("Van wie"),
        empty_label=_("Iedereen"),
        method="van_groep",
    )
    status = django_filters.ChoiceFilter(
        choices=[keus for keus in Kwestie.Status.choices if keus[0] != Kwestie.Status.CONCEPT],
        label=_("Stand"),
        empty_label=_("Alle"),
    )
    van = DagFilter(moment="gemaakt_op")
    tot = DagFilter(moment="gemaakt_op", tot=True)
    mijn = VinkFilter(label=_("Alleen van mij"))
    laat = VinkFilter(label=_("Alleen wat te laat is"))

    class Meta:
        model = Kwestie
        fields = ["zoek", "waar", "thema", "groep", "status", "van", "tot"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self._wie().is_authenticated:
            del self.filters["mijn"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)

    def van_groep(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # idem
        """Where this group gave signals: as many as everyone may read, or where one reads exactly.

        Keeping what has a single one would tell everybody about one to nine (E03).
        """
        veld = f"aantal_{value}__gte"
        return queryset.filter(Q(**{veld: STAP}) | Q(**{veld: 1}) & bereik_q(self._wie(), BEKIJKEN))

    def aanvinken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # idem
        if not value:
            return queryset
        return (
            queryset.met_termijn().filter(te_laat=True) if name == "laat" else self._mijn(queryset)
        )

    def _mijn(self, queryset: Any) -> Any:
        """What one answers for by a function, or gave a signal for."""
        draagt = [zetel.functie_id for zetel in functies(self._wie())]
        eigen = Signaal.objects.visible_to(self._wie()).filter(melder=self._wie())
        gaf = eigen.exclude(bundeling=None).order_by().values("bundeling__kwestie")
        return queryset.filter(Q(verantwoordelijk__in=draagt) | Q(pk__in=gaf))

    def _wie(self) -> Any:
        return getattr(self.request, "user", AnonymousUser())


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
