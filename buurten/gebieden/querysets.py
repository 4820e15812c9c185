"""Questions about areas and themes: the public register."""

from typing import Any, Self

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery


class GebiedQuerySet(QuerySet[Any]):
    def huidig(self) -> Self:
        """Of every code its newest year of division."""
        nieuwste = self.model.objects.filter(code=OuterRef("code")).order_by()
        nieuwste = nieuwste.values("code").annotate(m=Max("jaar")).values("m")
        return self.filter(jaar=Subquery(nieuwste))

    def wijken(self) -> Self:
        return self.filter(niveau=self.model.Niveau.WIJK)

    def buurten(self) -> Self:
        return self.filter(niveau=self.model.Niveau.BUURT)

    def gemeenten(self) -> Self:
        return self.filter(niveau=self.model.Niveau.GEMEENTE)

    def binnen(self, gebied: Any) -> Self:
        """This area and everything under it."""
        return self.filter(pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        """Areas whose name, name in use or code holds this text, in any case, without accents."""
        term = self.model.zoekvorm(term)
        return self.filter(Q(zoeknaam__contains=term) | Q(code__iexact=term)) if term else self


class ThemaQuerySet(QuerySet[Any]):
    def actief(self) -> Self:
        return self.filter(is_actief=True)
