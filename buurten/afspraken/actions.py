"""What organisations arrange around a kwestie. What changes who carries it, everyone reads."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from buurten.afspraken import berichten
from buurten.afspraken.grepen import antwoorders, beslis, dragers, houders_van, verzet, vrager
from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.afspraken.querysets import houders
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.kwesties.grepen import melders, neem, stap
from buurten.kwesties.models import Kwestie, Kwestiestap
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.werkdagen import na_werkdagen

Soort = Kwestiestap.Soort
PER_KEER = 200  # the rest comes the next time


@transaction.atomic
def delen(
    kwestie: Kwestie, *, organisatie: Organisatie, vraag: str, by: Any, namens: Bezetting
) -> Aandeel:
    """Ask another organisation to carry it along; ValidationError when it was asked already."""
    kwestie = neem(kwestie, loopt=True)
    if kwestie.opgepakt_door_id is None:
        raise ValidationError(_("Niemand heeft dit opgepakt. Pak het eerst op."), code="overgang")
    if kwestie.opgepakt_door_id == organisatie.pk:
        raise ValidationError(_("Deze organisatie heeft het zelf opgepakt."), code="overgang")
    wie = {"kwestie": kwestie, "organisatie": organisatie}
    try:
        with transaction.atomic():
            aandeel = Aandeel.objects.create(**wie, vraag=vraag, namens=namens)
    except IntegrityError as fout:
        zin = _("Deze organisatie is al gevraagd, of doet al mee.")
        raise ValidationError(zin, code="overgang") from fout
    velden = {"organisatie": organisatie.pk}
    vastleggen("aandeel.delen", aandeel, by=by, namens=namens, velden=velden)
    notificeren(houders(organisatie.pk, kwestie.gebied), berichten.gevraagd(aandeel))
    return aandeel


@transaction.atomic
def aanvaarden(
    aandeel: Aandeel, *, toelichting: str, voor: date, by: Any, namens: Bezetting
) -> Aandeel:
    """The asked organisation takes part, and says by which day it does something."""
    kwestie = neem(aandeel.kwestie, loopt=True)
    aandeel = beslis(aandeel, Aandeel.Status.MEE, toelichting, namens, voor=voor)
    stap(kwestie, Soort.AANVAARDEN, namens, toelichting)
    velden = {"voor": str(voor)}
    vastleggen("aandeel.aanvaarden", aandeel, by=by, namens=namens, velden=velden)
    notificeren(melders(by, kwestie=kwestie), berichten.doet_mee(aandeel))
    notificeren(vrager(aandeel), berichten.beslist(aandeel))
    return aandeel


@transaction.atomic
def afwijzen(aandeel: Aandeel, *, reden: str, by: Any, namens: Bezetting) -> Aandeel:
    """The asked organisation does not take part; who asked reads why."""
    aandeel = beslis(aandeel, Aandeel.Status.NEE, reden, namens)
    vastleggen("aandeel.afwijzen", aandeel, by=by, namens=namens)
    notificeren(vrager(aandeel), berichten.beslist(aandeel))
    return aandeel


@transaction.atomic
def uitstappen(aandeel: Aandeel, *, reden: str, by: Any, namens: Bezetting) -> Aandeel:
    """Take part no longer, and say why to everyone."""
    kwestie = neem(aandeel.kwestie)
    aandeel = beslis(aandeel, Aandeel.Status.GESTOPT, reden, namens)
    stap(kwestie, Soort.UITSTAPPEN, namens, reden)
    vastleggen("aandeel.uitstappen", aandeel, by=by, namens=namens)
    notificeren(melders(by, kwestie=kwestie), berichten.gestopt(aandeel))
    notificeren(dragers(kwestie), berichten.gestopt(aandeel))
    return aandeel


@transaction.atomic
def afstemmen(afstemming: Afstemming, *, by: Any, namens: Bezetting) -> Afstemming:
    """Write down who speaks to whom, when, and what they agreed. Sent twice makes one."""
    kwestie = neem(afstemming.kwestie, loopt=True)
    afstemming.namens = namens
    afstemming, nieuw = eenmaal(afstemming, kwestie=kwestie, namens=namens)
    if nieuw:
        velden = {"met": afstemming.met_id, "op": str(afstemming.op)}
        vastleggen("afspraak.afstemmen", afstemming, by=by, namens=namens, velden=velden)
        ander = houders(afstemming.met_id, kwestie.gebied).exclude(pk=by.pk)
        notificeren(ander, berichten.afgestemd(afstemming))
    return afstemming


@transaction.atomic
def voorleggen(
    kwestie: Kwestie, *, aan: Functie, vraag: str, voor: date, by: Any, namens: Bezetting
) -> Voorlegging:
    """Put it before a function at the municipality; everybody reads by which day it answers."""
    kwestie = neem(kwestie, loopt=True)
    wat: dict[str, Any] = {"aan": aan, "organisatie": aan.organisatie, "vraag": vraag}
    wat |= {"antwoord_voor": voor, "namens": namens}
    try:
        with transaction.atomic():
            voorlegging = Voorlegging.objects.create(kwestie=kwestie, **wat)
    except IntegrityError as fout:
        zin = _("Dit ligt al bij de gemeente. Wacht eerst op dat antwoord.")
        raise ValidationError(zin, code="overgang") from fout
    stap(kwestie, Soort.VOORLEGGEN, namens, vraag)
    velden = {"aan": aan.pk, "voor": str(voor)}
    vastleggen("voorlegging.voorleggen", voorlegging, by=by, namens=namens, velden=velden)
    notificeren(houders_van(aan), berichten.te_beantwoorden(voorlegging))
    notificeren(melders(by, kwestie=kwestie), berichten.voorgelegd(voorlegging))
    return voorlegging


@transaction.atomic
def antwoorden(voorlegging: Voorlegging, *, antwoord: str, by: Any, namens: Bezetting) -> Any:
    """The municipality answers, for everyone to read. The kwestie itself goes on."""
    kwestie = neem(voorlegging.kwestie, loopt=True)
    voorlegging = Voorlegging.objects.select_for_update().get(pk=voorlegging.pk)
    voorlegging.zet_status(Voorlegging.Status.BEANTWOORD)
    voorlegging.antwoord, voorlegging.antwoord_namens = antwoord, namens
    voorlegging.beantwoord_op = nu()
    velden = ["status", "antwoord", "antwoord_namens", "beantwoord_op"]
    voorlegging.save(update_fields=velden)
    stap(kwestie, Soort.ANTWOORDEN, namens, antwoord)
    vastleggen("voorlegging.antwoorden", voorlegging, by=by, namens=namens)
    wie = [*melders(by, kwestie=kwestie), *dragers(kwestie)]
    notificeren(wie, berichten.geantwoord(voorlegging))
    return voorlegging


@transaction.atomic
def herinneren(*, by: Any = None) -> int:
    """Tell who answers for the municipality what is due on the next working day; each once."""
    grens = na_werkdagen(vandaag(), 1)
    wacht = Voorlegging.objects.open().filter(herinnerd_op=None, antwoord_voor__lte=grens)
    rijen = list(wacht.order_by("pk").select_for_update(of=("self",))[:PER_KEER])
    for voorlegging in rijen:
        notificeren(antwoorders(voorlegging), berichten.bijna(voorlegging))
    if rijen:
        Voorlegging.objects.filter(pk__in=[v.pk for v in rijen]).update(herinnerd_op=nu())
        vastleggen("voorlegging.herinneren", Voorlegging(), by=by, velden={"aantal": len(rijen)})
    return len(rijen)


@transaction.atomic
def overzetten(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function answer for the municipality; None: the municipality as a whole.

    ValidationError when one of these was answered meanwhile, or the other may not answer it.
    """
    velden = verzet(Voorlegging.objects.open_bij(van), "aan", naar, alleen)
    vastleggen("voorlegging.overzetten", van, by=by, namens=namens, velden=velden)
    return int(velden["aantal"] or 0)


@transaction.atomic
def overdragen(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function do what its organisation promised to share; None: no function.

    ValidationError when one of these ended meanwhile, or the other may not carry it.
    """
    velden = verzet(Aandeel.objects.open_bij(van), "verantwoordelijk", naar, alleen)
    vastleggen("aandeel.overdragen", van, by=by, namens=namens, velden=velden)
    return int(velden["aantal"] or 0)
