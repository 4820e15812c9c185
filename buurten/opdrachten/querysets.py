"""Questions about commissions."""

from typing import Any, Self

from django.db.models import Q, QuerySet
from django.db.models.functions import Now, TruncDate

from buurten.functies.backends import functie_q
from welzijn.kern.accounts.models import User


class OpdrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A commission is a public promise."""
        return self.all()

    def lopend(self) -> Self:
        return self.filter(status=self.model.Status.LOPEND)

    def open_bij(self, functie: Any) -> Self:
        """What this function carries out, and did not finish yet."""
        return self.lopend().filter(verantwoordelijk=functie)

    def betrokkenen_bij(self, functie: Any) -> QuerySet[Any]:
        """The ids of who should hear that somebody else does it now: who fed this line."""
        voorstellen = self.open_bij(functie).order_by().values("prioriteit__voorstel")
        kwesties = voorstellen.values("prioriteit__voorstel__kwestie")
        gevers = Q(voorstellen__in=voorstellen) | Q(signalen__bundeling__kwestie__in=kwesties)
        return User.objects.filter(gevers).order_by().values("pk").distinct()

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may report on."""
        waar = {"pad": "prioriteit__ronde__gebied__pad", "organisatie": "uitvoerder_id"}
        return self.filter(functie_q(functie, "opdracht.berichten", **waar))

    def met_termijn(self) -> Self:
        """With `te_laat`: whether the promised end has passed while it is still going on."""
        voorbij = Q(status=self.model.Status.LOPEND, tot__lt=TruncDate(Now()))
        return self.annotate(te_laat=voorbij)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(prioriteit__ronde__gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(titel__icontains=term) if term else self
