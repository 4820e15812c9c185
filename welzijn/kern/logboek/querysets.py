"""Questions about the logboek and the inzagelog; changing a line is refused."""

from typing import Any, NoReturn, Self

from django.db.models import QuerySet

ALLEEN_TOEVOEGEN = "The logboek is only ever added to."


def sleutel_van(user: Any) -> str:
    """The pseudonym under which the lines know this person; of nobody: nothing that matches."""
    return str(getattr(user, "sleutel", "") or "-")


class AlleenToevoegen:
    """What stands is never changed or taken away by the portal."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)

    def delete(self) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """It could overwrite lines; what writes many at once does so with `toevoegen`."""
        raise TypeError(ALLEEN_TOEVOEGEN)


class LogregelQuerySet(AlleenToevoegen, QuerySet[Any]):
    def over(self, soort: str, object_id: object) -> Self:
        """All lines about one thing, oldest first."""
        return self.filter(soort=soort, object_id=str(object_id)).order_by("pk")

    def van(self, user: Any) -> Self:
        """What this person did, as far as the lines name them."""
        return self.filter(actor=sleutel_van(user))


class InzageQuerySet(AlleenToevoegen, QuerySet[Any]):
    def toevoegen(self, regels: list[Any]) -> list[Any]:
        """New ones, in one question."""
        return QuerySet.bulk_create(self, regels)

    def over(self, user: Any) -> Self:
        """Who looked at the data of this person, newest first."""
        return self.filter(betreft=sleutel_van(user))

    def door(self, user: Any) -> Self:
        """What this person looked at."""
        return self.filter(actor=sleutel_van(user))

    def in_maand(self, begin: Any, eind: Any) -> Self:
        """The looks from this moment until before that one."""
        return self.filter(op__gte=begin, op__lt=eind)


class ZegelQuerySet(AlleenToevoegen, QuerySet[Any]):
    def toevoegen(self, regels: list[Any]) -> list[Any]:
        """New ones, in one question."""
        return QuerySet.bulk_create(self, regels)

    def laatste(self) -> Any | None:
        """The seal at the end of the chain."""
        return self.order_by("-nummer").first()


class ControleQuerySet(AlleenToevoegen, QuerySet[Any]):
    def over(self, periode: Any, kring: str) -> Self:
        """The sign-off of this month by this circle, if there is one."""
        return self.filter(periode=periode, kring=kring)
