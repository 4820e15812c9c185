"""Questions about kwesties."""

from typing import Any, Self

from django.db.models import BooleanField, Case, Count, F, Q, QuerySet, Value, When

from buurten.functies.backends import bereik_q
from welzijn.kern.rechten import Groep


class KwestieQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """What is public to everyone; what is not, only to who may bundle there."""
        openbaar = Q(is_openbaar=True) & ~Q(status=self.model.Status.CONCEPT)
        return self.filter(openbaar | bereik_q(user, "kwestie.bundelen"))

    def open(self) -> Self:
        return self.exclude(status__in=self.model.KLAAR)

    def levende_eerst(self) -> Self:
        """What is answered or stopped stands at the end; within that the newest first."""
        klaar = When(status__in=self.model.KLAAR, then=Value(True))
        na = Case(klaar, default=Value(False), output_field=BooleanField())
        return self.order_by(na, "-pk")

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        woorden = Q(titel__icontains=term) | Q(samenvatting__icontains=term)
        return self.filter(woorden) if term else self

    def geteld(self) -> Self:
        """With the true counts beside the kept ones: `echt_bewoners` and so on."""
        echt = {
            f"echt_{groep}": Count("bundelingen", filter=Q(bundelingen__signaal__groep=groep))
            for groep in Groep.values
        }
        return self.order_by("pk").annotate(**echt)

    def verkeerd_geteld(self) -> Self:
        """Kwesties whose kept counts differ from the true ones."""
        anders = [~Q(**{f"aantal_{groep}": F(f"echt_{groep}")}) for groep in Groep.values]
        return self.geteld().filter(anders[0] | anders[1] | anders[2])
