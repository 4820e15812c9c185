"""Questions about pictures."""

from typing import Any, Self

from django.db.models import QuerySet


class BijlageQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Pictures for everyone. One that is not public is served by the room it belongs to."""
        return self.filter(openbaar=True)

    def van(self, ding: Any) -> Self:
        """The pictures that belong to this thing, oldest first."""
        return self.filter(soort=ding._meta.model_name, object_id=str(ding.pk))
