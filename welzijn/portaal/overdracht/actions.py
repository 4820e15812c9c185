"""Leaving a function. Promises hang on the function: only what goes elsewhere moves, by rooms."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.afspraken import actions as afspraken
from buurten.functies import actions as functies
from buurten.functies.models import Bezetting, Functie, Overdracht, Waarneming
from buurten.functies.opvolging import waarnemers
from buurten.kwesties import actions as kwesties
from buurten.opdrachten import actions as opdrachten
from buurten.vragen import actions as vragen
from vrijwilligers.hulpvragen import actions as hulpvragen
from welzijn.kern.accounts.models import User
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import berichten
from welzijn.portaal.overzichten.beloften import (
    SOORTEN,
    Belofte,
    Soort,
    beloften,
    betrokkenen,
    dragende_functies,
)

OVERZETTEN: dict[str, Callable[..., int]] = {
    "vraag": vragen.overzetten,
    "kwestie": kwesties.overzetten,
    "aandeel": afspraken.overdragen,
    "voorlegging": afspraken.overzetten,
    "opdracht": opdrachten.overzetten,
    "hulpvraag": hulpvragen.overzetten,
}
Gevallen = dict[tuple[str, int], Functie]


@transaction.atomic
def overdragen(
    bezetting: Bezetting,
    *,
    by: Any,
    laatste: date,
    notities: str,
    gezien: Collection[str],
    neemt: Bezetting | None = None,
    krijgt: User | None = None,
    terug: dict[str, list[int]] | None = None,
    namens: Bezetting | None = None,
) -> Overdracht:
    """Hand a function over after the last day; all of it or nothing.

    `neemt` holds a function already, `krijgt` gets this one, the day after: no day between.
    `gezien` are the promises that stood on the page, `terug` those for the organisation.
    ValidationError when that list changed meanwhile, and for all that the deeds below refuse.
    """
    functie = Functie.objects.select_for_update().get(pk=bezetting.functie_id)
    tot, nu_open = laatste + timedelta(days=1), beloften([functie], by)
    _keur_gezien(nu_open, gezien)
    if (naar := neemt) is None and krijgt is not None:
        naar = functies.toekennen(functie, by=by, user=krijgt, van=tot, namens=namens)
    if naar is not None:
        _keur_passend(functie, naar.functie, nu_open, terug or {})
    overdracht = functies.overdragen(
        bezetting,
        by=by,
        tot=tot,
        notities=notities,
        naar=naar,
        gegeven=neemt is None,
        terug=terug,
        aantal_open=len(nu_open),
        namens=namens,
    )
    _vertel_opvolger(overdracht, tot, by)
    if tot <= vandaag():
        _nu_meteen()
    return overdracht


def _nu_meteen() -> None:
    uitvoeren()
    terugvallen()


@transaction.atomic
def intrekken(overdracht: Overdracht, *, by: Any, namens: Bezetting | None = None) -> Overdracht:
    """Take a planned handing over back, before its day: no promise has moved yet.

    Who heard that somebody new would come hears that it does not go on. ValidationError when the
    day came first.
    """
    plan = functies.intrekken(overdracht, by=by, namens=namens)
    van, naar = plan.van, plan.naar
    zelf = [pk for pk in (by.pk, van.user_id, naar.user_id if naar else None) if pk is not None]
    betrokken = [van.user, naar.user if naar else None]
    anders = [user for user in betrokken if user is not None and user != by]
    notificeren(anders, berichten.ingetrokken(van.functie))
    if naar is not None and plan.tot_gepland is not None:
        eerder = berichten.wisselt(van.functie, naar.functie, plan.tot_gepland)
        gehoord = User.objects.filter(
            berichten__tekst=eerder.tekst, berichten__adres=eerder.adres, is_active=True
        )
        wachten = gehoord.union(betrokkenen(van.functie))
        weten = (user for user in wachten if user.pk not in zelf)
        notificeren(weten, berichten.blijft(van.functie))
    return plan


@transaction.atomic
def uitvoeren(*, by: Any = None) -> int:
    """On the day: move what goes to another function or back to the organisation."""
    klaar = list(Overdracht.objects.select_for_update().uit_te_voeren(vandaag()))
    for overdracht in klaar:
        functie = overdracht.van.functie
        for naam, pks in overdracht.terug.items():
            _zet(SOORTEN[naam], functie, None, pks, by)
        if overdracht.naar is not None and overdracht.naar.functie_id != functie.pk:
            for soort in SOORTEN.values():
                pks = list(soort.open_bij(functie).values_list("pk", flat=True))
                _zet(soort, functie, overdracht.naar.functie, pks, by)
        functies.uitvoeren(overdracht, by=by)
    return len(klaar)


@transaction.atomic
def terugvallen(*, by: Any = None) -> int:
    """What hangs on functions that nobody holds goes to the next in line, or the organisation."""
    leeg = Functie.objects.zonder_houder().filter(pk__in=dragende_functies())
    aantal = 0
    for functie in leeg.select_related("organisatie").order_by("pk"):
        wachten = list(betrokkenen(functie))
        gevallen, aantal_open = _laat_vallen(functie, by)
        if aantal_open:
            functies.waarnemen(functie, by=by, gevallen=gevallen, aantal_open=aantal_open)
            _vertel(functie, gevallen, wachten)
            aantal += aantal_open
    return aantal


@transaction.atomic
def terugkeren(*, by: Any = None) -> int:
    """Give back what others carried for a function that somebody holds again."""
    loopt = Waarneming.objects.loopt()
    bezet = Functie.objects.exclude(pk__in=Functie.objects.zonder_houder().values("pk"))
    bezet = bezet.filter(pk__in=loopt.values("functie")).order_by("pk")
    aantal = 0
    for functie in bezet:
        rijen = loopt.filter(functie=functie).values_list("soort", "bij", "object_id")
        for soort, bij, pk in list(rijen):
            van = Functie.objects.get(pk=bij)
            aantal += _zet(SOORTEN[soort], van, functie, [pk], by)
        functies.terugkeren(functie, by=by)
        notificeren(betrokkenen(functie), berichten.wisselt(functie, functie, vandaag()))
    return aantal


def _zet(soort: Soort, van: Functie, naar: Functie | None, pks: Iterable[int], by: Any) -> int:
    """Move which of these are still there and may go there; gives how many."""
    if naar is not None:
        kan = soort.passend(van, naar, pks)
    else:
        open_ = soort.open_bij(van).filter(pk__in=list(pks)) if soort.mag_los else None
        kan = list(open_.values_list("pk", flat=True)) if open_ is not None else []
    return OVERZETTEN[soort.naam](van, naar, by=by, alleen=kan) if kan else 0


def _keur_gezien(nu_open: list[Belofte], gezien: Collection[str]) -> None:
    if {belofte.sleutel for belofte in nu_open} != set(gezien):
        zin = _("De lijst is intussen veranderd. Kijk haar na en stuur opnieuw.")
        raise ValidationError(zin, code="overgang")


def _keur_passend(
    functie: Functie, naar: Functie, nu_open: list[Belofte], terug: dict[str, list[int]]
) -> None:
    """ValidationError when the other function may not carry what is meant for it."""
    if naar == functie:
        return
    for soort in SOORTEN.values():
        weg = terug.get(soort.naam, [])
        mee = {b.pk: b for b in nu_open if b.soort is soort and b.pk not in weg}
        te_ver = mee.keys() - set(soort.passend(functie, naar, mee))
        if te_ver:
            zin = _("“%(wat)s” kan niet naar deze collega: daar heeft die de rechten niet voor.")
            raise ValidationError({"opvolger": zin % {"wat": mee[min(te_ver)].titel}})


def _laat_vallen(functie: Functie, by: Any) -> tuple[Gevallen, int]:
    """Move all that is open to who may carry it, the first in line first; else let it loose."""
    gevallen: Gevallen = {}
    aantal = 0
    for soort in SOORTEN.values():
        for gebied, pks in soort.per_gebied(functie).items():
            for bij in waarnemers(functie, gebied=gebied):
                kan = soort.passend(functie, bij, pks)
                aantal += _zet(soort, functie, bij, kan, by)
                gevallen |= {(soort.naam, pk): bij for pk in kan}
            aantal += _zet(soort, functie, None, pks, by)
    return gevallen, aantal


def _vertel(functie: Functie, gevallen: Gevallen, wachten: list[User]) -> None:
    """Tell who stands in, and who waits for an answer."""
    eerste = next(iter(gevallen.values()), None)
    notificeren(wachten, berichten.valt_terug(functie, eerste))
    for bij, aantal in Counter(gevallen.values()).items():
        houders = [bezetting.user for bezetting in bij.bezettingen.geldig().select_related("user")]
        notificeren(houders, berichten.toegevallen(functie, aantal))


def _vertel_opvolger(overdracht: Overdracht, vanaf: date, by: Any) -> None:
    """Tell who comes, and who waits for what was promised."""
    van, naar = overdracht.van, overdracht.naar
    if naar is not None:
        notificeren([naar.user], berichten.overgedragen(overdracht, vanaf))
        weten = [pk for pk in (by.pk, van.user_id, naar.user_id) if pk is not None]
        anderen = betrokkenen(van.functie).exclude(pk__in=weten)
        notificeren(anderen, berichten.wisselt(van.functie, naar.functie, vanaf))
