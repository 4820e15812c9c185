"""Where roles meet places: which seats somebody holds today, and what these allow here.

A seat is a role with an area. All seats of a person are read once per request, by one query;
lists and pages answer from memory. Nothing is cached longer: a right that ended is gone at
the next request.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import BigIntegerField, CharField, Model, Q, QuerySet, Value
from django.db.models.functions import Cast

from buurten.functies.models import Bewonerschap, Bezetting
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Bereik, Rol, bereik

NIETS = Q(pk__in=[])
NIEMAND = -1  # stands in the question about seats where the person comes


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
        if self.bezetting_id is not None or not self.pad:
            return self.pad
        return "/".join(self.pad.split("/")[:3]).rstrip("/") + "/"


BEZOEKER = Zetel(Rol.ANONIEM, "")  # a visitor is nowhere: no area gives a right


def zetels(user: Any) -> tuple[Zetel, ...]:
    """The seats this person holds today, a visitor's included; one query per user object.

    Held functions come before living somewhere, in the order in which they were given.
    """
    if not user.is_authenticated or not user.is_active:
        return (BEZOEKER,)
    if not hasattr(user, "_zetels"):
        user._zetels = (BEZOEKER, *_lees(user))
    return user._zetels


@cache
def _zetelvraag() -> tuple[str, tuple[Any, ...]]:
    """The question about seats, put together once: doing so takes ten times as long as asking."""
    leeg = Cast(Value(None), BigIntegerField())
    wonen = (
        Bewonerschap.objects.geldig()
        .filter(user_id=NIEMAND)
        .order_by()
        .values_list(Value(Rol.BEWONER.value, output_field=CharField()), "gebied__pad", leeg, leeg)
    )
    werken = (
        Bezetting.objects.geldig()
        .filter(user_id=NIEMAND, functie__is_actief=True, functie__organisatie__is_actief=True)
        .order_by()
        .values_list("functie__rol", "functie__gebieden__pad", "functie__organisatie_id", "pk")
    )
    sql, waarden = werken.union(wonen, all=True).query.sql_with_params()
    return sql, tuple(waarden)


def _lees(user: Any) -> list[Zetel]:
    sql, waarden = _zetelvraag()
    with connection.cursor() as cursor:
        cursor.execute(sql, [user.pk if waarde == NIEMAND else waarde for waarde in waarden])
        rijen = cursor.fetchall()
    gevonden = [Zetel(Rol(r), p, o, b) for r, p, o, b in rijen if p]
    return sorted(gevonden, key=lambda z: (z.bezetting_id is None, z.bezetting_id or 0, z.pad))


def rollen(user: Any) -> set[Rol]:
    """Every role this person has somewhere today."""
    return {zetel.rol for zetel in zetels(user)}


def zetels_met(user: Any, recht: str) -> list[Zetel]:
    """The seats that give this right, somewhere or over something."""
    return [zetel for zetel in zetels(user) if bereik(recht, zetel.rol) is not None]


def namens(user: Any, recht: str, ding: Any) -> Bezetting | None:
    """The held function on whose behalf this person does this here; None for a resident.

    When several give the right, it is the one given first: rights do not add up in one deed.
    """
    geeft = BezettingBackend().geeft
    for zetel in zetels(user):
        if zetel.bezetting_id is not None and geeft(user, zetel, recht, ding):
            return Bezetting.objects.select_related("functie__organisatie").get(
                pk=zetel.bezetting_id
            )
    return None


def werkgebieden(user: Any, recht: str) -> QuerySet[Gebied]:
    """The areas in which this person may do this: of each seat that gives the right its own."""
    paden = [zetel.wijk_pad for zetel in zetels_met(user, recht) if zetel.pad]
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
    hier = Q(**{f"{pad}__startswith": zetel.wijk_pad}) if zetel.pad else NIETS
    if tot is Bereik.ALLES:
        return Q(pk__isnull=False)
    if tot is Bereik.WIJK:
        return hier
    if tot is Bereik.ORGANISATIE and zetel.organisatie_id is not None:
        return hier & Q(**{organisatie: zetel.organisatie_id})
    return {Bereik.EIGEN: eigen, Bereik.TOEGEWEZEN: toegewezen}.get(tot, NIETS) if tot else NIETS


class BezettingBackend:
    """Answers `user.has_perm(recht, thing)` for everyone, also for people without an account.

    `thing.gebied` says where it is; `thing.is_van(user)` whose it is;
    `thing.is_toegewezen_aan(user)` who works on it. A thing that has none of these gives
    nobody a right through it. Without a thing only seats on a whole gemeente (or rights that
    reach everywhere) count.

    Its answer is the last: "no" is told by PermissionDenied, Django's way to ask no other
    backend. Nobody signs in here, so it has no `get_user`.
    """

    def authenticate(self, request: Any, **kwargs: Any) -> None:
        """Signing in is what the backend of allauth does."""

    def has_perm(self, user_obj: Any, perm: str, obj: Model | None = None) -> bool:
        if any(self.geeft(user_obj, zetel, perm, obj) for zetel in zetels(user_obj)):
            return True
        raise PermissionDenied

    def geeft(self, user: Any, zetel: Zetel, perm: str, obj: Any) -> bool:
        """Whether this one seat gives this right over this thing."""
        tot = bereik(perm, zetel.rol)
        if tot is None or tot is Bereik.ALLES:
            return tot is Bereik.ALLES
        if tot is Bereik.EIGEN:
            return _vraag(obj, "is_van", user)
        if tot is Bereik.TOEGEWEZEN:
            return _vraag(obj, "is_toegewezen_aan", user)
        return self._ligt_hier(zetel, obj) and (tot is Bereik.WIJK or _zelfde(zetel, obj))

    @staticmethod
    def _ligt_hier(zetel: Zetel, obj: Any) -> bool:
        if obj is None:
            return zetel.bezetting_id is not None and zetel.pad.count("/") == 2
        gebied = getattr(obj, "gebied", None)
        return gebied is not None and bool(gebied.ligt_in(zetel.wijk_pad))


def _vraag(obj: Any, naam: str, user: Any) -> bool:
    """Ask the thing itself; what cannot answer belongs to nobody."""
    antwoord = getattr(obj, naam, None)
    return antwoord is not None and bool(antwoord(user))


def _zelfde(zetel: Zetel, obj: Any) -> bool:
    """Whether the thing is of the organisation of this seat; living somewhere has none."""
    van = getattr(obj, "organisatie_id", None)
    return van is not None and van == zetel.organisatie_id
