"""Every open promise that hangs on a function, over all storeys, in one question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.functies.backends import bereik_q
from buurten.functies.models import Functie, Waarneming
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.vragen.models import Vraag
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.accounts.models import User

KOLOMMEN = ("b_leest", "b_titel", "b_gebied", "b_sinds", "b_nummer")


@dataclass(frozen=True)
class Soort:
    """A kind of promise. `veld` names the function that carries it; `titel` "" is not shown.

    Its words are for who may see the thing, or of confidential ones for who has the right `werk`.
    `nummer` is the key of the page on which it stands.
    """

    naam: str
    enkelvoud: Any
    model: Any
    adres: str
    veld: str = "verantwoordelijk"
    titel: str = "titel"
    sinds: str = "gemaakt_op"
    gebied: str = "gebied__"
    werk: str = ""
    nummer: str = "pk"

    @property
    def mag_los(self) -> bool:
        """Whether it can be of the organisation, without a function."""
        return bool(self.model._meta.get_field(self.veld).null)

    def open_bij(self, functie: Functie | int) -> QuerySet[Any]:
        return self.model.objects.open_bij(functie)

    def _zichtbaar(self, user: Any) -> Q:
        return Q(pk__in=self.model.objects.visible_to(user).order_by().values("pk"))

    def per_gebied(self, functie: Functie) -> dict[Any, list[int]]:
        """The ids of what is open, by the area it lies in (None: where the function works)."""
        gevonden: dict[Any, list[int]] = {}
        for ding in self.open_bij(functie).order_by("pk"):
            gevonden.setdefault(getattr(ding, "gebied", None), []).append(ding.pk)
        return gevonden

    def passend(self, van: Functie, naar: Functie, pks: Iterable[int]) -> list[int]:
        """Which of these are open and may be carried by whoever holds the other function."""
        keuze: Any = self.open_bij(van).filter(pk__in=list(pks))
        return list(keuze.draagbaar_door(naar).order_by("pk").values_list("pk", flat=True))

    def rijen(self, functie: Functie | int, user: Any) -> QuerySet[Any]:
        """What is open, in the columns of a Belofte; its words only for who may read them."""
        leeg = Value("", output_field=CharField())
        naam = Cast(F(f"{self.gebied}naam"), CharField()) if self.gebied else leeg
        titel = Cast(F(self.titel), CharField()) if self.titel else leeg
        leest = bereik_q(user, self.werk) if self.werk else self._zichtbaar(user)
        return (
            self.open_bij(functie)
            .order_by()
            .annotate(
                b_soort=Value(self.naam, output_field=CharField()),
                b_leest=Case(When(leest, then=Value(1)), default=Value(0)),
                b_titel=Case(When(leest, then=titel), default=leeg),
                b_gebied=naam,
                b_sinds=F(self.sinds),
                b_nummer=F(self.nummer),
            )
            .values_list("b_soort", "pk", self.veld, *KOLOMMEN)
        )


SOORTEN = {
    soort.naam: soort
    for soort in (
        Soort("vraag", gettext_lazy("Vraag"), Vraag, "vragen:detail",
              "functie", titel="", sinds="gesteld_op", gebied=""),
        Soort("kwestie", gettext_lazy("Kwestie"), Kwestie,
              "kwesties:detail"),
        Soort("aandeel", gettext_lazy("Meedoen met een kwestie"), Aandeel, "afspraken:detail",
              titel="kwestie__titel", sinds="gevraagd_op", gebied="kwestie__gebied__",
              nummer="kwestie_id"),
        Soort("voorlegging", gettext_lazy("Antwoord namens de gemeente"), Voorlegging,
              "afspraken:detail", "aan", titel="kwestie__titel", sinds="voorgelegd_op",
              gebied="kwestie__gebied__", nummer="kwestie_id"),
        Soort("opdracht", gettext_lazy("Opdracht"), Opdracht,
              "opdrachten:detail", gebied="prioriteit__ronde__gebied__"),
        Soort("hulpvraag", gettext_lazy("Hulpvraag"), Hulpvraag,
              "hulpvragen:detail", werk="hulpvraag.werken"),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Belofte:
    """One open promise, for a list. What it says stays with who may read it."""

    soort: Soort
    pk: int
    functie_id: int
    leesbaar: bool
    naam: str
    gebied: str
    sinds: datetime
    nummer: int

    @property
    def sleutel(self) -> str:
        return f"{self.soort.naam}-{self.pk}"

    def __str__(self) -> str:
        return self.naam or f"{self.soort.enkelvoud} {self.pk}"

    @property
    def titel(self) -> str:
        return str(self)

    def get_absolute_url(self) -> str:
        return reverse(self.soort.adres, args=[self.nummer])


def beloften(functies: Iterable[Functie | int], user: Any) -> list[Belofte]:
    """What these functions carry, as this person may read it, the oldest first; one question."""
    delen = [soort.rijen(functie, user) for functie in functies for soort in SOORTEN.values()]
    if not delen:
        return []
    alle = delen[0].union(*delen[1:], all=True).order_by("b_sinds", "b_soort", "pk")
    return [Belofte(SOORTEN[soort], *rest) for soort, *rest in alle]


def waargenomen(functies: Iterable[Functie]) -> dict[tuple[str, int], Functie]:
    """What these functions carry for another that nobody holds: which one that is."""
    loopt = Waarneming.objects.loopt().filter(bij__in=list(functies))
    return {(w.soort, w.object_id): w.functie for w in loopt.select_related("functie")}


def dragende_functies() -> set[int]:
    """The functions on which something hangs or hung, by their keys."""
    vragen = (
        soort.model.objects.exclude(**{soort.veld: None}).order_by().values_list(soort.veld)
        for soort in SOORTEN.values()
    )
    eerste, *rest = vragen
    return {pk for (pk,) in eerste.union(*rest)}


def betrokkenen(functie: Functie) -> QuerySet[User]:
    """Everyone who waits for what this function promised."""
    wie = Q(pk__in=[])
    for soort in SOORTEN.values():
        wie |= Q(pk__in=soort.model.objects.betrokkenen_bij(functie))
    return User.objects.filter(wie, is_active=True)
