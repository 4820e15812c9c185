"""What can happen to a signal."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from buurten.functies.models import Bezetting
from buurten.signalen import berichten
from buurten.signalen.models import Signaal, Telling
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
        _tellen(signaal)
        vastleggen("signaal.melden", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def afronden(signaal: Signaal, *, by: Any, reden: str, namens: Bezetting | None = None) -> Signaal:
    """Close a signal with a reason that its reporter hears; ValidationError if it is closed."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    signaal.zet_status(Signaal.Status.AFGEROND)
    signaal.reden = reden
    signaal.save(update_fields=["status", "reden"])
    vastleggen("signaal.afronden", signaal, by=by, namens=namens)
    notificeren([signaal.melder], berichten.afgerond(signaal))
    return signaal


@transaction.atomic
def hertellen(*, by: Any = None) -> int:
    """Make the kept counts equal to the signals again; the number that was off."""
    fout = Telling.objects.verkeerd_geteld()
    for (gebied, thema, groep, maand), (_was, aantal) in fout.items():
        sleutel = {"gebied_id": gebied, "thema_id": thema, "groep": groep, "maand": maand}
        Telling.objects.update_or_create(**sleutel, defaults={"aantal": aantal})
    vastleggen("telling.hertellen", Telling(), by=by, velden={"verbeterd": len(fout)})
    return len(fout)


def _tellen(signaal: Signaal) -> None:
    """Add one to the count that this signal belongs to, also when many do so at once."""
    maand = timezone.localdate(signaal.gemeld_op).replace(day=1)
    plek = {"gebied_id": signaal.gebied_id, "thema_id": signaal.thema_id}
    sleutel = plek | {"groep": signaal.groep, "maand": maand}
    if Telling.objects.filter(**sleutel).update(aantal=F("aantal") + 1):
        return
    try:
        with transaction.atomic():
            Telling.objects.create(**sleutel, aantal=1)
    except IntegrityError:
        Telling.objects.filter(**sleutel).update(aantal=F("aantal") + 1)
