"""Questions about what was opened in an emergency."""

from datetime import timedelta
from typing import Any, Self

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Now

from buurten.functies.backends import NIETS, bereik_q, zetels_met

DUUR = timedelta(hours=1)


class NoodinzageQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """One's own, and those of which a function hears; each with `loopt`."""
        eigen = Q(namens__user=user.pk) if user.is_authenticated else NIETS
        mag = bereik_q(user, "noodinzage.bekijken", eigen=eigen)
        loopt = Case(When(_binnen_het_uur(), then=Value(True)), default=Value(False))
        return self.filter(eigen | mag).annotate(loopt=loopt)

    def lopend(self) -> Self:
        """Opened less than an hour ago, by the clock of the database."""
        return self.filter(_binnen_het_uur())

    def voor(self, user: Any, soort: str) -> Self:
        """What this person has open now of this kind, by a function that still gives the right."""
        houdt = [zetel.bezetting_id for zetel in zetels_met(user, f"{soort}.nood")]
        return self.lopend().filter(soort=soort, namens__in=[nr for nr in houdt if nr]).order_by()

    def geopend_q(self, user: Any, soort: str) -> Q:
        """The things of this kind that this person may read now; no question for who never may."""
        if not zetels_met(user, f"{soort}.nood"):
            return NIETS
        return Q(pk__in=self.voor(user, soort).values("nummer"))


def _binnen_het_uur() -> Q:
    return Q(geopend_op__gt=Now() - DUUR)
