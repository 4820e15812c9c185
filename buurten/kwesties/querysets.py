"""Questions about kwesties."""

from typing import Any, Self

from django.db.models import BooleanField, Case, Count, F, Q, QuerySet, Value, When

from buurten.functies.backends import bereik_q, functie_q
from buurten.functies.querysets import VANDAAG
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Groep


class KwestieQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """What is public to everyone; what is not, only to who may bundle there."""
        openbaar = Q(is_openbaar=True) & ~Q(status=self.model.Status.CONCEPT)
        return self.filter(openbaar | bereik_q(user, "kwestie.bundelen"))

    def open(self) -> Self:
        return self.exclude(status__in=self.model.KLAAR)

    def open_bij(self, functie: Any) -> Self:
        """What this function promised to answer, and did not answer yet."""
        return self.open().filter(verantwoordelijk=functie)

    def betrokkenen_bij(self, functie: Any) -> QuerySet[Any]:
        """The ids of who should hear that somebody else answers now: who gave the signals."""
        bij = self.open_bij(functie).order_by().values("pk")
        melders = User.objects.filter(signalen__bundeling__kwestie__in=bij)
        return melders.order_by().values("pk").distinct()

    def zonder_termijn(self) -> Self:
        """Open, and no day yet by which somebody picks it up."""
        return self.filter(status=self.model.Status.OPEN, oppakken_voor=None)

    def te_lang_open(self, op: Any) -> Self:
        """Nobody picked it up by its day."""
        return self.filter(status=self.model.Status.OPEN, oppakken_voor__lt=op)

    def te_lang_stil(self, op: Any) -> Self:
        """Who picked it up let the day go by on which they would say something."""
        return self.filter(status=self.model.Status.OPGEPAKT, toegezegd_voor__lt=op)

    def met_termijn(self) -> Self:
        """With `te_laat`: the day to pick it up, or to say something, went by."""
        open_ = Q(status=self.model.Status.OPEN, oppakken_voor__lt=VANDAAG)
        stil = Q(status=self.model.Status.OPGEPAKT, toegezegd_voor__lt=VANDAAG)
        laat = When(open_ | stil, then=Value(True))
        return self.annotate(te_laat=Case(laat, default=Value(False), output_field=BooleanField()))

    def eerst_te_laat(self, veld: str) -> Self:
        """By this day, what has none last."""
        return self.order_by(F(veld).asc(nulls_last=True), "pk")

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may answer."""
        return self.filter(functie_q(functie, "kwestie.teruggeven", organisatie="opgepakt_door_id"))

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
