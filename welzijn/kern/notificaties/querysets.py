"""Questions about messages in the inbox."""

from typing import Any, Self

from django.db.models import Case, QuerySet, Value, When


class BerichtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A message is seen by its receiver alone."""
        return self.filter(ontvanger_id=user.pk) if user.is_authenticated else self.none()

    def ongelezen(self) -> Self:
        return self.filter(gelezen_op=None)

    def ongelezen_eerst(self) -> Self:
        """What was not read yet comes first; within that the newest."""
        gelezen = Case(When(gelezen_op=None, then=Value(0)), default=Value(1))
        return self.order_by(gelezen, "-pk")
