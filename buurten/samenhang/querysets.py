"""Questions about where kwesties came from, and about the four questions."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.kwesties.models import Kwestie


class HerkomstQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Where both ends may be read."""
        leest = Kwestie.objects.visible_to(user).order_by().values("pk")
        return self.filter(van__in=leest, naar__in=leest)

    def rond(self, kwestie: Any) -> Self:
        """What this kwestie came from, and what came from it."""
        return self.filter(Q(van=kwestie) | Q(naar=kwestie))


class ToetsQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        return self.filter(kwestie__in=Kwestie.objects.visible_to(user).order_by().values("pk"))

    def rond(self) -> Self:
        """All four answered: none of them waits."""
        wacht = Q()
        for vraag in self.model.VRAGEN:
            wacht |= Q(**{vraag: self.model.Antwoord.NOG_NIET})
        return self.exclude(wacht)
