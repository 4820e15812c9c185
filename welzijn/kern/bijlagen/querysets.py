"""Questions about pictures."""

from typing import Any, Self

from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, JSONObject


class BijlageQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Pictures for everyone. One that is not public is served by the room it belongs to."""
        return self.filter(openbaar=True)

    def van(self, ding: Any) -> Self:
        """The pictures that belong to this thing, oldest first."""
        return self.filter(soort=ding._meta.model_name, object_id=str(ding.pk))

    def nieuwste(self, soort: str) -> Subquery:
        """To read along with things of this kind: what shows their newest picture, or None."""
        hier = self.filter(soort=soort, object_id=Cast(OuterRef("pk"), CharField()))
        velden = {veld: veld for veld in ("naam", "alt", "breedte", "hoogte")}
        return Subquery(hier.order_by("-pk").values(beeld=JSONObject(**velden))[:1])
