"""Questions about kwesties."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q


class KwestieQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A kwestie is public once it is open; a concept only to who may bundle there."""
        openbaar = ~Q(status=self.model.Status.CONCEPT)
        return self.filter(openbaar | bereik_q(user, "kwestie.bundelen"))

    def open(self) -> Self:
        return self.exclude(status__in=self.model.KLAAR)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(titel__icontains=term) if term else self
