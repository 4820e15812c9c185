"""Questions about the red thread."""

from typing import Any, Self

from django.db.models import Q, QuerySet


class SchakelQuerySet(QuerySet[Any]):
    def van(self, soort: str, object_id: object) -> Self:
        """Links that leave this thing, towards the result."""
        return self.filter(van_soort=soort, van_id=str(object_id))

    def naar(self, soort: str, object_id: object) -> Self:
        """Links that arrive at this thing, from what was noticed."""
        return self.filter(naar_soort=soort, naar_id=str(object_id))

    def raakt(self, soort: str, object_id: object) -> Self:
        ding = str(object_id)
        return self.filter(Q(van_soort=soort, van_id=ding) | Q(naar_soort=soort, naar_id=ding))
