"""Questions about people who take part with help, and about the help they get."""

from typing import Any, Self

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from buurten.functies.backends import bereik_q
from welzijn.kern.toestemmingen.models import HULP, met_toestemming


class DeelnemerQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Who is not online yet, for the organisation that helps them, in its wijk."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(bereik_q(user, "deelnemer.bekijken"), overgenomen_op=None)

    def matching(self, term: str) -> Self:
        return self.filter(user__naam__icontains=term) if term else self


class BegeleidingQuerySet(QuerySet[Any]):
    def lopend(self) -> Self:
        """What goes on now: begun, not ended or over, by who is in office, for who agrees still."""
        in_dienst = Q(door__tot=None) | Q(door__tot__gt=Now())
        return self.filter(
            in_dienst,
            met_toestemming(HULP, "deelnemer__user_id"),
            beeindigd_op=None,
            tot__gt=Now(),
            deelnemer__overgenomen_op=None,
            deelnemer__user__is_active=True,
        )
