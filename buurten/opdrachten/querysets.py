"""Questions about commissions."""

from typing import Any, Self

from django.db.models import Q, QuerySet
from django.db.models.functions import Now, TruncDate


class OpdrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A commission is a public promise."""
        return self.all()

    def lopend(self) -> Self:
        return self.filter(status=self.model.Status.LOPEND)

    def met_termijn(self) -> Self:
        """With `te_laat`: whether the promised end has passed while it is still going on."""
        voorbij = Q(status=self.model.Status.LOPEND, tot__lt=TruncDate(Now()))
        return self.annotate(te_laat=voorbij)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(prioriteit__ronde__gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(titel__icontains=term) if term else self
