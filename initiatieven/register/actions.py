"""What can happen to an initiative."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.prioriteiten.models import Prioriteit
from initiatieven.register import berichten
from initiatieven.register.models import Initiatief
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep
from welzijn.kern.tijd import nu


def _pak(initiatief: Initiatief, status: str) -> Initiatief:
    """The row, locked, with the road to this status taken; ValidationError where there is none."""
    initiatief = Initiatief.objects.select_for_update().get(pk=initiatief.pk)
    initiatief.zet_status(status)
    return initiatief


def _anderen(initiatief: Initiatief, by: Any) -> list[Any]:
    """The proposer, unless that is who acts."""
    return [] if initiatief.is_van(by) else [initiatief.indiener]


@transaction.atomic
def voorstellen(initiatief: Initiatief, *, by: Any, namens: Bezetting | None = None) -> Initiatief:
    """Keep a new idea for somebody to look at. The same `sleutel` gives the first one back."""
    initiatief.indiener = by
    initiatief, nieuw = eenmaal(initiatief, "titel", "wat", "gebied_id", indiener=by)
    if nieuw:
        vastleggen("initiatief.voorstellen", initiatief, by=by, namens=namens)
        notificeren([by], berichten.ingediend(initiatief))
    return initiatief


@transaction.atomic
def bewerken(
    initiatief: Initiatief, *, by: Any, velden: Sequence[str], namens: Bezetting | None = None
) -> Initiatief:
    """Keep what its maker changed; the log names the fields. Nothing changed writes nothing."""
    if velden:
        initiatief.save(update_fields=list(velden))
        gewijzigd = {"gewijzigd": sorted(velden)}
        vastleggen("initiatief.bewerken", initiatief, by=by, namens=namens, velden=gewijzigd)
    return initiatief


@transaction.atomic
def indienen(
    initiatief: Initiatief,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Initiatief:
    """Offer a refused idea again; the answer is due a week from now."""
    initiatief = _pak(initiatief, Initiatief.Status.INGEDIEND)
    initiatief.ingediend_op = op or nu()
    initiatief.reden = ""
    initiatief.save(update_fields=["status", "ingediend_op", "reden"])
    vastleggen("initiatief.indienen", initiatief, by=by, namens=namens)
    notificeren([by], berichten.ingediend(initiatief))
    return initiatief


@transaction.atomic
def intrekken(initiatief: Initiatief, *, by: Any, namens: Bezetting | None = None) -> Initiatief:
    """Take back what was never public."""
    initiatief = _pak(initiatief, Initiatief.Status.INGETROKKEN)
    initiatief.save(update_fields=["status"])
    vastleggen("initiatief.intrekken", initiatief, by=by, namens=namens)
    return initiatief


@transaction.atomic
def publiceren(
    initiatief: Initiatief,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Initiatief:
    """Show the idea to everyone."""
    initiatief = _pak(initiatief, Initiatief.Status.GEPUBLICEERD)
    initiatief.gepubliceerd_op = op or nu()
    initiatief.save(update_fields=["status", "gepubliceerd_op"])
    vastleggen("initiatief.publiceren", initiatief, by=by, namens=namens)
    notificeren([initiatief.indiener], berichten.gepubliceerd(initiatief))
    return initiatief


@transaction.atomic
def afwijzen(
    initiatief: Initiatief, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Initiatief:
    """Do not show the idea, with a reason that its proposer reads."""
    initiatief = _pak(initiatief, Initiatief.Status.AFGEWEZEN)
    initiatief.reden = reden
    initiatief.save(update_fields=["status", "reden"])
    vastleggen("initiatief.afwijzen", initiatief, by=by, namens=namens)
    notificeren([initiatief.indiener], berichten.afgewezen(initiatief))
    return initiatief


@transaction.atomic
def beginnen(initiatief: Initiatief, *, by: Any, namens: Bezetting | None = None) -> Initiatief:
    """The doing starts."""
    initiatief = _pak(initiatief, Initiatief.Status.BEZIG)
    initiatief.save(update_fields=["status"])
    vastleggen("initiatief.beginnen", initiatief, by=by, namens=namens)
    return initiatief


@transaction.atomic
def afronden(
    initiatief: Initiatief, *, by: Any, resultaat: str, namens: Bezetting | None = None
) -> Initiatief:
    """It worked: with what came of it, for everyone to read."""
    initiatief = _pak(initiatief, Initiatief.Status.AFGEROND)
    initiatief.resultaat = resultaat
    initiatief.save(update_fields=["status", "resultaat"])
    vastleggen("initiatief.afronden", initiatief, by=by, namens=namens)
    return initiatief


@transaction.atomic
def stoppen(
    initiatief: Initiatief, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Initiatief:
    """A dead end says why."""
    initiatief = _pak(initiatief, Initiatief.Status.GESTOPT)
    initiatief.reden = reden
    initiatief.save(update_fields=["status", "reden"])
    vastleggen("initiatief.stoppen", initiatief, by=by, namens=namens)
    notificeren(_anderen(initiatief, by), berichten.gestopt(initiatief))
    return initiatief


@transaction.atomic
def koppelen(
    initiatief: Initiatief,
    prioriteit: Prioriteit,
    *,
    by: Any,
    reden: str,
    namens: Bezetting | None = None,
) -> Initiatief:
    """Tie it to what the wijk does first, with how it helps; a link of the red thread."""
    initiatief = Initiatief.objects.select_for_update().get(pk=initiatief.pk)
    if initiatief.prioriteit_id is not None:
        raise ValidationError(_("Dit hoort al ergens bij."), code="overgang")
    initiatief.prioriteit = prioriteit
    initiatief.save(update_fields=["prioriteit"])
    schakelen(prioriteit, initiatief, door=namens or Groep.BEWONERS.label, reden=reden)
    vastleggen("initiatief.koppelen", initiatief, by=by, namens=namens)
    notificeren(_anderen(initiatief, by), berichten.gekoppeld(initiatief))
    return initiatief
