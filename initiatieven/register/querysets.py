"""Questions about initiatives."""

from typing import Any, Self

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Now

from buurten.functies.backends import bereik_q


class InitiatiefQuerySet(QuerySet[Any]):
    def openbaar(self) -> Self:
        return self.filter(status__in=self.model.OPENBAAR)

    def visible_to(self, user: Any) -> Self:
        """What is public, what is one's own, and what waits for a look one may give."""
        eigen = Q(indiener_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        wacht = Q(status=self.model.Status.INGEDIEND) & bereik_q(user, "initiatief.publiceren")
        return self.filter(Q(status__in=self.model.OPENBAAR) | eigen | wacht)

    def van(self, user: Any) -> Self:
        """What this person proposed, in any state."""
        return self.filter(indiener_id=user.pk)

    def te_beoordelen(self, user: Any) -> Self:
        """What waits for this person to look at, longest waiting first; never one's own."""
        wacht = self.filter(bereik_q(user, "initiatief.publiceren"))
        return (
            wacht.filter(status=self.model.Status.INGEDIEND)
            .exclude(indiener_id=user.pk)
            .met_termijn()
            .order_by("ingediend_op", "pk")
        )

    def met_termijn(self) -> Self:
        """With `te_laat`: whether the answer to a waiting one is overdue."""
        toen = Now() - self.model.ANTWOORD_BINNEN
        wacht = Q(status=self.model.Status.INGEDIEND, ingediend_op__lt=toen)
        return self.annotate(te_laat=wacht)

    def met_steun_van(self, user: Any) -> Self:
        """With `steunt`: whether this person backs it."""
        if not user.is_authenticated:
            return self.annotate(steunt=Value(False, output_field=BooleanField()))
        eigen = self.model.objects.filter(pk=OuterRef("pk"), steunen__user_id=user.pk)
        return self.annotate(steunt=Exists(eigen))

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(Q(titel__icontains=term) | Q(wat__icontains=term)) if term else self
