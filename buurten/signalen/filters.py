"""How the work list of signals narrows."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.velden import DagFilter, ThemaFilter, VinkFilter, WaarFilter
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Groep
from welzijn.kern.zoekopdrachten.models import bewaarbaar


@bewaarbaar("signalen:lijst", _("Signalen"))
class SignaalFilter(django_filters.FilterSet):
    """By words, place, subject, group, state and days; one's own, and what waits too long.

    `werkt=False` for who has no work list: what waits too long is no question for them.
    """

    zoek = django_filters.CharFilter(method="zoeken", label=_("Zoek in de tekst"))
    waar = WaarFilter()
    thema = ThemaFilter()
    groep = django_filters.ChoiceFilter(
        choices=Groep.choices, label=_("Van wie"), empty_label=_("Iedereen")
    )
    status = django_filters.ChoiceFilter(
        choices=Signaal.Status.choices, label=_("Stand"), empty_label=_("Alle")
    )
    van = DagFilter(moment="gemeld_op")
    tot = DagFilter(moment="gemeld_op", tot=True)
    volgorde = django_filters.OrderingFilter(
        fields=[("pk", "oudste")],
        choices=[("oudste", _("Oudste eerst"))],
        label=_("Volgorde"),
        empty_label=_("Nieuwste eerst"),
    )
    mijn = VinkFilter(label=_("Alleen van mij"))
    laat = VinkFilter(label=_("Alleen wat te laat is"))

    class Meta:
        model = Signaal
        fields = ["zoek", "waar", "thema", "groep", "status", "van", "tot"]

    def __init__(self, *args: Any, werkt: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not werkt:
            del self.filters["mijn"], self.filters["laat"]

    def zoeken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # django-filter's own shape
        return queryset.matching(value)

    def aanvinken(self, queryset, name, value):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201  # idem
        if not value:
            return queryset
        return queryset.filter(**({"te_laat": True} if name == "laat" else {"melder": self._wie()}))

    def _wie(self) -> Any:
        return getattr(self.request, "user", None)
