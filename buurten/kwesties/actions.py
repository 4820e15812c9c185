"""What can happen to a kwestie. The signals under it and its counts move with it."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import keur_vrij, te_verzetten
from buurten.kwesties import berichten
from buurten.kwesties.grepen import (
    bijtellen,
    coordinatoren,
    melders,
    neem,
    samennemen,
    stap,
    termijnen,
    verder,
    zet,
)
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.signalen.models import Signaal
from welzijn.kern.draad.models import Schakel
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.uitdraai import Bestand, Lijst, maak
from welzijn.kern.werkdagen import na_werkdagen

Soort, Status = Kwestiestap.Soort, Kwestie.Status
PER_KEER = 200  # the rest comes the next time
NIEMAND = {"opgepakt_door": None, "verantwoordelijk": None}


@transaction.atomic
def bundelen(
    kwestie: Kwestie,
    *,
    signalen: Iterable[Signaal],
    openbaar: bool,
    by: Any,
    namens: Bezetting | None = None,
) -> Kwestie:
    """Make a kwestie of new signals. Sent twice (the same `sleutel`), it gives the first one.

    ValidationError when a signal was bundled or closed in the meantime; then nothing is done.
    """
    kwestie.is_openbaar = openbaar
    kwestie.status = Status.OPEN if openbaar else Status.CONCEPT
    kwestie.oppakken_voor = termijnen(kwestie.status)["oppakken_voor"]
    kwestie, nieuw = eenmaal(kwestie, gebied=kwestie.gebied)
    if nieuw:
        erbij = samennemen(kwestie, signalen, namens)
        stap(kwestie, Soort.BUNDELEN, namens)
        velden = {"signalen": len(erbij), "status": kwestie.status}
        vastleggen("kwestie.bundelen", kwestie, by=by, namens=namens, velden=velden)
        notificeren(melders(by, signalen=erbij), berichten.gebundeld(kwestie))
    return kwestie


@transaction.atomic
def bijvoegen(
    kwestie: Kwestie,
    *,
    signalen: Iterable[Signaal],
    by: Any,
    namens: Bezetting | None = None,
) -> Kwestie:
    """Add new signals to a kwestie that is going on; all of them, or ValidationError and none."""
    kwestie = neem(kwestie, loopt=True)
    erbij = samennemen(kwestie, signalen, namens)
    stap(kwestie, Soort.BIJVOEGEN, namens)
    vastleggen("kwestie.bijvoegen", kwestie, by=by, namens=namens, velden={"signalen": len(erbij)})
    notificeren(melders(by, signalen=erbij), berichten.gebundeld(kwestie))
    return kwestie


@transaction.atomic
def losmaken(
    kwestie: Kwestie,
    *,
    signaal: Signaal,
    reden: str,
    by: Any,
    namens: Bezetting | None = None,
) -> Kwestie:
    """Take a signal out again: it is new once more, and its reporter hears why."""
    kwestie = neem(kwestie, loopt=True)
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    los, _per_soort = Bundeling.objects.filter(kwestie=kwestie, signaal=signaal).delete()
    if not los:
        raise ValidationError(_("Dit signaal hoort niet meer bij deze kwestie."), code="overgang")
    signaal.zet_status(Signaal.Status.NIEUW)
    signaal.reden = reden  # for who has a receipt: nobody can send them a message
    signaal.save(update_fields=["status", "reden"])
    # Also the way by which it came here, when that one went up in this.
    Schakel.objects.van("signaal", signaal.pk).filter(naar_soort="kwestie").delete()
    bijtellen(kwestie, [signaal], -1)
    stap(kwestie, Soort.LOSMAKEN, namens)
    vastleggen("kwestie.losmaken", kwestie, by=by, namens=namens, velden={"signaal": signaal.pk})
    notificeren(melders(by, signalen=[signaal]), berichten.losgemaakt(signaal, reden))
    return kwestie


@transaction.atomic
def bewerken(kwestie: Kwestie, *, by: Any, namens: Bezetting | None = None) -> Kwestie:
    """Keep new words for a kwestie that is going on."""
    nu = neem(kwestie, loopt=True)
    namen = ["titel", "samenvatting", "thema_id"]
    anders = [naam for naam in namen if getattr(nu, naam) != getattr(kwestie, naam)]
    if anders:
        kwestie.save(update_fields=[naam.removesuffix("_id") for naam in namen])
        stap(kwestie, Soort.BEWERKEN, namens)
    vastleggen("kwestie.bewerken", kwestie, by=by, namens=namens, velden={"velden": anders})
    return kwestie


@transaction.atomic
def openen(kwestie: Kwestie, *, by: Any, namens: Bezetting | None = None) -> Kwestie:
    """Let everyone read it."""
    kwestie = verder(kwestie, Status.OPEN, van={Status.CONCEPT}, is_openbaar=True)
    stap(kwestie, Soort.OPENEN, namens)
    vastleggen("kwestie.openen", kwestie, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.geopend(kwestie))
    return kwestie


@transaction.atomic
def oppakken(
    kwestie: Kwestie,
    *,
    by: Any,
    namens: Bezetting,
    toelichting: str = "",
    voor: date | None = None,
) -> Kwestie:
    """The organisation of this function picks it up; of two at once the first gets it.

    `voor` is the day by which it says what it did; by default the term of the municipality.
    """
    wie = namens.functie.organisatie
    bij: dict[str, Any] = {"opgepakt_door": wie, "verantwoordelijk": namens.functie}
    bij["toegezegd_voor"] = voor or na_werkdagen(vandaag(), settings.KWESTIE_TOEZEGGING_WERKDAGEN)
    kwestie = verder(kwestie, Status.OPGEPAKT, reden=toelichting, **bij)
    stap(kwestie, Soort.OPPAKKEN, namens, toelichting)
    dag = str(kwestie.toegezegd_voor)
    velden = {"organisatie": wie.pk, "functie": namens.functie_id, "voor": dag}
    vastleggen("kwestie.oppakken", kwestie, by=by, namens=namens, velden=velden)
    notificeren(melders(by, kwestie=kwestie), berichten.opgepakt(kwestie, toelichting))
    return kwestie


@transaction.atomic
def op_zich_nemen(kwestie: Kwestie, *, by: Any, namens: Bezetting) -> Kwestie:
    """Carry what the organisation picked up while no function does; of two the first gets it."""
    kwestie = neem(kwestie, loopt=True)
    if kwestie.opgepakt_door_id is None:
        raise ValidationError(_("Niemand heeft dit opgepakt. Pak het eerst op."), code="overgang")
    keur_vrij(kwestie)
    zet(kwestie, {"verantwoordelijk": namens.functie})
    stap(kwestie, Soort.OVERZETTEN, namens)
    velden = {"functie": namens.functie_id}
    vastleggen("kwestie.op_zich_nemen", kwestie, by=by, namens=namens, velden=velden)
    return kwestie


@transaction.atomic
def overzetten(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function answer all that this one had open, or just these; None: no function.

    ValidationError when one of these was closed meanwhile, or the other may not answer it.
    """
    pks = te_verzetten(Kwestie.objects.open_bij(van), naar, alleen)
    Kwestie.objects.filter(pk__in=pks).update(verantwoordelijk=naar)
    wie = str(naar or van.organisatie)[:200]
    Kwestiestap.objects.bulk_create(
        Kwestiestap(kwestie_id=pk, soort=Soort.OVERZETTEN, door=wie) for pk in pks
    )
    velden = {"naar": naar.pk if naar else None, "aantal": len(pks)}
    vastleggen("kwestie.overzetten", van, by=by, namens=namens, velden=velden)
    return len(pks)


@transaction.atomic
def teruggeven(
    kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Kwestie:
    """Lay it down again, with the reason: somebody else can pick it up."""
    wie = str(kwestie.opgepakt_door or "")
    velden = {**NIEMAND, "reden": reden}
    kwestie = verder(kwestie, Status.OPEN, van={Status.OPGEPAKT}, **velden)
    stap(kwestie, Soort.TERUGGEVEN, namens, reden)
    vastleggen("kwestie.teruggeven", kwestie, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.teruggegeven(kwestie, wie))
    return kwestie


@transaction.atomic
def bijpraten(
    kwestie: Kwestie, *, by: Any, namens: Bezetting, toelichting: str, voor: date
) -> Kwestie:
    """Say how far it is before the promised day, and promise the next one."""
    kwestie = neem(kwestie)
    if kwestie.status != Status.OPGEPAKT:
        zin = _("Dit kan niet meer. De stand is nu: %(status)s.")
        raise ValidationError(zin % {"status": kwestie.get_status_display()}, code="overgang")
    zet(kwestie, {"toegezegd_voor": voor})
    stap(kwestie, Soort.BIJPRATEN, namens, toelichting)
    velden = {"voor": str(voor)}
    vastleggen("kwestie.bijpraten", kwestie, by=by, namens=namens, velden=velden)
    notificeren(melders(by, kwestie=kwestie), berichten.bijgepraat(kwestie, toelichting))
    return kwestie


@transaction.atomic
def beantwoorden(
    kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Kwestie:
    """Give the answer, for everyone to read; every reporter hears it."""
    kwestie = verder(kwestie, Status.BEANTWOORD, reden=reden)
    stap(kwestie, Soort.BEANTWOORDEN, namens, reden)
    vastleggen("kwestie.beantwoorden", kwestie, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.beantwoord(kwestie))
    return kwestie


@transaction.atomic
def stoppen(kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None) -> Kwestie:
    """Go no further, and say why. What was never public does not become so."""
    kwestie = verder(kwestie, Status.GESTOPT, reden=reden)
    stap(kwestie, Soort.STOPPEN, namens, reden)
    vastleggen("kwestie.stoppen", kwestie, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.gestopt(kwestie))
    return kwestie


@transaction.atomic
def heropenen(kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None) -> Kwestie:
    """Take it up again after an answer or a stop; it is public from then on."""
    velden = {**NIEMAND, "is_openbaar": True, "reden": reden}
    kwestie = verder(kwestie, Status.OPEN, van=Kwestie.KLAAR, **velden)
    stap(kwestie, Soort.HEROPENEN, namens, reden, door=_("Iemand die een signaal gaf"))
    vastleggen("kwestie.heropenen", kwestie, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.heropend(kwestie))
    return kwestie


@transaction.atomic
def toewijzen(*, by: Any = None) -> int:
    """Lay what nobody picked up in time with the coordinating party; each once. Gives how many.

    What became open without a day (the year gave it back) gets one first.
    """
    dag = vandaag()
    termijn = na_werkdagen(dag, settings.KWESTIE_WERKDAGEN)
    Kwestie.objects.zonder_termijn().update(oppakken_voor=termijn)
    te_laat = Kwestie.objects.te_lang_open(dag).filter(bij_coordinator_op=None).order_by("pk")
    kwesties = list(te_laat.select_for_update(of=("self",)).select_related("gebied")[:PER_KEER])
    for wie, wat in coordinatoren(kwesties).items():
        notificeren([wie], berichten.toegewezen(wat))
    for kwestie in kwesties:
        stap(kwestie, Soort.TOEWIJZEN, None)
        zet(kwestie, {"bij_coordinator_op": nu()})
    if kwesties:
        vastleggen("kwestie.toewijzen", Kwestie(), by=by, velden={"aantal": len(kwesties)})
    return len(kwesties)


@transaction.atomic
def tellen(kwestie: Kwestie, *, by: Any = None) -> Kwestie:
    """Count the signals of a kwestie again and keep what is found."""
    neem(kwestie)
    kwestie = Kwestie.objects.geteld().get(pk=kwestie.pk)
    velden = {f"aantal_{groep}": getattr(kwestie, f"echt_{groep}") for groep in Groep.values}
    zet(kwestie, velden)
    vastleggen("kwestie.tellen", kwestie, by=by, velden=velden)
    return kwestie


@transaction.atomic
def meenemen(lijst: Lijst, *, soort: str, by: Any, namens: Bezetting | None, **wat: str) -> Bestand:
    """The list as a file. The logboek tells how many rows, why, narrowed how, and its print."""
    bestand = maak(lijst, soort)
    velden = wat | bestand.verantwoording()
    vastleggen("kwestie.meenemen", Kwestie(), by=by, namens=namens, velden=velden)
    return bestand
