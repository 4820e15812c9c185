"""Who answers when nobody holds a function: the next in line, on any day, by reading alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie, Overdracht
from welzijn.kern.rechten import Rol

DIEP = 4  # so many deputies in a row is more than anybody arranges; a circle ends here too
STAPPEN = ["__".join(["plaatsvervanger"] * stap) for stap in range(1, DIEP + 1)]


@dataclass(frozen=True)
class Drager:
    """Who carries a promise today; `voor` is the function without holder it stands in for."""

    functie: Functie
    voor: Functie | None = None


def waarnemer(
    functie: Functie, op: date | None = None, gebied: Any | None = None
) -> Functie | None:
    """The function that answers on this day (default today); None when nobody is left."""
    return next(iter(waarnemers(functie, op, gebied)), None)


def waarnemers(
    functie: Functie, op: date | None = None, gebied: Any | None = None
) -> list[Functie]:
    """Who answers on this day, the first in line first, with `houders`; two questions.

    The function itself when somebody holds it. Then the one its promises were handed to, then
    its deputies in turn, then the coordinating party where it works (or in `gebied`). After all
    of these it is the organisation.
    """
    keten, paden = _keten(functie)
    bezet = _bezet(keten, {gebied.pad} if gebied is not None else paden, op)
    rij = [pk for pk in keten if pk in bezet]
    return [bezet[pk] for pk in [*rij, *sorted(bezet.keys() - set(rij))]]


def antwoorders(functies: QuerySet[Functie], op: date | None = None) -> dict[int, int | None]:
    """For many functions at once, by their keys: who answers; two questions for all of them."""
    if not (ketens := _ketens(functies)):
        return {}
    bezet: dict[int, set[str]] = {}
    coordinatoren: set[int] = set()
    houders = Bezetting.objects.geldig(op).filter(
        functie__is_actief=True, functie__organisatie__is_actief=True
    )
    waar = houders.order_by().values_list("functie_id", "functie__rol", "functie__gebieden__pad")
    for pk, rol, pad in waar:
        bezet.setdefault(pk, set()).add(pad or "")
        coordinatoren |= {pk} if rol == Rol.COORDINATOR else set()
    gevonden: dict[int, int | None] = {}
    for functie, (keten, paden) in ketens.items():
        boven = _boven(paden)
        rij = [pk for pk in keten if pk in bezet]
        rij += sorted(pk for pk in coordinatoren if bezet[pk] & boven)
        gevonden[functie] = rij[0] if rij else None
    return gevonden


def drager(
    functie: Functie | None, op: date | None = None, gebied: Any | None = None
) -> Drager | None:
    """Who carries what hangs on this function; None when that is the organisation itself."""
    wie = waarnemer(functie, op, gebied) if functie is not None else None
    if wie is None or functie is None:
        return None
    return Drager(wie, functie if wie.pk != functie.pk else None)


def is_vrij(functie: Functie | None) -> bool:
    """Whether nobody carries this: no function does, or nobody holds it today."""
    if functie is None:
        return True
    return not functie.bezettingen.geldig().exists()


def keur_vrij(ding: Any) -> None:
    """ValidationError when somebody carries this thing already; its row is ours."""
    if not is_vrij(ding.verantwoordelijk):
        zin = _("Iemand was u net voor: dit is al van %(wie)s.") % {"wie": ding.verantwoordelijk}
        raise ValidationError(zin, code="overgang")


def te_verzetten(
    open_: QuerySet[Any], naar: Functie | None, alleen: Collection[int] | None
) -> list[int]:
    """The ids to move to another function, held until the end of the deed.

    All of `open_`, or just these; ValidationError when one of these is not there any more, or
    when who holds the other function may not carry one.
    """
    keuze = open_ if alleen is None else open_.filter(pk__in=alleen)
    pks = list(keuze.select_for_update().order_by("pk").values_list("pk", flat=True))
    if alleen is not None and len(pks) != len(set(alleen)):
        reden = _(
            "Iets uit deze lijst is intussen klaar of al bij een ander. "
            "Er is niets veranderd. Kijk de lijst opnieuw na."
        )
    elif naar is not None and _past_niet(open_, naar, pks):
        reden = _("Niet alles kan naar %(wie)s: daarvoor heeft die functie niet de rechten.")
        reden %= {"wie": naar}
    else:
        return pks
    raise ValidationError(reden, code="overgang")


def _past_niet(open_: QuerySet[Any], naar: Functie, pks: list[int]) -> bool:
    passend: Any = open_.filter(pk__in=pks)
    return bool(pks) and passend.draagbaar_door(naar).count() != len(pks)


def _keten(functie: Functie) -> tuple[list[int], set[str]]:
    """The function and who comes after it, in order; and the paths of where it works."""
    return _ketens(Functie.objects.filter(pk=functie.pk)).get(functie.pk, ([], set()))


def _ketens(functies: QuerySet[Functie]) -> dict[int, tuple[list[int], set[str]]]:
    """The same for many functions, by their keys; one question."""
    gedaan = Overdracht.objects.filter(van__functie=OuterRef("pk")).order_by("-pk")
    opvolger = Subquery(gedaan.values("naar__functie_id")[:1])
    rijen = functies.order_by().annotate(opvolger=opvolger)
    ketens: dict[int, tuple[list[int], set[str]]] = {}
    for *namen, pad in rijen.values_list("pk", "opvolger", *STAPPEN, "gebieden__pad"):
        keten = list(dict.fromkeys(pk for pk in namen if pk))
        paden = ketens.setdefault(keten[0], (keten, set()))[1]
        paden |= {pad} - {None}
    return ketens


def _bezet(keten: list[int], paden: set[str], op: date | None) -> dict[int, Functie]:
    """Of these functions, and the coordinating ones over these areas, those that are held."""
    coordinator = Q(functie__rol=Rol.COORDINATOR, functie__gebieden__pad__in=_boven(paden))
    bezettingen: QuerySet[Bezetting] = (
        Bezetting.objects.geldig(op)
        .filter(functie__is_actief=True, functie__organisatie__is_actief=True)
        .filter(Q(functie__in=keten) | coordinator)
        .select_related("user", "functie__organisatie")
        .order_by("van", "pk")
        .distinct()
    )
    bezet: dict[int, Functie] = {}
    for bezetting in bezettingen:
        functie = bezet.setdefault(bezetting.functie_id, bezetting.functie)
        functie.houders = [*getattr(functie, "houders", []), bezetting]
    return bezet


def _boven(paden: set[str]) -> set[str]:
    """These areas and all in which they lie: "/1/5/" gives "/1/" and "/1/5/"."""
    delen = [pad.strip("/").split("/") for pad in paden]
    return {f"/{'/'.join(deel[:n])}/" for deel in delen for n in range(1, len(deel) + 1)}
