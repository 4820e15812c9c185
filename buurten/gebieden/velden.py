"""The field by which every list is narrowed to a place: a name or a code."""

from functools import reduce
from operator import or_
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied


class WaarFilter(django_filters.CharFilter):
    """Keeps what lies in the areas with this name or code; `pad` leads to the area's path."""

    def __init__(self, *, pad: str = "gebied__pad", **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Waar?"))
        super().__init__(**kwargs)
        self.pad = pad

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return qs
        gebieden = Gebied.objects.matching(value)
        if Gebied.objects.filter(code=value).exists():
            gebieden = Gebied.objects.filter(code=value)
        paden = gebieden.values_list("pad", flat=True)[:50]
        begint = [Q(**{f"{self.pad}__startswith": pad}) for pad in paden]
        return qs.filter(reduce(or_, begint)) if begint else qs.none()
