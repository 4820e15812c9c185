"""Questions about consent."""

from typing import Any, Self

from django.db.models import QuerySet


class ToestemmingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """One's own, and nobody else's."""
        return self.filter(user_id=user.pk) if user.is_authenticated else self.none()

    def van(self, user: Any) -> Self:
        return self.filter(user_id=user.pk)

    def open(self) -> Self:
        """Not taken back, to whatever words it was given."""
        return self.filter(ingetrokken_op=None)

    def geldig(self, doel: str) -> Self:
        """What counts now: not taken back, and given to the words of today."""
        return self.open().filter(doel=doel, versie=self.model.DOELEN[doel].versie)

    def laatste_eerst(self) -> Self:
        return self.order_by("-pk")
