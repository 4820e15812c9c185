"""Questions about cards of residents."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q, zetels
from welzijn.kern.rechten import Rol
from welzijn.kern.toestemmingen.models import KAARTJE, met_toestemming


class KaartjeQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """As far as who made it chose, while they agree; one's own always; of who left nothing."""
        bereik = self.model.Bereik
        eigen = Q(user_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        buurten = [zetel.pad for zetel in zetels(user) if zetel.rol is Rol.BEWONER]
        gedeeld = (
            Q(bereik=bereik.IEDEREEN)
            | Q(bereik=bereik.BUURT, gebied__pad__in=buurten)
            | Q(bereik=bereik.WIJK) & bereik_q(user, "kaartje.bekijken")
        )
        return self.filter(user__is_active=True).filter(
            eigen | gedeeld & Q(met_toestemming(KAARTJE))
        )

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def op_naam(self) -> Self:
        return self.select_related("gebied__ouder").order_by("roepnaam", "pk")
