"""Questions about requests for a hand."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import NIETS, bereik_q, functie_q
from buurten.noodinzagen.models import Noodinzage
from welzijn.kern.accounts.models import User


class HulpvraagQuerySet(QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(status=self.model.Status.OPEN)

    def loopt(self) -> Self:
        """Nobody was found yet, or they are still at it."""
        return self.filter(status__in=[self.model.Status.OPEN, self.model.Status.GEKOPPELD])

    def open_bij(self, functie: Any) -> Self:
        """What this function looks after, and is not finished yet."""
        return self.loopt().filter(verantwoordelijk=functie)

    def betrokkenen_bij(self, functie: Any) -> QuerySet[Any]:
        """The ids of who should hear that somebody else looks after it: who asks, who helps."""
        bij = self.open_bij(functie).order_by()
        actief = Q(vrijwilliger__koppelingen__status__in=["voorgesteld", "akkoord"])
        helpt = Q(vrijwilliger__koppelingen__hulpvraag__in=bij.values("pk")) & actief
        wie = Q(pk__in=bij.values("aanvrager")) | helpt
        return User.objects.filter(wie).order_by().values("pk").distinct()

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may match."""
        return self.filter(functie_q(functie, "hulpvraag.werken"))

    def visible_to(self, user: Any) -> Self:
        """One's own; the open ones, for volunteers of the wijk; all, for who matches there.

        A volunteer keeps seeing a request as long as both are agreed. What a volunteer sees
        holds no name: who asks is shown only after both agreed.
        """
        if not user.is_authenticated:
            return self.none()
        profiel = getattr(user, "vrijwilliger", None)
        helpt = profiel is not None and profiel.is_actief
        helpen = bereik_q(user, "hulpvraag.bekijken") if helpt else NIETS
        eigen = Q(aanvrager_id=user.pk)
        open_ = Q(status=self.model.Status.OPEN) & (helpen | self._bij(profiel, "voorgesteld"))
        werk = bereik_q(user, "hulpvraag.werken") | Noodinzage.objects.geopend_q(user, "hulpvraag")
        return self.filter(eigen | open_ | self._bij(profiel, "akkoord") | werk)

    def _bij(self, profiel: Any, status: str) -> Q:
        """Requests to which this volunteer is tied by a match in this state."""
        if profiel is None:
            return NIETS
        return Q(pk__in=profiel.koppelingen.filter(status=status).values("hulpvraag"))

    def van(self, user: Any) -> Self:
        """What this person asked, in any state."""
        return self.filter(aanvrager_id=user.pk)

    def van_anderen(self, user: Any) -> Self:
        return self.exclude(aanvrager_id=user.pk)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        return self.filter(Q(titel__icontains=term) | Q(wat__icontains=term)) if term else self
