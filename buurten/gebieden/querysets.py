"""Questions about areas, themes, proposals and deliveries."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import Any, Self

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Concat, Substr

from buurten.gebieden.kaart import teken

NAMEN_OP_DE_KAART = 8  # with more, names would lie over each other on a phone


class GebiedQuerySet(QuerySet[Any]):
    def huidig(self) -> Self:
        """Of every gemeente the newest division, per level.

        What is no longer in it (a wijk that was lifted or merged) is history: it stays readable
        under its own year, and nobody is sent there any more.
        """
        later = self.model.objects.filter(
            niveau=OuterRef("niveau"), regio=OuterRef("regio"), jaar__gt=OuterRef("jaar")
        )
        return self.filter(~Exists(later.order_by()))

    def kaart(self, gelezen: Iterable[Any] | None = None) -> dict[str, Any] | None:
        """These areas as `_kaart.html` draws them, with where their boundaries come from.

        None when none of them has a boundary. Names are written in the map while they fit.
        Areas that were read already, with select_related("grens"), need not be read again.
        """
        if gelezen is None:
            gelezen = self.filter(grens__isnull=False).select_related("grens")
        met_grens = [gebied for gebied in gelezen if hasattr(gebied, "grens")]
        op_code = {gebied.code: gebied for gebied in sorted(met_grens, key=lambda g: g.code)}
        kaart = teken((code, gebied.grens.geometrie) for code, gebied in op_code.items())
        if kaart is None:
            return None
        vlakken = [
            {"name": str(g), "url": g.get_absolute_url(), "d": vlak.d, "x": vlak.x, "y": vlak.y}
            for vlak in kaart.vlakken
            for g in [op_code[vlak.sleutel]]
        ]
        bronnen = sorted({gebied.grens.bron for gebied in op_code.values()} - {""})
        namen = len(vlakken) <= NAMEN_OP_DE_KAART
        return {"viewbox": kaart.viewbox, "areas": vlakken, "bronnen": bronnen, "namen": namen}

    def wijken(self) -> Self:
        return self.filter(niveau=self.model.Niveau.WIJK)

    def buurten(self) -> Self:
        return self.filter(niveau=self.model.Niveau.BUURT)

    def gemeenten(self) -> Self:
        return self.filter(niveau=self.model.Niveau.GEMEENTE)

    def binnen(self, gebied: Any) -> Self:
        """This area and everything under it."""
        return self.filter(pad__startswith=gebied.pad)

    def direct_in(self, gebied: Any) -> Self:
        """The areas one level below this one, also when these are of another year."""
        onder = {"gemeente": ("wijk", "WK"), "wijk": ("buurt", "BU")}
        if gebied.niveau not in onder:
            return self.none()
        niveau, begin = onder[gebied.niveau]
        regio = gebied.code[2:6]
        volgens_code = Q(niveau=niveau, regio=regio, code__startswith=begin + gebied.code[2:])
        # A buurt whose wijk was never delivered lies straight under its gemeente.
        wijkcode = Concat(Value("WK"), Substr(OuterRef("code"), 3, 6))
        wijk = self.model.objects.filter(niveau="wijk", code=wijkcode).order_by()
        zonder_wijk = Q(niveau="buurt", regio=regio, ouder__code=gebied.code) & ~Exists(wijk)
        return self.filter(volgens_code | zonder_wijk)

    def matching(self, term: str) -> Self:
        """Areas by name, name in use or code, in any case, without accents.

        Of several words each may be in the name of the wijk or gemeente it lies in, as long as
        one is in its own: "centrum zandvoort" finds the Centrum of Zandvoort.
        """
        woorden = self.model.zoekvorm(term)
        if not woorden:
            return self
        heel = Q(zoeknaam__contains=woorden) | Q(code__iexact=term.strip())
        return self.filter(heel | _woord_voor_woord(woorden.split()))

    def op_gelijkenis(self, term: str) -> Self:
        """The best answer first: the same name, then the same beginning, large before small."""
        woorden = self.model.zoekvorm(term)
        gelijkenis = Case(
            When(zoeknaam=woorden, then=Value(0)),
            When(zoeknaam__startswith=woorden, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        grootte = Case(
            When(niveau="gemeente", then=Value(0)),
            When(niveau="wijk", then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        return self.order_by(gelijkenis, grootte, "naam", "code", "jaar")


def _woord_voor_woord(woorden: list[str]) -> Q:
    """Each word in the names from this area up to its gemeente, one of them in its own."""
    if len(woorden) < 2:
        return Q(pk__in=[])
    eigen = [_begint_een_woord("zoeknaam", woord) for woord in woorden]
    hoger = ("ouder__zoeknaam", "ouder__ouder__zoeknaam")
    boven = [
        reduce(or_, [_begint_een_woord(veld, woord) for veld in hoger], zelf)
        for woord, zelf in zip(woorden, eigen, strict=True)
    ]
    return reduce(and_, boven) & reduce(or_, eigen)


def _begint_een_woord(veld: str, woord: str) -> Q:
    return Q(**{f"{veld}__startswith": woord}) | Q(**{f"{veld}__contains": f" {woord}"})


class ThemaQuerySet(QuerySet[Any]):
    def actief(self) -> Self:
        return self.filter(is_actief=True)


class WijzigingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Proposals somebody made, and those about an area whose page this person decides on."""
        if not user.is_authenticated:
            return self.none()
        gebieden = self.model.gebied.field.related_model.objects
        met_voorstel = gebieden.filter(wijzigingen__isnull=False).distinct().order_by()
        hier = [g.pk for g in met_voorstel if user.has_perm("wijziging.overnemen", g)]
        return self.filter(Q(gebied_id__in=hier) | Q(indiener_id=user.pk))

    def open(self) -> Self:
        return self.filter(status=self.model.Status.VOORGESTELD)


class AanleveringQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Deliveries are for who takes them in."""
        return self if user.has_perm("aanlevering.verwerken") else self.none()

    def zonder_inhoud(self) -> Self:
        """Without reading the files themselves, for a list."""
        return self.defer("inhoud")
