"""Questions about messages in the inbox."""

from typing import Any, Self

from django.db.models import QuerySet


class BerichtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A message is seen by its receiver alone."""
        return self.filter(ontvanger_id=user.pk) if user.is_authenticated else self.none()

    def ongelezen(self) -> Self:
        return self.filter(gelezen_op=None)
