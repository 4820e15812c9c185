"""What can happen to a kwestie. The signals under it and its counts move with it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties import berichten
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.draad.models import Schakel
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep

Soort, Status = Kwestiestap.Soort, Kwestie.Status


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
    kwestie, nieuw = eenmaal(kwestie, gebied=kwestie.gebied)
    if nieuw:
        erbij = _samennemen(kwestie, signalen, namens)
        _stap(kwestie, Soort.BUNDELEN, namens)
        velden = {"signalen": len(erbij), "status": kwestie.status}
        vastleggen("kwestie.bundelen", kwestie, by=by, namens=namens, velden=velden)
        notificeren(_melders(by, signalen=erbij), berichten.gebundeld(kwestie))
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
    kwestie = _neem(kwestie, loopt=True)
    erbij = _samennemen(kwestie, signalen, namens)
    _stap(kwestie, Soort.BIJVOEGEN, namens)
    vastleggen("kwestie.bijvoegen", kwestie, by=by, namens=namens, velden={"signalen": len(erbij)})
    notificeren(_melders(by, signalen=erbij), berichten.gebundeld(kwestie))
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
    kwestie = _neem(kwestie, loopt=True)
    signaal = Signaal.objects.select_for_update().get(pk=signaal.pk)
    los, _per_soort = Bundeling.objects.filter(kwestie=kwestie, signaal=signaal).delete()
    if not los:
        raise ValidationError(_("Dit signaal hoort niet meer bij deze kwestie."), code="overgang")
    signaal.zet_status(Signaal.Status.NIEUW)
    signaal.save(update_fields=["status"])
    Schakel.objects.van("signaal", signaal.pk).naar("kwestie", kwestie.pk).delete()
    _bijtellen(kwestie, [signaal], -1)
    _stap(kwestie, Soort.LOSMAKEN, namens)
    vastleggen("kwestie.losmaken", kwestie, by=by, namens=namens, velden={"signaal": signaal.pk})
    notificeren(_melders(by, signalen=[signaal]), berichten.losgemaakt(signaal, reden))
    return kwestie


@transaction.atomic
def bewerken(kwestie: Kwestie, *, by: Any, namens: Bezetting | None = None) -> Kwestie:
    """Keep new words for a kwestie that is going on."""
    nu = _neem(kwestie, loopt=True)
    namen = ["titel", "samenvatting", "thema_id"]
    anders = [naam for naam in namen if getattr(nu, naam) != getattr(kwestie, naam)]
    if anders:
        kwestie.save(update_fields=[naam.removesuffix("_id") for naam in namen])
        _stap(kwestie, Soort.BEWERKEN, namens)
    vastleggen("kwestie.bewerken", kwestie, by=by, namens=namens, velden={"velden": anders})
    return kwestie


@transaction.atomic
def openen(kwestie: Kwestie, *, by: Any, namens: Bezetting | None = None) -> Kwestie:
    """Let everyone read it."""
    kwestie = _verder(kwestie, Status.OPEN, van={Status.CONCEPT}, is_openbaar=True)
    _stap(kwestie, Soort.OPENEN, namens)
    vastleggen("kwestie.openen", kwestie, by=by, namens=namens)
    notificeren(_melders(by, kwestie=kwestie), berichten.geopend(kwestie))
    return kwestie


@transaction.atomic
def oppakken(kwestie: Kwestie, *, by: Any, namens: Bezetting, toelichting: str = "") -> Kwestie:
    """The organisation of this function picks it up; of two at once the first gets it."""
    wie = namens.functie.organisatie
    kwestie = _verder(kwestie, Status.OPGEPAKT, opgepakt_door=wie, reden=toelichting)
    _stap(kwestie, Soort.OPPAKKEN, namens, toelichting)
    velden = {"organisatie": wie.pk}
    vastleggen("kwestie.oppakken", kwestie, by=by, namens=namens, velden=velden)
    notificeren(_melders(by, kwestie=kwestie), berichten.opgepakt(kwestie, toelichting))
    return kwestie


@transaction.atomic
def teruggeven(
    kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Kwestie:
    """Lay it down again, with the reason: somebody else can pick it up."""
    wie = str(kwestie.opgepakt_door or "")
    kwestie = _verder(kwestie, Status.OPEN, van={Status.OPGEPAKT}, opgepakt_door=None, reden=reden)
    _stap(kwestie, Soort.TERUGGEVEN, namens, reden)
    vastleggen("kwestie.teruggeven", kwestie, by=by, namens=namens)
    notificeren(_melders(by, kwestie=kwestie), berichten.teruggegeven(kwestie, wie))
    return kwestie


@transaction.atomic
def beantwoorden(
    kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Kwestie:
    """Give the answer, for everyone to read; every reporter hears it."""
    kwestie = _verder(kwestie, Status.BEANTWOORD, reden=reden)
    _stap(kwestie, Soort.BEANTWOORDEN, namens, reden)
    vastleggen("kwestie.beantwoorden", kwestie, by=by, namens=namens)
    notificeren(_melders(by, kwestie=kwestie), berichten.beantwoord(kwestie))
    return kwestie


@transaction.atomic
def stoppen(kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None) -> Kwestie:
    """Go no further, and say why. What was never public does not become so."""
    kwestie = _verder(kwestie, Status.GESTOPT, reden=reden)
    _stap(kwestie, Soort.STOPPEN, namens, reden)
    vastleggen("kwestie.stoppen", kwestie, by=by, namens=namens)
    notificeren(_melders(by, kwestie=kwestie), berichten.gestopt(kwestie))
    return kwestie


@transaction.atomic
def heropenen(kwestie: Kwestie, *, by: Any, reden: str, namens: Bezetting | None = None) -> Kwestie:
    """Take it up again after an answer or a stop; it is public from then on."""
    velden = {"is_openbaar": True, "opgepakt_door": None, "reden": reden}
    kwestie = _verder(kwestie, Status.OPEN, van=Kwestie.KLAAR, **velden)
    _stap(kwestie, Soort.HEROPENEN, namens, reden)
    vastleggen("kwestie.heropenen", kwestie, by=by, namens=namens)
    notificeren(_melders(by, kwestie=kwestie), berichten.heropend(kwestie))
    return kwestie


@transaction.atomic
def tellen(kwestie: Kwestie, *, by: Any = None) -> Kwestie:
    """Count the signals of a kwestie again and keep what is found."""
    _neem(kwestie)
    kwestie = Kwestie.objects.geteld().get(pk=kwestie.pk)
    velden = {f"aantal_{groep}": getattr(kwestie, f"echt_{groep}") for groep in Groep.values}
    _zet(kwestie, velden)
    vastleggen("kwestie.tellen", kwestie, by=by, velden=velden)
    return kwestie


def _neem(kwestie: Kwestie, *, loopt: bool = False) -> Kwestie:
    """Hold the row until the end of the deed; ValidationError when it had to be going on."""
    kwestie = Kwestie.objects.select_for_update().get(pk=kwestie.pk)
    if loopt and kwestie.is_klaar:
        raise ValidationError(_("Deze kwestie is al afgesloten."), code="overgang")
    return kwestie


def _verder(kwestie: Kwestie, status: str, *, van: Collection[str] = (), **velden: Any) -> Kwestie:
    """Take the road to this status with these fields; ValidationError where none is drawn.

    Several deeds lead to "open"; `van` tells from which states this one starts.
    """
    kwestie = _neem(kwestie)
    if van and kwestie.status not in van:
        stand = {"status": kwestie.get_status_display()}
        zin = _("Iemand was u net voor. De stand is nu: %(status)s.") % stand
        raise ValidationError(zin, code="overgang")
    kwestie.zet_status(status)
    _zet(kwestie, {**velden, "status": status})
    return kwestie


def _zet(kwestie: Kwestie, velden: dict[str, Any]) -> None:
    for naam, waarde in velden.items():
        setattr(kwestie, naam, waarde)
    kwestie.save(update_fields=list(velden))


def _stap(kwestie: Kwestie, soort: str, namens: Bezetting | None, reden: str = "") -> None:
    door = str(namens or "")[:200]
    Kwestiestap.objects.create(kwestie=kwestie, soort=soort, door=door, reden=reden)


def _samennemen(
    kwestie: Kwestie, signalen: Iterable[Signaal], namens: Bezetting | None
) -> list[Signaal]:
    """Lay these signals under the kwestie: rows, states, links and counts; all or none."""
    pks = {signaal.pk for signaal in signalen}
    vrij = list(Signaal.objects.select_for_update().filter(pk__in=pks).nieuw().order_by("pk"))
    if not vrij or len(vrij) != len(pks):
        raise ValidationError(_weg(len(pks) - len(vrij)), code="overgang")
    try:
        with transaction.atomic():
            Bundeling.objects.bulk_create(Bundeling(kwestie=kwestie, signaal=s) for s in vrij)
    except IntegrityError as fout:
        raise ValidationError(_weg(1), code="overgang") from fout
    for signaal in vrij:
        signaal.zet_status(Signaal.Status.GEBUNDELD)
        schakelen(signaal, kwestie, door=namens)
    Signaal.objects.bulk_update(vrij, ["status"])
    _bijtellen(kwestie, vrij, 1)
    return vrij


def _weg(aantal: int) -> str:
    """What to say when signals were taken while somebody was choosing."""
    if not aantal:
        return _("Kies minstens één signaal.")
    return _(
        "Iemand anders heeft een signaal uit uw keuze net al gebundeld of afgerond. "
        "Er is niets veranderd. Ga terug en kies opnieuw."
    )


def _bijtellen(kwestie: Kwestie, signalen: Sequence[Signaal], keer: int) -> None:
    """Add (or take off) these signals, group by group; the row is ours in this deed."""
    per_groep = Counter(signaal.groep for signaal in signalen)
    velden = {f"aantal_{groep}": aantal * keer for groep, aantal in per_groep.items()}
    _zet(kwestie, {naam: getattr(kwestie, naam) + n for naam, n in velden.items()})


def _melders(
    by: Any, *, kwestie: Kwestie | None = None, signalen: Sequence[Signaal] = ()
) -> list[User]:
    """Who gave these signals, or all signals of a kwestie; not the one who acts."""
    gevers = User.objects.filter(is_active=True)
    if kwestie is not None:
        gevers = gevers.filter(signalen__bundeling__kwestie=kwestie)
    else:
        gevers = gevers.filter(signalen__in=[signaal.pk for signaal in signalen])
    return list(gevers.exclude(pk=by.pk).distinct())
