"""Questions about commissions."""

from typing import Any, Self

from django.db.models import QuerySet


class OpdrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A commission is a public promise."""
        return self.all()

    def lopend(self) -> Self:
        return self.filter(status=self.model.Status.LOPEND)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(prioriteit__ronde__gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(titel__icontains=term) if term else self
