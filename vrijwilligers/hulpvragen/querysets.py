"""Questions about requests for a hand."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q


class HulpvraagQuerySet(QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(status=self.model.Status.OPEN)

    def visible_to(self, user: Any) -> Self:
        """One's own; what a function matches; and the open ones, for volunteers of the wijk.

        What a volunteer sees holds no name: who asks is shown only after both agreed.
        """
        if not user.is_authenticated:
            return self.none()
        eigen = Q(aanvrager_id=user.pk)
        van_mij = Q(koppelingen__vrijwilliger__user_id=user.pk)
        helpen = Q(status=self.model.Status.OPEN) & bereik_q(user, "hulpvraag.bekijken")
        beheer = bereik_q(user, "koppeling.koppelen")
        zichtbaar = self.model.objects.filter(eigen | van_mij | helpen | beheer)
        return self.filter(pk__in=zichtbaar.values("pk"))

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(Q(titel__icontains=term) | Q(wat__icontains=term)) if term else self
