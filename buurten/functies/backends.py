"""Where roles meet places: which seats somebody holds today, and what these allow here.

A seat is a role with an area. All seats of a person are read once per request, by one query;
lists and pages answer from memory. Nothing is cached longer: a right that ended is gone at
the next request. The same query says how many messages wait: every page asks both.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import BigIntegerField, CharField, Count, Model, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from buurten.functies.models import Bewonerschap, Bezetting, Functie
from buurten.gebieden.models import Gebied
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Bereik, Rol, bereik

NIETS = Q(pk__in=[])
VELE = object()  # stands in what was asked where it was about several things
LEEG = Value("", output_field=CharField())
NIEMAND = -1  # stands in the question about seats where the person comes
BERICHTEN = "berichten"  # stands where a role would, in the row that counts messages


@dataclass(frozen=True)
class Zetel:
    """One role in one area: a held function, or living somewhere (`bezetting_id` None)."""

    rol: Rol
    pad: str
    organisatie_id: int | None = None
    bezetting_id: int | None = None
    wie: str = ""  # title and organisation, to read
    functie_id: int | None = field(default=None, compare=False)

    @property
    def wijk_pad(self) -> str:
        """Living in a buurt counts for its whole wijk; a function for the area it names."""
        if self.bezetting_id is not None or not self.pad:
            return self.pad
        return "/".join(self.pad.split("/")[:3]).rstrip("/") + "/"


BEZOEKER = Zetel(Rol.ANONIEM, "")  # a visitor is nowhere: no area gives a right


def zetels(user: Any) -> tuple[Zetel, ...]:
    """The seats this person holds today, a visitor's included; one query per user object.

    Held functions come before living somewhere, in the order in which they were given, but first
    the one that somebody chose to work for. Without a second factor in this session they do not
    count: then only living somewhere remains.
    """
    if not user.is_authenticated or not user.is_active:
        return (BEZOEKER,)
    gevonden = [zetel for zetel in _lees(user) if zetel.pad]
    return (BEZOEKER, *(z for z in gevonden if user.sterk or z.bezetting_id is None))


def heeft_functie(user: Any) -> bool:
    """Whether this person holds any function today, however they signed in."""
    held = user.is_authenticated and user.is_active
    return held and any(zetel.bezetting_id is not None for zetel in _lees(user))


def ongelezen(user: Any) -> int:
    """How many messages wait for this person; read along with the seats."""
    if not user.is_authenticated:
        return 0
    _lees(user)
    return int(user._ongelezen)


@cache
def _zetelvraag() -> tuple[str, tuple[Any, ...]]:
    """The question about seats, put together once: doing so takes ten times as long as asking."""
    leeg = Cast(Value(None), BigIntegerField())
    wonen = (
        Bewonerschap.objects.geldig()
        .filter(user_id=NIEMAND)
        .order_by()
        .values_list(
            Value(Rol.BEWONER.value, output_field=CharField()),
            "gebied__pad",
            leeg,
            leeg,
            LEEG,
            LEEG,
            leeg,
        )
    )
    werken = (
        Bezetting.objects.geldig()
        .filter(user_id=NIEMAND, functie__is_actief=True, functie__organisatie__is_actief=True)
        .order_by()
        .values_list(
            "functie__rol",
            "functie__gebieden__pad",
            "functie__organisatie_id",
            "pk",
            "functie__titel",
            "functie__organisatie__naam",
            "functie_id",
        )
    )
    wachten = Bericht.objects.ongelezen().filter(ontvanger_id=NIEMAND).order_by()
    tellen = (
        wachten.values("ontvanger_id")
        .annotate(n=Count("pk"))
        .values_list(Value(BERICHTEN, output_field=CharField()), LEEG, leeg, leeg, LEEG, LEEG, "n")
    )
    sql, waarden = werken.union(wonen, tellen, all=True).query.sql_with_params()
    return sql, tuple(waarden)


def _lees(user: Any) -> list[Zetel]:
    """What the database says, kept with the person; a function without an area has no path."""
    if not hasattr(user, "_zetels"):
        user._zetels = _vraag_zetels(user)
    return list(user._zetels)


def _vraag_zetels(user: Any) -> list[Zetel]:
    sql, waarden = _zetelvraag()
    with connection.cursor() as cursor:
        cursor.execute(sql, [user.pk if waarde == NIEMAND else waarde for waarde in waarden])
        rijen = cursor.fetchall()
    user._ongelezen = sum(rij[-1] for rij in rijen if rij[0] == BERICHTEN)
    gevonden = [
        Zetel(Rol(r), p or "", o, b, f"{titel}, {naam}" if b else "", functie)
        for r, p, o, b, titel, naam, functie in rijen
        if r != BERICHTEN
    ]
    return _geordend(user, gevonden)


def _geordend(user: Any, zetels: list[Zetel]) -> list[Zetel]:
    eerst = getattr(user, "_werkt_als", (None, ""))[0]
    return sorted(
        zetels,
        key=lambda z: (
            z.bezetting_id is None, z.bezetting_id != eerst, z.bezetting_id or 0, z.pad
        ),
    )  # fmt: skip


def kies(user: Any, bezetting: int, daad: str = "") -> None:
    """Work for this held function first; `daad` is the deed for which it was named at the form.

    It is an order, never a right: a function that is not this person's, or ended, changes nothing.
    """
    user._werkt_als = (bezetting, daad)
    if hasattr(user, "_zetels"):
        user._zetels = _geordend(user, user._zetels)


def functies(user: Any) -> list[Zetel]:
    """One seat of each function that somebody holds today, the one they work for first."""
    eigen = {z.bezetting_id: z for z in reversed(zetels(user)) if z.bezetting_id is not None}
    return list(reversed(eigen.values()))


def rollen(user: Any) -> set[Rol]:
    """Every role this person has somewhere today."""
    return {zetel.rol for zetel in zetels(user)}


def zetels_met(user: Any, recht: str) -> list[Zetel]:
    """The seats that give this right, somewhere or over something."""
    return [zetel for zetel in zetels(user) if bereik(recht, zetel.rol) is not None]


def namens(user: Any, recht: str, ding: Any) -> Bezetting | None:
    """The held function on whose behalf this person does this here; None for a resident.

    When several give the right, it is the one they work for, else the one given first: rights do
    not add up in one deed.
    """
    geeft = BezettingBackend().geeft
    zitjes = (z for z in zetels(user) if z.bezetting_id is not None)
    eerste = next((z for z in zitjes if geeft(user, z, recht, ding)), None)
    return bezetting_van(user, recht, eerste.bezetting_id if eerste else None)


def eerste_met(user: Any, recht: str) -> Bezetting | None:
    """The held function for which somebody does what is about no one thing: a list."""
    gevend = (zetel.bezetting_id for zetel in zetels_met(user, recht) if zetel.bezetting_id)
    return bezetting_van(user, recht, next(gevend, None))


def bezetting_van(user: Any, recht: str, nummer: int | None) -> Bezetting | None:
    """The held function for which a deed is done; 403 when another was named at the form."""
    genoemd, daad = getattr(user, "_werkt_als", (None, ""))
    if daad and _heet(recht, daad) and genoemd != nummer:
        raise PermissionDenied(_("Met de functie die u koos kan dit niet (meer). Kies opnieuw."))
    return Bezetting.objects.select_related("functie__organisatie").filter(pk=nummer).first()


def onthoud(user: Any, recht: str, ding: Any, wie: Callable[[], list[int]]) -> None:
    """Remember, for this request, that this right was given over this; `wie` tells by which.

    A page that was given a right over several things does not tell for which function.
    """
    if not hasattr(user, "_gegeven"):
        user._gegeven = {}
    eerder = user._gegeven.get(recht)
    meer = eerder is not None and eerder[0] is not ding
    user._gegeven[recht] = (VELE, list) if meer else (ding, wie)


def _heet(recht: str, daad: str) -> bool:
    """Whether this is the right of this deed: one word for both, or two of a room with more."""
    return recht.rpartition(".")[2] == daad or recht.replace(".", "_") == daad


def dragers(user: Any, daad: str) -> list[Zetel]:
    """The functions for which this person can do this deed on this page, as `namens` chooses.

    From what the page asked already: without a query, but for where a function works.
    """
    gegeven = getattr(user, "_gegeven", {})
    antwoorden = [wie for recht, (_d, wie) in gegeven.items() if _heet(recht, daad)]
    nummers = set(antwoorden[0]()) if len(antwoorden) == 1 else set()
    return [zetel for zetel in functies(user) if zetel.bezetting_id in nummers]


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


def functie_q(
    functie: Functie, recht: str, *, pad: str = "gebied__pad", organisatie: str = "organisatie_id"
) -> Q:
    """The same for whoever holds this function: the rows that it can carry."""
    gevonden, tot = NIETS, bereik(recht, functie.rol)
    for gebied in functie.gebieden.all():
        zetel = Zetel(Rol(functie.rol), gebied.pad, functie.organisatie_id, NIEMAND)
        gevonden |= _zetel_q(zetel, tot, pad, NIETS, NIETS, organisatie)
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

    `thing.gebied` says where it is (`thing.plekken()` when it may be in several areas: one of
    them is enough); `thing.is_van(user)` whose it is;
    `thing.is_toegewezen_aan(user)` who works on it; `thing.is_gedeeld_met(user)` whom somebody
    let read it; `thing.in_nood_via(user)` by which functions it is open in an emergency.
    A thing that has none of these gives nobody a right through it. Without a thing only seats
    on a whole gemeente (or rights that reach everywhere) count.

    Its answer is the last: "no" is told by PermissionDenied, Django's way to ask no other
    backend. Nobody signs in here, so it has no `get_user`.
    """

    def authenticate(self, request: Any, **kwargs: Any) -> None:
        """Signing in is what the backend of allauth does."""

    def has_perm(self, user_obj: Any, perm: str, obj: Model | None = None) -> bool:
        alle = zetels(user_obj)
        gevend = next((z for z in alle if self.geeft(user_obj, z, perm, obj)), None)
        if gevend is None:
            raise PermissionDenied
        onthoud(user_obj, perm, obj, partial(self._dragers, user_obj, perm, obj, gevend))
        return True

    def _dragers(self, user: Any, perm: str, obj: Any, gevend: Zetel) -> list[int]:
        """The held functions that give this right over this thing; one alone is not asked again."""
        mijn = {z.bezetting_id for z in zetels(user) if z.bezetting_id is not None}
        if mijn == {gevend.bezetting_id}:
            return list(mijn)
        held = (z for z in zetels(user) if z.bezetting_id is not None)
        return [z.bezetting_id for z in held if z.bezetting_id and self.geeft(user, z, perm, obj)]

    def geeft(self, user: Any, zetel: Zetel, perm: str, obj: Any) -> bool:
        """Whether this one seat gives this right over this thing."""
        tot = bereik(perm, zetel.rol)
        if tot is None or tot is Bereik.ALLES:
            return tot is Bereik.ALLES
        if tot is Bereik.EIGEN:
            return _vraag(obj, "is_van", user)
        if tot is Bereik.TOEGEWEZEN:
            return _vraag(obj, "is_toegewezen_aan", user) and _via(obj, user, zetel)
        if tot is Bereik.GEDEELD:
            return _vraag(obj, "is_gedeeld_met", user)
        if tot is Bereik.NOOD:
            return zetel.bezetting_id in getattr(obj, "in_nood_via", _niemand)(user)
        return self._ligt_hier(zetel, obj) and (tot is Bereik.WIJK or _zelfde(zetel, obj))

    @staticmethod
    def _ligt_hier(zetel: Zetel, obj: Any) -> bool:
        if obj is None:
            return zetel.bezetting_id is not None and zetel.pad.count("/") == 2
        plekken = getattr(obj, "plekken", None)
        gebied = getattr(obj, "gebied", None)
        hier = plekken() if plekken else [gebied] if gebied else []
        return any(plek.ligt_in(zetel.wijk_pad) for plek in hier)


def _vraag(obj: Any, naam: str, user: Any) -> bool:
    """Ask the thing itself; what cannot answer belongs to nobody."""
    antwoord = getattr(obj, naam, None)
    return antwoord is not None and bool(antwoord(user))


def _via(obj: Any, user: Any, zetel: Zetel) -> bool:
    """Whether it is this function that works on it, where the thing tells; else any of them."""
    via = getattr(obj, "toegewezen_via", None)
    return via is None or zetel.bezetting_id in via(user)


def _niemand(user: Any) -> set[int]:
    """What cannot be opened in an emergency is open to no function."""
    return set()


def _zelfde(zetel: Zetel, obj: Any) -> bool:
    """Whether the thing is of the organisation of this seat; living somewhere has none."""
    van = getattr(obj, "organisatie_id", None)
    return van is not None and van == zetel.organisatie_id
