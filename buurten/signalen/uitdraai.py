"""The list of signals as a file: what one may read of it, and nothing that is confidential."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from buurten.signalen.models import Signaal
from buurten.signalen.querysets import INTERN, SignaalQuerySet
from welzijn.kern.uitdraai import PER_GREEP, Lijst, Regel


def in_bestand(signalen: SignaalQuerySet) -> SignaalQuerySet:
    """Of what somebody sees on the list all that is internal; each still with `leesbaar`."""
    return signalen.filter(INTERN)


def lijst(signalen: SignaalQuerySet, uitleg: list[tuple[str, str]]) -> Lijst:
    """`signalen` is what this person sees, narrowed as they chose, with `te_laat`."""
    zonder = (_("Let op"), _("Vertrouwelijke signalen staan niet in dit bestand."))
    return Lijst(_("Signalen"), _kop(), _regels(in_bestand(signalen)), [*uitleg, zonder])


def _kop() -> list[str]:
    return [
        _("nummer"),
        _("doorgegeven op"),
        _("wat iemand merkte"),
        _("gebied"),
        _("code van het gebied"),
        _("plek"),
        _("onderwerp"),
        _("van wie"),
        _("zonder account"),
        _("goed of niet goed"),
        _("hoe vaak"),
        _("hoeveel mensen"),
        _("stand"),
        _("te laat"),
    ]


def _regels(signalen: SignaalQuerySet) -> Iterator[Regel]:
    for signaal in signalen.iterator(chunk_size=PER_GREEP):
        yield _regel(signaal)


def _regel(signaal: Signaal) -> list[Any]:
    leest = signaal.leesbaar and not signaal.is_vertrouwelijk
    return [
        signaal.pk,
        signaal.gemeld_op,
        signaal.woorden if leest else "",
        signaal.gebied.naam,
        signaal.gebied.code,
        signaal.precies if leest else "",
        signaal.thema.naam if signaal.thema else "",
        signaal.get_groep_display(),
        signaal.is_anoniem,
        signaal.get_toon_display() if leest else "",
        signaal.get_hoe_vaak_display() if leest else "",
        signaal.get_hoeveel_display() if leest else "",
        signaal.get_status_display(),
        getattr(signaal, "te_laat", None),
    ]
