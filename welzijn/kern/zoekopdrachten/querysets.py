"""Questions about saved filters."""

from typing import Any, Self

from django.db.models import QuerySet


class ZoekopdrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """One's own, and nobody else's."""
        return self.filter(user_id=user.pk) if user.is_authenticated else self.none()

    def van(self, user: Any) -> Self:
        return self.filter(user_id=user.pk)

    def van_lijst(self, lijst: str) -> Self:
        return self.filter(lijst=lijst)
