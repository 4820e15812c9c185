"""Questions about rounds, proposals and priorities."""

from typing import Any, Self

from django.db.models import F, Q, QuerySet

from buurten.functies.backends import bereik_q


class RondeQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A round is public from the moment it is open; in preparation only to who prepares."""
        voorbereiding = Q(status=self.model.Fase.VOORBEREIDEN)
        return self.filter(~voorbereiding | bereik_q(user, "ronde.openen"))

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def lopend(self) -> Self:
        return self.exclude(status__in=[self.model.Fase.VOORBEREIDEN, self.model.Fase.AFGESLOTEN])


class VoorstelQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A proposal is public with its round; a withdrawn one stays readable with its reason."""
        verborgen = Q(ronde__status="voorbereiden")
        return self.filter(~verborgen | bereik_q(user, "ronde.openen", pad="ronde__gebied__pad"))

    def in_weging(self) -> Self:
        """What can receive stickers."""
        return self.filter(status=self.model.Status.OPEN)

    def op_volgorde(self) -> Self:
        """As the result has it; before that as they came, what was withdrawn last."""
        return self.order_by("-status", F("uitslag__rang").asc(nulls_last=True), "pk")


class PrioriteitQuerySet(QuerySet[Any]):
    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(ronde__gebied__pad__startswith=gebied.pad)

    def visible_to(self, user: Any) -> Self:
        """What was decided is public."""
        return self.all()
