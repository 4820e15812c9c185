"""What can happen to organisations, functions, who holds them, and where people live."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies import berichten
from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied, Thema
from welzijn.kern.accounts.actions import wijzigen
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

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
    email: str,
    van: date,
    tot: date | None = None,
    namens: Bezetting | None = None,
) -> Bezetting:
    """Give a function to who has an account with this address; `tot` is the first day without.

    ValidationError when nobody has that address, when it is one's own (A12), or when this
    person holds the function in these days already.
    """
    functie = Functie.objects.select_for_update().get(pk=functie.pk)
    user = _houder(functie, email, by, van, tot)
    bezetting = Bezetting.objects.create(functie=functie, user=user, van=van, tot=tot)
    dagen = {"van": str(van), "tot": str(tot or "")}
    vastleggen("bezetting.toekennen", bezetting, by=by, namens=namens, velden=dagen)
    notificeren([user], berichten.toegekend(bezetting))
    return bezetting


def _houder(functie: Functie, email: str, by: Any, van: date, tot: date | None) -> User:
    """Who has this address and may hold the function in these days; else ValidationError."""
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if user is None:
        reden = _("Er is geen account met dit e-mailadres. Vraag de persoon eerst mee te doen.")
    elif user == by:
        reden = _("U kunt uzelf geen functie geven. Vraag het een andere beheerder.")
    elif functie.bezettingen.filter(user=user).overlapt(van, tot).exists():
        reden = _("Deze persoon heeft de functie al in deze dagen.")
    else:
        return user
    raise ValidationError({"email": reden})


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
