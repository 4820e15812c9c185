"""Questions about signals."""

from typing import Any, Self

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Now

from buurten.functies.backends import bereik_q


class SignaalQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Signals this person may read: the own ones, and those of the area a function covers."""
        eigen = Q(melder_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        return self.filter(bereik_q(user, "signaal.bekijken", eigen=eigen) | eigen)

    def nieuw(self) -> Self:
        return self.filter(status=self.model.Status.NIEUW)

    def met_termijn(self) -> Self:
        """With `te_laat`: whether nobody dealt with it within the promised days."""
        toen = Now() - self.model.GELEZEN_BINNEN
        wacht = Q(status=self.model.Status.NIEUW, gemeld_op__lt=toen)
        return self.annotate(te_laat=wacht)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(tekst__icontains=term) if term else self


class TellingQuerySet(QuerySet[Any]):
    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def in_jaar(self, jaar: int) -> Self:
        return self.filter(maand__year=jaar)

    def verkeerd_geteld(self) -> dict[tuple[Any, ...], tuple[int, int]]:
        """(area, subject, group, month) -> (kept, real) where the two differ."""
        velden = ("gebied_id", "thema_id", "groep", "maand")
        bewaard = {rij[:4]: rij[4] for rij in self.values_list(*velden, "aantal")}
        echt = self.model.signalen_per_maand()
        sleutels = bewaard.keys() | echt.keys()
        paren = {s: (bewaard.get(s, 0), echt.get(s, 0)) for s in sleutels}
        return {sleutel: paar for sleutel, paar in paren.items() if paar[0] != paar[1]}

    def per_thema(self) -> list[tuple[str | None, str, int]]:
        """(subject, group, number of signals), the largest subjects not yet in front."""
        rijen = self.values_list("thema__naam", "groep").annotate(n=Sum("aantal"))
        return [(thema, groep, n) for thema, groep, n in rijen.order_by("thema__volgorde", "groep")]
