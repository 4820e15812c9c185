"""Questions about positions, who holds them, and who lives where."""

from datetime import date
from typing import Any, Self

from django.db.models import (
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    When,
)
from django.db.models.functions import Now, TruncDate

from welzijn.kern.rechten import GROEP_VAN_ROL, Groep

VANDAAG = TruncDate(Now())


class PeriodeQuerySet(QuerySet[Any]):
    """Rows with `van` and `tot`; `tot` is the first day on which they no longer hold."""

    def geldig(self, op: date | None = None) -> Self:
        """Rows that hold on this day (default: today by the clock of the database)."""
        dag = op if op is not None else VANDAAG
        return self.filter(Q(van__lte=dag), Q(tot=None) | Q(tot__gt=dag))

    def niet_voorbij(self, op: date | None = None) -> Self:
        """Rows that hold on this day, or will hold later."""
        dag = op if op is not None else VANDAAG
        return self.filter(Q(tot=None) | Q(tot__gt=dag) & Q(tot__gt=F("van")))

    def overlapt(self, van: date, tot: date | None) -> Self:
        """Rows that share a day with this period; `tot` is the first day without."""
        later = Q(tot=None) | Q(tot__gt=van)
        return self.filter(later, van__lt=tot) if tot is not None else self.filter(later)


class BezettingQuerySet(PeriodeQuerySet):
    def geldig(self, op: date | None = None) -> Self:
        """Who holds a function on this day; an account that was switched off holds nothing."""
        return super().geldig(op).filter(user__is_active=True)

    def visible_to(self, user: Any) -> Self:
        """Who holds a function now is public; who did or will is for everyone with an account.

        Of a function that stopped only that person and a beheerder still see it.
        """
        if user.has_perm("functie.bewerken"):
            return self
        loopt = Q(functie__is_actief=True, functie__organisatie__is_actief=True)
        if not user.is_authenticated:
            return self.geldig().filter(loopt)
        return self.filter(loopt | Q(user_id=user.pk))

    def in_gebied(self, gebied: Any) -> Self:
        """Holders whose function works in this area or in one above it."""
        paden = _boven(gebied.pad)
        return self.filter(functie__gebieden__pad__in=paden).distinct()


class BewonerschapQuerySet(PeriodeQuerySet):
    def visible_to(self, user: Any) -> Self:
        """Where somebody lives is seen by that person alone."""
        return self.filter(user_id=user.pk) if user.is_authenticated else self.none()

    def in_gebied(self, gebied: Any) -> Self:
        """People who live in this area."""
        return self.filter(gebied__pad__startswith=gebied.pad)


class FunctieQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Functions that are in use; for a beheerder all of them."""
        return self if user.has_perm("functie.bewerken") else self.actief()

    def actief(self) -> Self:
        return self.filter(is_actief=True, organisatie__is_actief=True)

    def in_gebied(self, gebied: Any) -> Self:
        """Functions that work in this area: on it, above it, or somewhere within it."""
        return self.in_paden([gebied.pad])

    def in_paden(self, paden: list[str]) -> Self:
        """The same for several areas, by their paths."""
        hier = Q(pk__in=[])
        for pad in paden:
            hier |= Q(pad__in=_boven(pad)) | Q(pad__startswith=pad)
        gebieden = self.model.gebieden.rel.model.objects.filter(hier, functies=OuterRef("pk"))
        return self.filter(Exists(gebieden.order_by()))

    def onbezet(self) -> Self:
        """Functions that nobody holds today."""
        houders = self.model.bezettingen.rel.related_model.objects.geldig()
        return self.exclude(Exists(houders.filter(functie=OuterRef("pk")).order_by()))

    def zonder_houder(self) -> Self:
        """The same, and those that stopped: whoever holds them can do nothing with them."""
        gestopt = Q(is_actief=False) | Q(organisatie__is_actief=False)
        return self.filter(gestopt | Q(pk__in=self.model.objects.onbezet().values("pk")))

    def matching(self, term: str) -> Self:
        """Functions with each of these words in their title, their use or their organisation."""
        gevonden = self
        for woord in term.split():
            gevonden = gevonden.filter(
                Q(titel__icontains=woord)
                | Q(waarvoor__icontains=woord)
                | Q(organisatie__naam__icontains=woord)
            )
        return gevonden

    def per_groep(self) -> Self:
        """Residents first, then professionals, the gemeente, and who keeps the portal."""
        volgorde = Case(
            *[
                When(rol__in=[rol.value for rol, g in GROEP_VAN_ROL.items() if g is groep], then=n)
                for n, groep in enumerate(Groep)
            ],
            default=len(Groep),
            output_field=IntegerField(),
        )
        return self.order_by(volgorde, "titel", "organisatie__naam", "pk")

    def met_alles(self) -> Self:
        """With the organisation, the areas, and who holds it today as `houders`."""
        bezettingen = self.model.bezettingen.rel.related_model.objects
        nu = bezettingen.geldig().select_related("user").order_by("van", "pk")
        return self.select_related("organisatie").prefetch_related(
            "gebieden", Prefetch("bezettingen", queryset=nu, to_attr="houders")
        )


class OrganisatieQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Organisations that take part; for a beheerder also those that stopped."""
        return self if user.has_perm("organisatie.bewerken") else self.actief()

    def actief(self) -> Self:
        return self.filter(is_actief=True)

    def matching(self, term: str) -> Self:
        return self.filter(naam__icontains=term) if term else self


class OverdrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """The notes are for who holds a function they are about, or will; not for who left.

        That is the function that was handed over, the one its promises went to, and of the same
        organisation the one that stands in.
        """
        if not user.is_authenticated or not user.sterk:
            return self.none()
        mijn = user.bezettingen.niet_voorbij()
        nu = user.bezettingen.geldig().values("functie_id")
        zelfde = Q(terug_naar__organisatie=F("van__functie__organisatie"), terug_naar__in=nu)
        later = Q(van__in=mijn) | Q(naar__in=mijn)
        return self.filter(later | Q(van__functie__in=nu) | Q(naar__functie__in=nu) | zelfde)

    def uit_te_voeren(self, op: date | None = None) -> Self:
        """Whose last day has passed, while what had to move did not move yet."""
        return self.filter(uitgevoerd_op=None, van__tot__lte=op or VANDAAG).order_by("pk")

    def met_namen(self) -> Self:
        """With who left, who came, and their functions."""
        return self.select_related(
            "van__user", "van__functie__organisatie", "naar__user", "naar__functie__organisatie",
            "terug_naar__organisatie",
        )  # fmt: skip


class WaarnemingQuerySet(QuerySet[Any]):
    def loopt(self) -> Self:
        """What somebody else carries now."""
        return self.filter(tot=None)


def _boven(pad: str) -> list[str]:
    """The paths of an area and of all areas above it: "/1/5/" gives "/1/" and "/1/5/"."""
    delen = [deel for deel in pad.split("/") if deel]
    return ["/" + "/".join(delen[: einde + 1]) + "/" for einde in range(len(delen))]
