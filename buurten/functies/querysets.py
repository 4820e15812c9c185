"""Questions about positions, who holds them, and who lives where."""

from datetime import date
from typing import Any, Self

from django.db.models import Q, QuerySet
from django.db.models.functions import Now, TruncDate

VANDAAG = TruncDate(Now())


class PeriodeQuerySet(QuerySet[Any]):
    """Rows with `van` and `tot`; `tot` is the first day on which they no longer hold."""

    def geldig(self, op: date | None = None) -> Self:
        """Rows that hold on this day (default: today by the clock of the database)."""
        dag = op if op is not None else VANDAAG
        return self.filter(Q(van__lte=dag), Q(tot=None) | Q(tot__gt=dag))


class BezettingQuerySet(PeriodeQuerySet):
    def in_gebied(self, gebied: Any) -> Self:
        """Holders whose function works in this area or in one above it."""
        paden = _boven(gebied.pad)
        return self.filter(functie__gebieden__pad__in=paden).distinct()


class BewonerschapQuerySet(PeriodeQuerySet):
    def in_gebied(self, gebied: Any) -> Self:
        """People who live in this area."""
        return self.filter(gebied__pad__startswith=gebied.pad)


class FunctieQuerySet(QuerySet[Any]):
    def actief(self) -> Self:
        return self.filter(is_actief=True)

    def in_gebied(self, gebied: Any) -> Self:
        """Functions that work in this area: on it, above it, or somewhere within it."""
        boven = Q(gebieden__pad__in=_boven(gebied.pad))
        return self.filter(boven | Q(gebieden__pad__startswith=gebied.pad)).distinct()


class OrganisatieQuerySet(QuerySet[Any]):
    def actief(self) -> Self:
        return self.filter(is_actief=True)


def _boven(pad: str) -> list[str]:
    """The paths of an area and of all areas above it: "/1/5/" gives "/1/" and "/1/5/"."""
    delen = [deel for deel in pad.split("/") if deel]
    return ["/" + "/".join(delen[: einde + 1]) + "/" for einde in range(len(delen))]
