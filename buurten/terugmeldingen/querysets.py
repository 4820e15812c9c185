"""Questions about what partners answer."""

from typing import Any, Self

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from buurten.functies.backends import bereik_q
from buurten.signalen.models import Deling


class TerugmeldingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Of the organisation whose signal it is, and of whom it is shared with; nobody else's.

        A signal of a resident is here of the organisation that shared it.
        """
        van, wie = "deling__signaal__organisatie_id", "deling__namens__functie__organisatie_id"
        huis = Coalesce(van, wie)
        pad = "deling__signaal__gebied__pad"
        ons = bereik_q(user, "terugmelding.bekijken", pad=pad, organisatie="huis")
        delingen = Deling.objects.visible_to(user).order_by()
        return self.annotate(huis=huis).filter(ons | Q(deling__in=delingen.values("pk")))

    def over(self, signaal: Any) -> Self:
        return self.filter(deling__signaal=signaal)
