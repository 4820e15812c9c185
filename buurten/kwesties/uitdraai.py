"""The list of kwesties as a file: exact counts for who reads these on its page, tens for others."""

from collections.abc import Iterator
from typing import Any

from django.db.models import BooleanField, Case, Value, When
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q
from buurten.kwesties.models import Kwestie
from buurten.kwesties.permissions import BEKIJKEN
from buurten.kwesties.querysets import KwestieQuerySet
from welzijn.kern.uitdraai import PER_GREEP, Lijst, Regel


def lijst(kwesties: KwestieQuerySet, user: Any, uitleg: list[tuple[str, str]]) -> Lijst:
    """`kwesties` is what this person sees, narrowed as they chose."""
    telt = When(bereik_q(user, BEKIJKEN), then=Value(True))
    precies = Case(telt, default=Value(False), output_field=BooleanField())
    afgerond = (_("Let op"), _("Aantallen zijn afgerond op tientallen waar u niet werkt."))
    regels = _regels(kwesties.met_termijn().annotate(precies=precies))
    return Lijst(_("Kwesties"), _kop(), regels, [*uitleg, afgerond])


def _kop() -> list[str]:
    return [
        _("nummer"),
        _("sinds"),
        _("titel"),
        _("in gewone woorden"),
        _("gebied"),
        _("code van het gebied"),
        _("onderwerp"),
        _("stand"),
        _("opgepakt door"),
        _("functie"),
        _("oppakken vóór"),
        _("laat iets horen vóór"),
        _("te laat"),
        _("klaar op"),
        _("reden"),
        _("signalen van bewoners"),
        _("signalen van professionals"),
        _("signalen van de gemeente"),
    ]


def _regels(kwesties: KwestieQuerySet) -> Iterator[Regel]:
    for kwestie in kwesties.iterator(chunk_size=PER_GREEP):
        yield _regel(kwestie)


def _regel(kwestie: Kwestie) -> list[Any]:
    precies = bool(getattr(kwestie, "precies", False))
    return [
        kwestie.pk,
        kwestie.gemaakt_op,
        kwestie.titel,
        kwestie.samenvatting,
        kwestie.gebied.naam,
        kwestie.gebied.code,
        kwestie.thema.naam,
        kwestie.get_status_display(),
        kwestie.opgepakt_door.naam if kwestie.opgepakt_door else "",
        kwestie.verantwoordelijk.titel if kwestie.verantwoordelijk else "",
        kwestie.oppakken_voor,
        kwestie.toegezegd_voor,
        getattr(kwestie, "te_laat", None),
        kwestie.klaar_op,
        kwestie.reden,
        *(aantal for _groep, aantal in kwestie.aantallen(precies=precies)),
    ]
