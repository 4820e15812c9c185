"""Questions about members, mandates and who contests them."""

from typing import Any, Self

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from buurten.functies.backends import bereik_q, zetels_met
from buurten.functies.handtekening import met_naam
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.functies.querysets import PeriodeQuerySet
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Rol


def netwerken() -> Any:
    """The residents' networks that take part, with how many members; they are public."""
    alle = Organisatie.objects.actief().filter(soort=Organisatie.Soort.BEWONERSNETWERK)
    return alle.annotate(aantal=Count("leden", filter=Q(leden__tot=None)))


def met_stemmen(netwerken: Any) -> Any:
    """For a list: each with the functions that speak for it, as `stemmen`."""
    functies = Functie.objects.actief().filter(rol=Rol.VERTEGENWOORDIGER).met_alles()
    return netwerken.prefetch_related(Prefetch("functies", queryset=functies, to_attr="stemmen"))


def functies_van(organisatie: Organisatie) -> Any:
    """The functions in which somebody speaks for this network."""
    eigen = Functie.objects.actief().filter(organisatie=organisatie)
    return eigen.filter(rol=Rol.VERTEGENWOORDIGER)


def gebieden_van(organisatie: Organisatie) -> QuerySet[Gebied]:
    """Where a network is: where its functions work."""
    functies = functies_van(organisatie).values("pk")
    return Gebied.objects.filter(functies__in=functies).distinct().order_by("pad")


def gebieden_bij(functies: list[Functie]) -> list[Gebied]:
    """The same, of functions that were read with their areas."""
    alle = {gebied.pk: gebied for functie in functies for gebied in functie.gebieden.all()}
    return sorted(alle.values(), key=lambda gebied: gebied.pad)


def functies_geleid(user: Any, recht: str) -> QuerySet[Functie]:
    """The functions of representatives over which this person has this right."""
    mag = bereik_q(user, recht, pad="gebieden__pad")
    hier = Functie.objects.filter(mag, rol=Rol.VERTEGENWOORDIGER)
    leeg = not zetels_met(user, recht)
    return Functie.objects.none() if leeg else Functie.objects.filter(pk__in=hier.values("pk"))


class LidQuerySet(PeriodeQuerySet):
    def visible_to(self, user: Any) -> Self:
        """One's own membership; of others a coordinator sees who offered to be chosen."""
        if not user.is_authenticated:
            return self.none()
        geleid = functies_geleid(user, "mandaat.mandateren").values("organisatie_id")
        return self.filter(Q(user_id=user.pk) | Q(kandidaat=True, organisatie_id__in=geleid))

    def kandidaten(self, organisatie: Any) -> Self:
        """Members of today who offered to be chosen."""
        van = self.geldig().filter(organisatie=organisatie, kandidaat=True)
        return van.select_related("user").order_by("user__naam", "pk")


class MandaatQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Who speaks for residents, chosen by whom and until when, is public."""
        return self

    def lopend(self) -> Self:
        """Mandates that hold today, or will."""
        bezettingen = Bezetting.objects.niet_voorbij()
        return self.filter(bezetting__in=bezettingen.values("pk"))

    def met_alles(self) -> Self:
        """With who and what, and whether it is contested now (`betwist`)."""
        open_ = self.model.betwistingen.rel.related_model.objects.open()
        namen = (*met_naam(), *met_naam("vastgelegd_namens"))
        return self.select_related(*namen).annotate(
            betwist=Exists(open_.filter(mandaat=OuterRef("pk")))
        )


class BetwistingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """The words are for members, for who is contested, and for who leads there.

        Who is contested reads them as the holder of that function: with a second factor.
        """
        if not user.is_authenticated:
            return self.none()
        leden = user.lidmaatschappen.geldig().values("organisatie_id")
        mijn = Q(mandaat__bezetting__functie__organisatie_id__in=leden)
        mijn |= Q(door_id=user.pk)
        if user.sterk:
            mijn |= Q(mandaat__bezetting__user_id=user.pk)
        geleid = functies_geleid(user, "betwisting.afhandelen").values("pk")
        return self.filter(mijn | Q(mandaat__bezetting__functie_id__in=geleid))

    def open(self) -> Self:
        return self.filter(uitkomst="")

    def af_te_handelen(self, user: Any) -> Self:
        """What this person may settle: not about oneself, one's own deed, or one's own words."""
        geleid = functies_geleid(user, "betwisting.afhandelen").values("pk")
        hier = self.open().filter(mandaat__bezetting__functie_id__in=geleid)
        return (
            hier.exclude(mandaat__bezetting__user_id=user.pk)
            .exclude(mandaat__vastgelegd_door_id=user.pk)
            .exclude(door_id=user.pk)
        )
