"""Questions about questions: whose they are, who answers them, which wait too long."""

from datetime import date
from typing import Any, Self

from django.db.models import Count, Min, Q, QuerySet

from buurten.functies.backends import NIETS, bereik_q, zetels
from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import antwoorders
from buurten.functies.querysets import VANDAAG
from welzijn.kern.rechten import Rol


def gehouden(user: Any) -> dict[int, int]:
    """The functions this person holds in this session, each with the number of its holding."""
    alle = {zetel.functie_id: zetel.bezetting_id for zetel in zetels(user)}
    return {f: b for f, b in alle.items() if f is not None and b is not None}


def _bezettingen(user: Any) -> set[int]:
    return {zetel.bezetting_id for zetel in zetels(user) if zetel.bezetting_id is not None}


def waargenomen(user: Any) -> dict[int, int]:
    """Functions without holder that this person answers for, and on behalf of which one."""
    if not hasattr(user, "_waargenomen"):
        wie = antwoordt(_wachtend()) if _bezettingen(user) else {}
        eigen = gehouden(user) if wie else {}
        bij = {van: [pk for pk in rij if pk in eigen] for van, rij in wie.items()}
        user._waargenomen = {van: rij[0] for van, rij in bij.items() if rij and van != rij[0]}
    return dict(user._waargenomen)


def antwoordt(functies: QuerySet[Functie]) -> dict[int, list[int]]:
    """For each of these functions who answers today: itself, else the next in line.

    With nobody left in line it is the organisation: its team leads, else all who work there.
    """
    wie = antwoorders(functies)
    rest = Functie.objects.filter(pk__in=[van for van, bij in wie.items() if bij is None])
    van_wie = (
        dict(rest.order_by().values_list("pk", "organisatie_id")) if None in wie.values() else {}
    )
    collegas = _per_organisatie(set(van_wie.values())) if van_wie else {}
    gevonden = {van: [bij] for van, bij in wie.items() if bij is not None}
    return gevonden | {van: collegas[bij] for van, bij in van_wie.items() if bij in collegas}


def _per_organisatie(nummers: set[int]) -> dict[int, list[int]]:
    """The held functions of these organisations that speak for them."""
    bezet = Functie.objects.actief().filter(organisatie__in=nummers).exclude(gebieden=None)
    rijen = bezet.exclude(pk__in=Functie.objects.onbezet().values("pk")).order_by("pk").distinct()
    alle: dict[int, dict[int, str]] = {}
    for pk, bij, rol in rijen.values_list("pk", "organisatie_id", "rol"):
        alle.setdefault(bij, {})[pk] = rol
    leiders = {
        bij: [pk for pk, r in rij.items() if r == Rol.TEAMLEIDER] for bij, rij in alle.items()
    }
    return {bij: leiders[bij] or list(rij) for bij, rij in alle.items()}


def _wachtend() -> QuerySet[Functie]:
    """Functions that nobody holds and that have a question open."""
    wachten = Functie.objects.filter(vragen__status="nieuw").order_by()
    return Functie.objects.onbezet().filter(pk__in=wachten.values("pk"))


class VraagQuerySet(QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(status=self.model.Status.NIEUW)

    def visible_to(self, user: Any, bewijs: str = "") -> Self:
        """For who asked, and for who answers now: no colleague, no beheerder, nobody else.

        With the print of a receipt (`bewijs`): the one question of that receipt.
        """
        if bewijs:
            return self.filter(code_hash=bewijs)
        if not user.is_authenticated:
            return self.none()
        eigen, bij = Q(vrager_id=user.pk), self._bij(user)
        return self.filter(bereik_q(user, "vraag.bekijken", eigen=eigen, toegewezen=bij))

    def te_beantwoorden(self, user: Any) -> Self:
        """What waits for this person, the nearest date first."""
        if not user.is_authenticated:
            return self.none()
        return self.open().filter(self._bij(user)).order_by("antwoord_voor", "pk")

    def _bij(self, user: Any) -> Q:
        """Of the functions held now; what is open of those without holder that fall to them."""
        if not (nummers := _bezettingen(user)):
            return NIETS
        eigen = Bezetting.objects.filter(pk__in=nummers).order_by().values("functie_id")
        anders = Q(functie__in=list(waargenomen(user)), status=self.model.Status.NIEUW)
        return Q(functie__in=eigen) | anders

    def van(self, user: Any) -> Self:
        """What this person asked."""
        return self.filter(vrager_id=user.pk) if user.is_authenticated else self.none()

    def open_bij(self, functie: Any) -> Self:
        """What this function promised to answer, and did not answer yet."""
        return self.open().filter(functie=functie)

    def betrokkenen_bij(self, functie: Any) -> QuerySet[Any]:
        """The ids of who should hear that somebody else answers now: who asked."""
        vragers = self.open_bij(functie).exclude(vrager=None).order_by()
        return vragers.values("vrager").distinct()

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may answer: every question put to it."""
        return self if functie.gebieden.exists() else self.none()

    def te_laat(self, op: date | None = None) -> Self:
        """Open, and the day of the promise has gone by."""
        return self.open().filter(antwoord_voor__lt=op if op is not None else VANDAAG)

    def met_termijn(self) -> Self:
        """With `te_laat`: whether the day of the promise has gone by without an answer."""
        laat = Q(status=self.model.Status.NIEUW, antwoord_voor__lt=VANDAAG)
        return self.annotate(te_laat=laat)

    def in_gebied(self, gebied: Any) -> Self:
        """Put to functions that work in this area."""
        return self.filter(functie__in=Functie.objects.in_gebied(gebied).values("pk"))

    def per_functie(self) -> QuerySet[Any, dict[str, Any]]:
        """Per function how many, and since which day the oldest is late."""
        namen = ("functie_id", "functie__titel", "functie__organisatie__naam")
        return (
            self.order_by()
            .values(*namen)
            .annotate(aantal=Count("pk"), sinds=Min("antwoord_voor"))
            .order_by("sinds", "functie_id")
        )
