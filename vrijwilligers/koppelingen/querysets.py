"""Questions about matches."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q


class KoppelingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Both sides, and who made the match."""
        if not user.is_authenticated:
            return self.none()
        kanten = Q(vrijwilliger__user_id=user.pk) | Q(hulpvraag__aanvrager_id=user.pk)
        return self.filter(kanten | bereik_q(user, "koppeling.koppelen", pad="hulpvraag__gebied__pad"))

    def actief(self) -> Self:
        return self.exclude(status__in=self.model.VOORBIJ)
