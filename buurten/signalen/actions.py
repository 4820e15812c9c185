"""What can happen to a signal."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Thema
from buurten.signalen import berichten
from buurten.signalen.models import Signaal, Telling
from welzijn.kern import ontvangst
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep
from welzijn.kern.tijd import nu
from welzijn.kern.uitdraai import Bestand, Lijst, maak
from welzijn.kern.vernietiging.actions import begraaf_dit

KAMER = "signalen"  # a code of a receipt opens nothing in another room


@transaction.atomic
def melden(
    signaal: Signaal, *, by: Any, namens: Bezetting | None = None, toch: Collection[str] = ()
) -> Signaal:
    """Keep a new signal. Sent twice (the same `sleutel`), it gives the first one back.

    `toch`: the kinds of what may point at a person that went along on purpose; never the words.
    """
    signaal.melder = by
    signaal.namens = namens
    signaal.organisatie = namens.functie.organisatie if namens else None
    signaal.groep = (namens.functie.groep if namens else None) or Groep.BEWONERS
    if signaal.is_vertrouwelijk:
        signaal.sluit()
    signaal, nieuw = eenmaal(signaal, melder=by)
    if nieuw:
        _tellen(signaal)
        velden = {"toch": ", ".join(toch)} if toch else None
        vastleggen("signaal.melden", signaal, by=by, namens=namens, velden=velden)
    return signaal


@transaction.atomic
def inzenden(signaal: Signaal, *, by: Any, code: str) -> Signaal:
    """Keep a signal of somebody without an account; it counts once a worker let it in.

    `code` is on the receipt; only what can be made of it is kept. Sent twice makes one.
    """
    signaal.melder, signaal.groep = None, Groep.BEWONERS
    signaal.status = Signaal.Status.INGEZONDEN
    signaal.sleutel = ontvangst.sleutel(code, KAMER)
    signaal.code_hash = ontvangst.afdruk(code, KAMER)
    signaal, nieuw = eenmaal(signaal, code_hash=signaal.code_hash)
    if nieuw:
        vastleggen("signaal.inzenden", signaal, by=by)
    return signaal


@transaction.atomic
def toelaten(signaal: Signaal, *, by: Any, namens: Bezetting | None = None) -> Signaal:
    """A worker read it: from now on it counts; ValidationError if somebody decided before."""
    signaal = _pak(signaal, Signaal.Status.NIEUW, alleen=Signaal.Status.INGEZONDEN)
    signaal.save(update_fields=["status"])
    _tellen(signaal)
    vastleggen("signaal.toelaten", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def weigeren(signaal: Signaal, *, by: Any, reden: str, namens: Bezetting | None = None) -> Signaal:
    """It is no signal; who holds the receipt reads why, and the words are gone."""
    signaal = _pak(signaal, Signaal.Status.GEWEIGERD)
    signaal.reden, signaal.tekst, signaal.plek = reden, "", ""
    signaal.klaar_op = nu()
    signaal.save(update_fields=["status", "reden", "tekst", "plek", "klaar_op"])
    vastleggen("signaal.weigeren", signaal, by=by, namens=namens)
    return signaal


@transaction.atomic
def indelen(
    signaal: Signaal, *, by: Any, thema: Thema | None, namens: Bezetting | None = None
) -> Signaal:
    """Choose its subject; the kept counts move along. ValidationError when it went on already."""
    signaal = _pak(signaal)
    if signaal.status not in (Signaal.Status.NIEUW, Signaal.Status.INGEZONDEN):
        stand = {"status": signaal.get_status_display()}
        zin = _("Dit kan niet meer. De stand is nu: %(status)s.") % stand
        raise ValidationError(zin, code="overgang")
    telt = signaal.status == Signaal.Status.NIEUW and signaal.thema != thema
    if telt:
        _tellen(signaal, -1)
    signaal.thema = thema
    signaal.save(update_fields=["thema"])
    if telt:
        _tellen(signaal)
    velden = {"thema": str(thema or "")}
    vastleggen("signaal.indelen", signaal, by=by, namens=namens, velden=velden)
    return signaal


@transaction.atomic
def afronden(signaal: Signaal, *, by: Any, reden: str, namens: Bezetting | None = None) -> Signaal:
    """Close a signal with a reason that its reporter hears; ValidationError if it is closed."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    signaal.zet_status(Signaal.Status.AFGEROND)
    signaal.reden, signaal.klaar_op = reden, nu()
    signaal.save(update_fields=["status", "reden", "klaar_op"])
    vastleggen("signaal.afronden", signaal, by=by, namens=namens)
    notificeren([signaal.melder], berichten.afgerond(signaal))
    return signaal


@transaction.atomic
def verwijderen(signaal: Signaal, *, by: Any, namens: Bezetting | None = None) -> None:
    """Take a signal away, with its words and its count; ValidationError once it was bundled.

    Who gave it may within a day; later it is for who works with it.
    """
    signaal = _pak(signaal)
    if signaal.status == Signaal.Status.GEBUNDELD:
        zin = _("Dit signaal hoort bij een kwestie. Het kan daarom niet meer weg.")
        raise ValidationError(zin, code="overgang")
    if namens is None and nu() - signaal.gemeld_op > Signaal.TERUG_BINNEN:
        raise ValidationError(_("Dit kan alleen op de eerste dag. Vraag het de opbouwwerker."))
    if signaal.status not in Signaal.BUITEN:
        _tellen(signaal, -1)
    vastleggen("signaal.verwijderen", signaal, by=by, namens=namens)
    begraaf_dit(signaal)
    signaal.delete()


@transaction.atomic
def meenemen(lijst: Lijst, *, soort: str, by: Any, namens: Bezetting | None, **wat: str) -> Bestand:
    """The list as a file. The logboek tells how many rows, why, narrowed how, and its print."""
    bestand = maak(lijst, soort)
    velden = wat | bestand.verantwoording()
    vastleggen("signaal.meenemen", Signaal(), by=by, namens=namens, velden=velden)
    return bestand


@transaction.atomic
def hertellen(*, by: Any = None) -> int:
    """Make the kept counts equal to the signals again; the number that was off."""
    fout = Telling.objects.verkeerd_geteld()
    for (gebied, thema, groep, maand), (_was, aantal) in fout.items():
        sleutel = {"gebied_id": gebied, "thema_id": thema, "groep": groep, "maand": maand}
        Telling.objects.update_or_create(**sleutel, defaults={"aantal": aantal})
    vastleggen("telling.hertellen", Telling(), by=by, velden={"verbeterd": len(fout)})
    return len(fout)


def _pak(signaal: Signaal, status: str = "", *, alleen: str = "") -> Signaal:
    """The row, held, with the road to this status taken; ValidationError where there is none."""
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    if alleen and signaal.status != alleen:
        stand = {"status": signaal.get_status_display()}
        zin = _("Dit kan niet meer. De stand is nu: %(status)s.") % stand
        raise ValidationError(zin, code="overgang")
    if status:
        signaal.zet_status(status)
    return signaal


def _tellen(signaal: Signaal, erbij: int = 1) -> None:
    """Add one to the count that this signal belongs to, also when many do so at once."""
    maand = timezone.localdate(signaal.gemeld_op).replace(day=1)
    plek = {"gebied_id": signaal.gebied_id, "thema_id": signaal.thema_id}
    sleutel = plek | {"groep": signaal.groep, "maand": maand}
    if Telling.objects.filter(**sleutel).update(aantal=F("aantal") + erbij):
        return
    try:
        with transaction.atomic():
            Telling.objects.create(**sleutel, aantal=max(erbij, 0))
    except IntegrityError:
        Telling.objects.filter(**sleutel).update(aantal=F("aantal") + erbij)
