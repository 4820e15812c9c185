"""What can happen to organisations, functions, who holds them, and where people live."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies import berichten
from buurten.functies.models import (
    Bewonerschap,
    Bezetting,
    Functie,
    Organisatie,
    Overdracht,
    Waarneming,
)
from buurten.gebieden.models import Gebied, Thema
from welzijn.kern.accounts.actions import wijzigen
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

VAST = {"rol", "organisatie", "themas", "sleutel"}  # what functie_bewerken does not save itself


@transaction.atomic
def organisatie_toevoegen(
    organisatie: Organisatie, *, by: Any, namens: Bezetting | None = None
) -> Organisatie:
    organisatie.save(force_insert=True)
    vastleggen("organisatie.toevoegen", organisatie, by=by, namens=namens)
    return organisatie


@transaction.atomic
def organisatie_bewerken(
    organisatie: Organisatie, *, by: Any, velden: list[str], namens: Bezetting | None = None
) -> Organisatie:
    """Keep these fields, which the logboek names without their values; none changes nothing."""
    if not velden:
        return organisatie
    organisatie.save(update_fields=velden)
    anders = dict.fromkeys(velden)
    vastleggen("organisatie.bewerken", organisatie, by=by, namens=namens, velden=anders)
    return organisatie


@transaction.atomic
def functie_toevoegen(
    functie: Functie, *, by: Any, themas: Iterable[Thema] = (), namens: Bezetting | None = None
) -> Functie:
    """Keep a new function, still without areas: so without rights. Sent twice makes one."""
    functie, nieuw = eenmaal(functie)
    if nieuw:
        functie.themas.set(themas)
        rol = {"rol": functie.rol}
        vastleggen("functie.toevoegen", functie, by=by, namens=namens, velden=rol)
    return functie


@transaction.atomic
def functie_bewerken(
    functie: Functie,
    *,
    by: Any,
    velden: list[str],
    themas: Iterable[Thema],
    namens: Bezetting | None = None,
) -> Functie:
    """Keep these fields and the subjects; role and organisation stay what they were."""
    if not velden:
        return functie
    functie.save(update_fields=[veld for veld in velden if veld not in VAST])
    functie.themas.set(themas)
    anders = dict.fromkeys(velden)
    vastleggen("functie.bewerken", functie, by=by, namens=namens, velden=anders)
    return functie


@transaction.atomic
def functie_plaatsen(
    functie: Functie, *, by: Any, gebieden: Iterable[Gebied], namens: Bezetting | None = None
) -> Functie:
    """Say in which areas this function works, and so where its holders have their rights."""
    functie = Functie.objects.select_for_update().get(pk=functie.pk)
    functie.gebieden.set(gebieden)
    codes = {"gebieden": sorted(gebied.code for gebied in gebieden)}
    vastleggen("functie.plaatsen", functie, by=by, namens=namens, velden=codes)
    return functie


@transaction.atomic
def toekennen(
    functie: Functie,
    *,
    by: Any,
    user: User,
    van: date,
    tot: date | None = None,
    namens: Bezetting | None = None,
) -> Bezetting:
    """Let this person hold a function; `by` is who gives it, `tot` is the first day without.

    No page does this by itself: it is the last step of an accepted invitation, of a mandate and
    of handing over. ValidationError when somebody gives it to themselves (A12), when the last
    day comes before the first, or when this person holds the function in these days already.
    """
    functie = Functie.objects.select_for_update().get(pk=functie.pk)
    _keur_houder(functie, user, by, van, tot)
    bezetting = Bezetting.objects.create(functie=functie, user=user, van=van, tot=tot)
    dagen = {"van": str(van), "tot": str(tot or "")}
    vastleggen("bezetting.toekennen", bezetting, by=by, namens=namens, velden=dagen)
    notificeren([user], berichten.toegekend(bezetting))
    return bezetting


def _keur_houder(functie: Functie, user: User, by: Any, van: date, tot: date | None) -> None:
    """Whether this person may hold the function in these days; else ValidationError."""
    if user == by:
        reden = _("U kunt uzelf geen functie geven. Vraag het een andere beheerder.")
    elif not user.is_active:
        reden = _("Dit account doet niet meer mee.")
    elif tot is not None and tot <= van:
        reden = _("Kies een laatste dag op of na de eerste dag.")
    elif tot is None and functie.rol == Rol.VERTEGENWOORDIGER:
        reden = _("Wie namens bewoners spreekt, doet dat tot een laatste dag.")
    elif functie.bezettingen.filter(user=user).overlapt(van, tot).exists():
        reden = _("Deze persoon heeft de functie al in deze dagen.")
    else:
        return
    raise ValidationError(reden)


@transaction.atomic
def beeindigen(
    bezetting: Bezetting, *, by: Any, op: date, namens: Bezetting | None = None
) -> Bezetting:
    """End a held function: `op` is the first day without its rights.

    ValidationError when it ended before, when the day lies before the first one, or when
    nobody would be left to keep the portal.
    """
    bezetting = Bezetting.objects.select_for_update().get(pk=bezetting.pk)
    _keur_einde(bezetting, op)
    bezetting.tot = op
    bezetting.save(update_fields=["tot"])
    vastleggen("bezetting.beeindigen", bezetting, by=by, namens=namens, velden={"tot": str(op)})
    notificeren([bezetting.user], berichten.beeindigd(bezetting))
    return bezetting


def _keur_einde(bezetting: Bezetting, op: date) -> None:
    if bezetting.tot is not None and bezetting.tot <= vandaag():
        reden = _("Deze functie is al gestopt.")
    elif op < bezetting.van:
        reden = _("Kies een dag op of na de eerste dag.")
    elif bezetting.functie.rol == Rol.BEHEERDER and not _blijft_iemand(bezetting, op):
        reden = _("Dit is de laatste beheerder. Geef de functie eerst aan iemand anders.")
    else:
        return
    raise ValidationError({"tot": reden})


@transaction.atomic
def inplannen(
    bezetting: Bezetting, *, by: Any, tot: date | None, namens: Bezetting | None = None
) -> Bezetting:
    """Plan, move or take away the end of a held function; `tot` is the first day without.

    ValidationError when it ended before, when the day is not after today, when the person would
    hold it twice, or when people give themselves more days (A12).
    """
    Functie.objects.select_for_update().get(pk=bezetting.functie_id)
    bezetting = Bezetting.objects.select_for_update(of=("self",)).get(pk=bezetting.pk)
    if tot == bezetting.tot:
        return bezetting
    _keur_plan(bezetting, tot, by)
    bezetting.tot = tot
    bezetting.save(update_fields=["tot"])
    dag = {"tot": str(tot or "")}
    vastleggen("bezetting.inplannen", bezetting, by=by, namens=namens, velden=dag)
    if bezetting.user is not None and bezetting.user != by:
        notificeren([bezetting.user], berichten.ingepland(bezetting))
    return bezetting


def _keur_plan(bezetting: Bezetting, tot: date | None, by: Any) -> None:
    rij = bezetting.functie.bezettingen.filter(user=bezetting.user).exclude(pk=bezetting.pk)
    langer = bezetting.tot is not None and (tot is None or tot > bezetting.tot)
    if bezetting.tot is not None and bezetting.tot <= vandaag():
        reden = _("Deze functie is al gestopt.")
    elif tot is not None and tot <= max(vandaag(), bezetting.van):
        reden = _("Kies een laatste dag vanaf vandaag, en niet voor de eerste dag.")
    elif bezetting.is_van(by) and langer:
        reden = _("U kunt uw eigen functie niet langer maken. Vraag het uw teamleider.")
    elif langer and bezetting.functie.rol == Rol.VERTEGENWOORDIGER:
        reden = _("Een mandaat wordt niet langer. De leden kiezen opnieuw.")
    elif langer and rij.overlapt(bezetting.van, tot).exists():
        reden = _("Deze persoon heeft de functie later al een keer. Kies een eerdere dag.")
    elif tot and bezetting.functie.rol == Rol.BEHEERDER and not _blijft_iemand(bezetting, tot):
        reden = _("Dit is de laatste beheerder. Geef de functie eerst aan iemand anders.")
    else:
        return
    raise ValidationError({"laatste": reden})


def _blijft_iemand(bezetting: Bezetting, op: date) -> bool:
    """Whether another beheerder is there on that day, without an end in sight.

    Takes the functions of beheerders first, so that two cannot end each other at once.
    """
    list(Functie.objects.select_for_update().filter(rol=Rol.BEHEERDER).order_by("pk"))
    anderen = Bezetting.objects.geldig(op).filter(
        tot=None,
        functie__rol=Rol.BEHEERDER,
        functie__is_actief=True,
        functie__organisatie__is_actief=True,
        user__is_active=True,
    )
    return anderen.exclude(user_id=bezetting.user_id).exists()


@transaction.atomic
def overdragen(
    bezetting: Bezetting,
    *,
    by: Any,
    tot: date,
    notities: str,
    naar: Bezetting | None = None,
    gegeven: bool = False,
    terug: dict[str, list[int]] | None = None,
    aantal_open: int = 0,
    namens: Bezetting | None = None,
) -> Overdracht:
    """Plan leaving: the first day without, the notes, who comes, and what goes back that day.

    `gegeven` tells that who comes was given the function for this.

    ValidationError when it was done before, when the end cannot be planned so, or when who comes
    is the same person, has another role, or does not hold it on that day.
    """
    Functie.objects.select_for_update().get(pk=bezetting.functie_id)
    if Overdracht.objects.filter(van=bezetting).exists():
        raise ValidationError(_("Deze functie is al overgedragen."), code="overgang")
    eerder = Bezetting.objects.values_list("tot", flat=True).get(pk=bezetting.pk)
    bezetting = inplannen(bezetting, by=by, tot=tot, namens=namens)
    if naar is not None:
        _keur_opvolger(bezetting, naar, tot)
    plan: dict[str, Any] = {"notities": notities, "terug": terug or {}, "aantal_open": aantal_open}
    plan |= {"tot_eerder": eerder, "tot_gepland": tot, "gegeven": gegeven, "gepland_namens": namens}
    overdracht = Overdracht.objects.create(van=bezetting, naar=naar, **plan)
    velden = {"tot": str(tot), "open": aantal_open, "naar": naar.functie_id if naar else None}
    vastleggen("bezetting.overdragen", bezetting, by=by, namens=namens, velden=velden)
    return overdracht


def _keur_opvolger(bezetting: Bezetting, naar: Bezetting, op: date) -> None:
    dan = Bezetting.objects.geldig(op).filter(pk=naar.pk)
    if naar.user_id == bezetting.user_id:
        reden = _("U kunt niet aan uzelf overdragen. Kies een collega.")
    elif naar.functie.rol != bezetting.functie.rol:
        reden = _("Deze collega heeft niet de rol die hiervoor nodig is. Kies een ander.")
    elif not dan.filter(functie__is_actief=True, functie__organisatie__is_actief=True).exists():
        reden = _("Deze collega heeft op die dag zelf de functie niet. Kies een ander.")
    else:
        return
    raise ValidationError({"opvolger": reden})


@transaction.atomic
def intrekken(overdracht: Overdracht, *, by: Any, namens: Bezetting | None = None) -> Overdracht:
    """Take a planned handing over back: who leaves stays as long as before, who came does not.

    ValidationError from the day itself on, when it was taken back before, and when who leaves
    was given the same function later meanwhile. What it gives is gone from the database: the
    notes were for who does not come.
    """
    Functie.objects.select_for_update().get(pk=overdracht.van.functie_id)
    plan = _houd_plan(overdracht)
    van, naar = plan.van, plan.naar
    if van.tot == plan.tot_gepland:
        rij = van.functie.bezettingen.filter(user=van.user_id).exclude(pk=van.pk)
        if rij.overlapt(van.van, plan.tot_eerder).exists():
            reden = _("Deze persoon heeft de functie later al een keer. Laat die eerst stoppen.")
            raise ValidationError(reden, code="overgang")
        van.tot = plan.tot_eerder
        van.save(update_fields=["tot"])
    if naar is not None and plan.gegeven:
        naar.tot = naar.van  # it never begins
        naar.save(update_fields=["tot"])
    velden = {"tot": str(van.tot or ""), "naar": naar.functie_id if naar else None}
    vastleggen("overdracht.intrekken", plan, by=by, namens=namens, velden=velden)
    Overdracht.objects.filter(pk=plan.pk).delete()
    return plan


def _houd_plan(overdracht: Overdracht) -> Overdracht:
    """The plan as it is now, held until the end of the deed, while its day is still to come."""
    vast = Overdracht.objects.select_for_update(of=("self",)).met_namen()
    plan: Overdracht | None = vast.filter(pk=overdracht.pk).first()
    if plan is None:
        raise ValidationError(_("Deze overdracht is al ingetrokken."), code="overgang")
    if not plan.is_gepland(vandaag()):
        reden = _("Dit kan niet meer: de overdracht is al uitgevoerd.")
        raise ValidationError(reden, code="overgang")
    return plan


@transaction.atomic
def uitvoeren(
    overdracht: Overdracht, *, by: Any = None, namens: Bezetting | None = None
) -> Overdracht:
    """Note that what had to move on the day has moved."""
    overdracht.uitgevoerd_op = nu()
    overdracht.save(update_fields=["uitgevoerd_op"])
    vastleggen("overdracht.uitvoeren", overdracht, by=by, namens=namens)
    return overdracht


@transaction.atomic
def waarnemen(
    functie: Functie,
    *,
    by: Any = None,
    gevallen: Mapping[tuple[str, int], Functie],
    aantal_open: int,
    namens: Bezetting | None = None,
) -> None:
    """Remember which promises of a function without holder others carry, to give them back.

    What fell to `functie` itself before, and now falls on, stays of who had it first.
    """
    for (soort, pk), bij in gevallen.items():
        eerder = Waarneming.objects.loopt().filter(soort=soort, object_id=pk)
        if not eerder.filter(bij=functie).update(bij=bij):
            eerder.update(tot=nu())
            Waarneming.objects.create(functie=functie, bij=bij, soort=soort, object_id=pk)
    eerste = next(iter(gevallen.values()), None)
    _noteer_val(functie, eerste, aantal_open)
    velden = {"aantal": len(gevallen), "open": aantal_open}
    vastleggen("functie.waarnemen", functie, by=by, namens=namens, velden=velden)


def _noteer_val(functie: Functie, bij: Functie | None, aantal_open: int) -> None:
    """Whoever left last handed nothing over, or to nobody: then it is noted where it fell."""
    laatste = functie.bezettingen.filter(tot__lte=vandaag()).order_by("-tot", "-pk").first()
    if laatste is not None:
        standaard = {"terug_naar": bij, "aantal_open": aantal_open, "uitgevoerd_op": nu()}
        overdracht, nieuw = Overdracht.objects.get_or_create(van=laatste, defaults=standaard)
        if not nieuw and overdracht.terug_naar_id is None:
            overdracht.terug_naar = bij
            overdracht.save(update_fields=["terug_naar"])


@transaction.atomic
def terugkeren(functie: Functie, *, by: Any = None, namens: Bezetting | None = None) -> int:
    """Nobody stands in any more: somebody holds the function again."""
    aantal = int(Waarneming.objects.loopt().filter(functie=functie).update(tot=nu()))
    vastleggen("functie.terugkeren", functie, by=by, namens=namens, velden={"aantal": aantal})
    return aantal


@transaction.atomic
def vestigen(gebied: Gebied, *, by: Any, naam: str, op: date | None = None) -> Bewonerschap:
    """Say where one lives and under which name; living elsewhere ends on that day.

    Choosing the same buurt again changes nothing but the name.
    """
    user = User.objects.select_for_update().get(pk=by.pk)
    if naam != user.naam:
        wijzigen(user, by=by, naam=naam)
    dag = op or vandaag()
    thuis = user.bewonerschappen.filter(tot=None).first()
    if thuis is not None and thuis.gebied_id == gebied.pk:
        return thuis
    if thuis is not None:
        thuis.tot = max(dag, thuis.van)
        thuis.save(update_fields=["tot"])
    thuis = Bewonerschap.objects.create(user=user, gebied=gebied, van=dag)
    vastleggen("bewonerschap.vestigen", thuis, by=by)
    return thuis
