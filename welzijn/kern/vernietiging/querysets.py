"""Questions about what was destroyed."""

from collections.abc import Iterable
from typing import Any, Self

from django.db.models import Count, Max, Min, QuerySet, Sum
from django.db.models.functions import TruncDate

from welzijn.kern.logboek.querysets import AlleenToevoegen


class VernietigingQuerySet(AlleenToevoegen, QuerySet[Any]):
    def per_dag(self) -> Any:
        """One row per day, class, table and rule: the bites of one run together, newest first."""
        velden = ("dag", "klasse", "wat", "dan", "regel", "versie", "aanleiding")
        rijen = self.order_by().annotate(dag=TruncDate("op")).values(*velden)
        optel = {"n": Sum("aantal"), "van": Min("oudste"), "tot": Max("nieuwste")}
        return rijen.annotate(**optel, happen=Count("pk")).order_by("-dag", "klasse", "wat")

    def dagen(self) -> Any:
        """The days on which something was destroyed, with how much, newest first."""
        rijen = self.order_by().annotate(dag=TruncDate("op")).values("dag")
        return rijen.annotate(n=Sum("aantal")).order_by("-dag")


class GrafsteenQuerySet(QuerySet[Any]):
    def van(self, wat: str, merken: Iterable[str]) -> Self:
        """Those of these marks that were destroyed from this table before."""
        return self.filter(wat=wat, merk__in=list(merken))
