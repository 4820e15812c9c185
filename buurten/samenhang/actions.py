"""Joining and splitting kwesties, and answering what is asked before one is weighed."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties.grepen import bijtellen, melders, neem, stap, zet
from buurten.kwesties.models import Kwestie, Kwestiestap
from buurten.samenhang import berichten
from buurten.samenhang.grepen import (
    gebied_van,
    keur,
    keur_vrij,
    lasten,
    overzetten,
    tellen_samen,
    verbind,
    verhuis,
    volgers,
)
from buurten.samenhang.models import Herkomst, Toets
from buurten.signalen.models import Signaal
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep
from welzijn.kern.tijd import nu

Soort, Status = Kwestiestap.Soort, Kwestie.Status
GEEN_DAG = {"oppakken_voor": None, "toegezegd_voor": None, "bij_coordinator_op": None}
ERFT = ["status", "is_openbaar", "oppakken_voor", "bij_coordinator_op", "opgepakt_door",
        "verantwoordelijk", "toegezegd_voor"]  # fmt: skip


@transaction.atomic
def samenvoegen(
    kwestie: Kwestie, *, in_: Kwestie, reden: str, by: Any, namens: Bezetting | None = None
) -> Kwestie:
    """Let a kwestie go up in another of its wijk; gives the one that stays.

    Both rows are held, in one order. ValidationError when they cannot be one; nothing half.
    """
    if kwestie.pk == in_.pk:
        raise ValidationError(_("Een kwestie kan niet in zichzelf opgaan."), code="zelf")
    beide = Kwestie.objects.select_for_update(of=("self",)).filter(pk__in=[kwestie.pk, in_.pk])
    rijen = {k.pk: k for k in beide.select_related("gebied", "opgepakt_door").order_by("pk")}
    van, naar = rijen[kwestie.pk], rijen[in_.pk]
    keur(van, naar)
    wie, anderen = melders(by, kwestie=van), volgers([van, naar], by)
    velden = {**lasten(van, naar), **tellen_samen(van, naar), "gebied": gebied_van(van, naar)}
    verhuis(van, naar)
    zet(naar, velden)
    van.zet_status(Status.OPGEGAAN)
    leeg = {f"aantal_{groep}": 0 for groep in Groep}
    zet(van, {**GEEN_DAG, **leeg, "status": van.status, "klaar_op": nu(), "reden": reden})
    ids = {"van": van, "naar": naar, "reden": reden, "bezetting": namens}
    Herkomst.objects.create(soort=Herkomst.Soort.SAMENVOEGEN, **ids)
    schakelen(van, naar, door=namens, reden=reden)
    stap(van, Soort.OPGAAN, namens, reden)
    stap(naar, Soort.SAMENVOEGEN, namens, reden)
    vastleggen("kwestie.samenvoegen", van, by=by, namens=namens, velden={"in": naar.pk})
    notificeren({*wie, *anderen}, berichten.samengevoegd(van, naar, reden))
    return naar


@transaction.atomic
def splitsen(
    nieuw: Kwestie,
    *,
    van: Kwestie,
    signalen: Iterable[Signaal],
    reden: str,
    by: Any,
    namens: Bezetting | None = None,
) -> Kwestie:
    """Make a kwestie of its own of some of the signals. Sent twice it gives the first one.

    Who carried the whole carries this too, by the same day; where nobody did, the day by which
    somebody picks it up is the same. What was put before others stays with the first.
    """
    van = neem(van)
    eerder = Herkomst.objects.filter(naar__sleutel=nieuw.sleutel, van=van).first()
    if eerder is not None:
        return eerder.naar
    keur_vrij(van)
    for veld in ERFT:
        setattr(nieuw, veld, getattr(van, veld))
    nieuw, _nieuw = eenmaal(nieuw, gebied=nieuw.gebied)
    mee = overzetten(van, nieuw, {signaal.pk for signaal in signalen})
    bijtellen(van, mee, -1)
    bijtellen(nieuw, mee, 1)
    ids = {"van": van, "naar": nieuw, "reden": reden, "bezetting": namens}
    Herkomst.objects.create(soort=Herkomst.Soort.SPLITSEN, **ids)
    verbind(van, nieuw, mee, namens)
    schakelen(van, nieuw, door=namens, reden=reden)
    stap(van, Soort.SPLITSEN, namens, reden)
    stap(nieuw, Soort.AFSPLITSEN, namens, reden)
    velden = {"van": van.pk, "signalen": len(mee)}
    vastleggen("kwestie.splitsen", nieuw, by=by, namens=namens, velden=velden)
    gevers = melders(by, signalen=mee)
    notificeren(gevers, berichten.gesplitst(van, nieuw, reden))
    if van.is_openbaar:
        anderen = [mens for mens in volgers([van], by) if mens not in gevers]
        notificeren(anderen, berichten.afgesplitst(van, nieuw, reden))
    return nieuw


@transaction.atomic
def toetsen(toets: Toets, *, by: Any, namens: Bezetting | None = None) -> Toets:
    """Keep the answers to the four questions; said again they replace those of before."""
    kwestie = neem(toets.kwestie, loopt=True)
    namen = [*Toets.VRAGEN, *(f"{naam}_zin" for naam in Toets.VRAGEN)]
    velden = {naam: getattr(toets, naam) for naam in namen}
    velden |= {"bezetting": namens, "op": nu()}
    bewaard, _nieuw = Toets.objects.update_or_create(kwestie=kwestie, defaults=velden)
    stap(kwestie, Soort.TOETSEN, namens)
    antwoorden = {naam: getattr(toets, naam) for naam in Toets.VRAGEN}
    vastleggen("kwestie.toetsen", kwestie, by=by, namens=namens, velden=antwoorden)
    return bewaard
