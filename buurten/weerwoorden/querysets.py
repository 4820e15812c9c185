"""Questions about what residents say back."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q
from buurten.kwesties.models import Kwestie


class EigenQuerySet(QuerySet[Any]):
    """Rows that nobody reads but the person they are of; everyone else reads a count."""

    def visible_to(self, user: Any) -> Self:
        return self.filter(user_id=user.pk) if user.is_authenticated else self.none()


class AanvullingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """The own ones, those one may answer, and what was put on the page of its kwestie."""
        eigen = Q(user_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        leest = Kwestie.objects.visible_to(user).order_by().values("pk")
        return self.filter(self._mag(user, "aanvulling.bekijken") | eigen | Q(is_openbaar=True)
                           & Q(kwestie__in=leest))  # fmt: skip

    def te_beantwoorden(self, user: Any) -> Self:
        mag = self._mag(user, "aanvulling.beantwoorden")
        return self.filter(mag, status=self.model.Status.NIEUW)

    def openbaar(self) -> Self:
        return self.filter(is_openbaar=True)

    @staticmethod
    def _mag(user: Any, recht: str) -> Q:
        organisatie = "kwestie__opgepakt_door_id"
        return bereik_q(user, recht, pad="kwestie__gebied__pad", organisatie=organisatie)
