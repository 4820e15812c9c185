"""Where roles meet places: which seats somebody holds today, and what these allow here.

A seat is a role with an area. All seats of a person are read once per request, by one query;
lists and pages answer from memory. Nothing is cached longer: a right that ended is gone at
the next request.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.db.models import BigIntegerField, CharField, Model, Q, QuerySet, Value
from django.db.models.functions import Cast

from buurten.functies.models import Bewonerschap, Bezetting
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Bereik, Rol, bereik

NIETS = Q(pk__in=[])


@dataclass(frozen=True)
class Zetel:
    """One role in one area: a held function, or living somewhere (`bezetting_id` None)."""

    rol: Rol
    pad: str
    organisatie_id: int | None = None
    bezetting_id: int | None = None

    @property
    def wijk_pad(self) -> str:
        """Living in a buurt counts for its whole wijk; a function for the area it names."""
        if self.bezetting_id is not None:
            return self.pad
        return "/".join(self.pad.split("/")[:3]).rstrip("/") + "/"


BEZOEKER = Zetel(Rol.ANONIEM, "/")


def zetels(user: Any) -> tuple[Zetel, ...]:
    """The seats this person holds today, a visitor's included; one query per user object."""
    if not user.is_authenticated or not user.is_active:
        return (BEZOEKER,)
    if not hasattr(user, "_zetels"):
        user._zetels = (BEZOEKER, *_lees(user))
    return user._zetels  # type: ignore[no-any-return]  # an attribute we put there ourselves


def _lees(user: Any) -> list[Zetel]:
    leeg = Cast(Value(None), BigIntegerField())
    wonen = (
        Bewonerschap.objects.geldig()
        .filter(user_id=user.pk)
        .order_by()
        .values_list(
            Value(Rol.BEWONER.value, output_field=CharField()), "gebied__pad", leeg, leeg
        )
    )
    werken = (
        Bezetting.objects.geldig()
        .filter(user_id=user.pk, functie__is_actief=True)
        .order_by()
        .values_list("functie__rol", "functie__gebieden__pad", "functie__organisatie_id", "pk")
    )
    return [Zetel(Rol(r), p, o, b) for r, p, o, b in werken.union(wonen, all=True) if p]


def rollen(user: Any) -> set[Rol]:
    """Every role this person has somewhere today."""
    return {zetel.rol for zetel in zetels(user)}


def zetels_met(user: Any, recht: str) -> list[Zetel]:
    """The seats that give this right, somewhere or over something."""
    return [zetel for zetel in zetels(user) if bereik(recht, zetel.rol) is not None]


def namens(user: Any, recht: str, ding: Any) -> Bezetting | None:
    """The held function on whose behalf this person does this here; None for a resident."""
    geeft = BezettingBackend().geeft
    for zetel in zetels(user):
        if zetel.bezetting_id is not None and geeft(user, zetel, recht, ding):
            return Bezetting.objects.select_related("functie__organisatie").get(
                pk=zetel.bezetting_id
            )
    return None


def werkgebieden(user: Any, recht: str) -> QuerySet[Gebied]:
    """The areas in which this person may do this: of each seat that gives the right its own."""
    paden = [zetel.wijk_pad for zetel in zetels_met(user, recht) if zetel is not BEZOEKER]
    return Gebied.objects.filter(pad__in=paden).huidig()


def bereik_q(
    user: Any,
    recht: str,
    *,
    pad: str = "gebied__pad",
    eigen: Q = NIETS,
    toegewezen: Q = NIETS,
    organisatie: str = "organisatie_id",
) -> Q:
    """The rights table as a filter: the rows over which this person has this right."""
    gevonden = NIETS
    for zetel in zetels(user):
        gevonden |= _zetel_q(zetel, bereik(recht, zetel.rol), pad, eigen, toegewezen, organisatie)
    return gevonden


def _zetel_q(
    zetel: Zetel, tot: Bereik | None, pad: str, eigen: Q, toegewezen: Q, organisatie: str
) -> Q:
    hier = Q(**{f"{pad}__startswith": zetel.wijk_pad})
    if tot is Bereik.ALLES:
        return Q(pk__isnull=False)
    if tot is Bereik.WIJK:
        return hier
    if tot is Bereik.ORGANISATIE:
        return hier & Q(**{organisatie: zetel.organisatie_id})
    return {Bereik.EIGEN: eigen, Bereik.TOEGEWEZEN: toegewezen}.get(tot, NIETS) if tot else NIETS


class BezettingBackend(BaseBackend):
    """Answers `user.has_perm(recht, thing)` for everyone, also for people without an account.

    `thing.gebied` says where it is; `thing.is_van(user)` whose it is;
    `thing.is_toegewezen_aan(user)` who works on it. Without a thing only seats on a whole
    gemeente (or rights that reach everywhere) count.
    """

    def has_perm(self, user_obj: Any, perm: str, obj: Model | None = None) -> bool:
        return any(self.geeft(user_obj, zetel, perm, obj) for zetel in zetels(user_obj))

    def geeft(self, user: Any, zetel: Zetel, perm: str, obj: Any) -> bool:
        tot = bereik(perm, zetel.rol)
        if tot is None or tot is Bereik.ALLES:
            return tot is Bereik.ALLES
        if tot is Bereik.EIGEN:
            return obj is not None and bool(obj.is_van(user))
        if tot is Bereik.TOEGEWEZEN:
            return obj is not None and bool(obj.is_toegewezen_aan(user))
        return self._ligt_hier(zetel, obj) and (
            tot is Bereik.WIJK or obj.organisatie_id == zetel.organisatie_id
        )

    @staticmethod
    def _ligt_hier(zetel: Zetel, obj: Any) -> bool:
        if obj is None:
            return zetel.bezetting_id is not None and zetel.pad.count("/") == 2
        return bool(obj.gebied.ligt_in(zetel.wijk_pad))
