"""Questions about initiatives."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q


class InitiatiefQuerySet(QuerySet[Any]):
    def openbaar(self) -> Self:
        return self.filter(status__in=self.model.OPENBAAR)

    def visible_to(self, user: Any) -> Self:
        """What is public, what is one's own, and what one may moderate."""
        eigen = Q(indiener_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        wacht = Q(status=self.model.Status.INGEDIEND) & bereik_q(user, "initiatief.publiceren")
        return self.filter(Q(status__in=self.model.OPENBAAR) | eigen | wacht)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(Q(titel__icontains=term) | Q(wat__icontains=term)) if term else self
