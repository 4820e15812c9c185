"""Questions about the logboek; changing a line is refused."""

from typing import Any, NoReturn

from django.db.models import QuerySet

ALLEEN_TOEVOEGEN = "The logboek is only ever added to."


class LogregelQuerySet(QuerySet[Any]):
    def over(self, soort: str, object_id: object) -> "LogregelQuerySet":
        """All lines about one thing, oldest first."""
        return self.filter(soort=soort, object_id=str(object_id)).order_by("pk")

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)

    def delete(self) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        """It could overwrite lines; one deed writes one line anyway."""
        raise TypeError(ALLEEN_TOEVOEGEN)
