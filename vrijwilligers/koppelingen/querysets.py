"""Questions about matches."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q


class KoppelingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Both sides, and who matches in the wijk."""
        if not user.is_authenticated:
            return self.none()
        kanten = Q(vrijwilliger__user_id=user.pk) | Q(hulpvraag__aanvrager_id=user.pk)
        werk = bereik_q(user, "koppeling.koppelen", pad="hulpvraag__gebied__pad")
        return self.filter(kanten | werk)

    def actief(self) -> Self:
        """Waiting on an open request, or agreed."""
        wacht = Q(status=self.model.Status.VOORGESTELD, hulpvraag__status="open")
        return self.filter(wacht | Q(status=self.model.Status.AKKOORD))

    def met_kanten(self) -> Self:
        """With all that a page or a deed tells about both sides, in the same query."""
        return self.select_related(
            "hulpvraag__gebied",
            "hulpvraag__thema",
            "hulpvraag__aanvrager",
            "vrijwilliger__gebied",
            "vrijwilliger__user",
        )
