"""What can happen to a signal."""

from typing import Any

from django.db import transaction

from buurten.functies.models import Bezetting
from buurten.signalen import berichten
from buurten.signalen.models import Signaal
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep


@transaction.atomic
def melden(signaal: Signaal, *, by: Any, namens: Bezetting | None = None) -> Signaal:
    """Keep a new signal. Sent twice (the same `sleutel`), it gives the first one back."""
    signaal.melder = by
    signaal.namens = namens
    signaal.groep = (namens.functie.groep if namens else None) or Groep.BEWONERS
    signaal, nieuw = eenmaal(signaal, melder=by)
    if nieuw:
        vastleggen("signaal.melden", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def afronden(
    signaal: Signaal, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Signaal:
    """Close a signal with a reason that its reporter hears; ValidationError if it is closed."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    signaal.zet_status(Signaal.Status.AFGEROND)
    signaal.reden = reden
    signaal.save(update_fields=["status", "reden"])
    vastleggen("signaal.afronden", signaal, by=by, namens=namens)
    notificeren([signaal.melder], berichten.afgerond(signaal))
    return signaal
