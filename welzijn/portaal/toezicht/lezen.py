"""What the pages of supervision read: lines, looks and the rights table."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q, zetels_met
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from welzijn.kern.logboek.models import Controle, Logregel
from welzijn.kern.rechten import Bereik, Rol, bereik, rechten
from welzijn.portaal.overzichten import woorden
from welzijn.portaal.overzichten.nazicht import Kring, Maand
from welzijn.portaal.toezicht.nazien import IN_NOOD, Bevinding, Blik, Plekken, nazien
from welzijn.portaal.toezicht.permissions import BEKIJKEN

# The process of a wijk: what a coordinator reads in the logboek of the own wijken.
PROCES = ("kwestie", "ronde", "voorstel", "stemming", "opdracht", "gebied", "wijziging")


def logregels(user: Any) -> QuerySet[Logregel]:
    """The lines that this person may read: their own, and what the right gives."""
    if any(bereik(BEKIJKEN, zetel.rol) is Bereik.ALLES for zetel in zetels_met(user, BEKIJKEN)):
        return Logregel.objects.all()
    plekken = Gebied.objects.filter(bereik_q(user, BEKIJKEN, pad="pad")).order_by()
    hier = Q(soort__in=PROCES, gebied__in=plekken.values("code"))
    return Logregel.objects.filter(Q(actor=str(user.sleutel)) | hier)


def controle(voor: Kring, maand: Maand) -> Controle | None:
    """The sign-off of this month, if there is one."""
    return Controle.objects.over(maand.begin, voor.sleutel).first()


def bevinding(voor: Kring, maand: Maand) -> Bevinding:
    """The review of one month, in one pass over its looks."""
    begin, eind = maand.grenzen
    inzagen = voor.inzagen().filter(op__gte=begin, op__lt=eind).order_by("pk")
    van_gebied = Gebied.objects.filter(code__in=inzagen.order_by().values("gebied"))
    werkt = Bezetting.objects.filter(pk__in=inzagen.order_by().values("bezetting")).order_by()
    plekken = Plekken(
        dict(van_gebied.order_by().values_list("code", "pad")),
        _paden(werkt.values_list("pk", "functie__gebieden__pad")),
    )
    velden = ("pk", *Blik._fields[1:])
    blikken = map(Blik._make, inzagen.values_list(*velden).iterator(chunk_size=2000))
    return nazien(blikken, f"{voor.sleutel}:{maand.begin}", plekken)


def in_nood(voor: Kring, maand: Maand) -> int:
    """How often something was opened in an emergency: signed off apart from the rest."""
    begin, eind = maand.grenzen
    return voor.inzagen().filter(recht=IN_NOOD, op__gte=begin, op__lt=eind).count()


def _paden(rijen: Iterable[tuple[int, str | None]]) -> dict[int, list[str]]:
    gevonden: dict[int, list[str]] = {}
    for pk, pad in rijen:
        gevonden.setdefault(pk, []).append(pad or "-")
    return gevonden


def rollen() -> list[Rol]:
    """The roles that the table names, in their order."""
    genoemd = {rol for per_rol in rechten().values() for rol in per_rol}
    return [rol for rol in Rol if rol in genoemd]


@cache
def per_rol() -> dict[Rol, dict[str, list[tuple[str, Bereik]]]]:
    """Role -> what it is about -> (right, how far): the rights table, for a phone."""
    gevonden: dict[Rol, dict[str, list[tuple[str, Bereik]]]] = {rol: {} for rol in rollen()}
    for recht, per in op_volgorde():
        for rol, tot in per.items():
            gevonden[rol].setdefault(recht.partition(".")[0], []).append((recht, tot))
    return gevonden


def op_volgorde() -> list[tuple[str, dict[Rol, Bereik]]]:
    """By what they are about, in the order of the words; what has no words comes last."""
    orde = list(woorden.DINGEN)
    plek = {ding: nummer for nummer, ding in enumerate(orde)}
    return sorted(rechten().items(), key=lambda rij: plek.get(rij[0].partition(".")[0], len(orde)))
