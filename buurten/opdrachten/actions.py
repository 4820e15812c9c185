"""What can happen to a commission."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting, Functie
from buurten.functies.opvolging import keur_vrij, te_verzetten
from buurten.opdrachten.berichten import afgerond, gegeven, gekregen, gestopt
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.opdrachten.permissions import in_uitvoering
from buurten.prioriteiten.models import Ronde
from welzijn.kern.accounts.models import User
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren


@transaction.atomic
def geven(opdracht: Opdracht, *, by: Any, namens: Bezetting | None = None) -> Opdracht:
    """Commission a priority. Sent twice (the same `sleutel`), it gives the first one back.

    ValidationError once the round has left its phase. Who may give is in the rights table; that
    nobody gives to the own organisation is not held here yet (A12), the log names both.
    """
    prioriteit = opdracht.prioriteit
    prioriteit.ronde = Ronde.objects.select_for_update().get(pk=prioriteit.ronde_id)
    if not in_uitvoering(prioriteit):
        raise ValidationError(_("De ronde is niet meer in uitvoering."), code="overgang")
    opdracht, nieuw = eenmaal(opdracht, prioriteit=prioriteit)
    if nieuw:
        schakelen(prioriteit, opdracht, door=namens, reden=opdracht.titel)
        velden = {"uitvoerder": opdracht.uitvoerder_id, "prioriteit": prioriteit.pk}
        vastleggen("opdracht.geven", opdracht, by=by, namens=namens, velden=velden)
        notificeren(_gevers(opdracht, by), gegeven(opdracht))
        notificeren(_uitvoerders(opdracht, by), gekregen(opdracht))
    return opdracht


@transaction.atomic
def berichten(voortgang: Voortgang, *, by: Any, namens: Bezetting | None = None) -> Voortgang:
    """Tell how far it is; the commission keeps the newest percentage. Sent twice makes one.

    Who tells it first for who carries it out, answers for it from then on.
    """
    opdracht = _neem(voortgang.opdracht)
    if opdracht.status != Opdracht.Status.LOPEND:
        raise ValidationError(_("Deze opdracht loopt niet meer."), code="overgang")
    voortgang.namens, voortgang.bezetting = str(namens or "")[:200], namens
    voortgang, nieuw = eenmaal(voortgang, opdracht=opdracht)
    if nieuw:
        opdracht.voortgang = voortgang.procent
        if opdracht.verantwoordelijk_id is None and namens is not None:
            opdracht.verantwoordelijk = _die_uitvoert(opdracht, namens)
        opdracht.save(update_fields=["voortgang", "verantwoordelijk"])
        velden = {"voortgang": voortgang.procent}
        vastleggen("opdracht.berichten", opdracht, by=by, namens=namens, velden=velden)
    return voortgang


@transaction.atomic
def op_zich_nemen(opdracht: Opdracht, *, by: Any, namens: Bezetting) -> Opdracht:
    """Answer for a commission of one's organisation; of two at once the first gets it."""
    opdracht = _neem(opdracht)
    if opdracht.status != Opdracht.Status.LOPEND:
        raise ValidationError(_("Deze opdracht loopt niet meer."), code="overgang")
    keur_vrij(opdracht)
    opdracht.verantwoordelijk = namens.functie
    opdracht.save(update_fields=["verantwoordelijk"])
    velden = {"functie": namens.functie_id}
    vastleggen("opdracht.op_zich_nemen", opdracht, by=by, namens=namens, velden=velden)
    return opdracht


@transaction.atomic
def overzetten(
    van: Functie,
    naar: Functie | None,
    *,
    by: Any,
    namens: Bezetting | None = None,
    alleen: Collection[int] | None = None,
) -> int:
    """Let another function answer for all this one carries out, or just these; None: no function.

    ValidationError when one of these ended meanwhile, or the other may not report on it.
    """
    pks = te_verzetten(Opdracht.objects.open_bij(van), naar, alleen)
    Opdracht.objects.filter(pk__in=pks).update(verantwoordelijk=naar)
    velden = {"naar": naar.pk if naar else None, "aantal": len(pks)}
    vastleggen("opdracht.overzetten", van, by=by, namens=namens, velden=velden)
    return len(pks)


@transaction.atomic
def afronden(
    opdracht: Opdracht, *, by: Any, resultaat: str, namens: Bezetting | None = None
) -> Opdracht:
    """Close a commission with its result, which everyone on the line hears."""
    opdracht = _neem(opdracht)
    opdracht.zet_status(Opdracht.Status.AFGEROND)
    opdracht.resultaat, opdracht.voortgang = resultaat, 100
    opdracht.save(update_fields=["status", "resultaat", "voortgang"])
    vastleggen("opdracht.afronden", opdracht, by=by, namens=namens)
    notificeren(_betrokkenen(opdracht, by), afgerond(opdracht))
    return opdracht


@transaction.atomic
def stoppen(
    opdracht: Opdracht, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Opdracht:
    """Go no further, and say why. How far it was stays to be read."""
    opdracht = _neem(opdracht)
    opdracht.zet_status(Opdracht.Status.GESTOPT)
    opdracht.reden = reden
    opdracht.save(update_fields=["status", "reden"])
    vastleggen("opdracht.stoppen", opdracht, by=by, namens=namens)
    notificeren(_betrokkenen(opdracht, by), gestopt(opdracht))
    return opdracht


def _die_uitvoert(opdracht: Opdracht, namens: Bezetting) -> Functie | None:
    """This function, when it is one of who carries it out."""
    voert_uit = namens.functie.organisatie_id == opdracht.uitvoerder_id
    return namens.functie if voert_uit else None


def _neem(opdracht: Opdracht) -> Opdracht:
    """Hold the row until the end of the deed."""
    return Opdracht.objects.select_for_update().get(pk=opdracht.pk)


def _gevers(opdracht: Opdracht, by: Any) -> list[User]:
    """Who fed this line: who proposed it, and who gave the signals it began with."""
    voorstel = opdracht.prioriteit.voorstel
    van = Q(pk=voorstel.indiener_id)
    if voorstel.kwestie_id:
        van |= Q(signalen__bundeling__kwestie=voorstel.kwestie_id)
    return list(User.objects.filter(van, is_active=True).exclude(pk=by.pk).distinct())


def _uitvoerders(opdracht: Opdracht, by: Any) -> list[User]:
    """Who holds a function of the executing organisation in this area today."""
    hier = Bezetting.objects.geldig().in_gebied(opdracht.gebied)
    houders = hier.filter(functie__organisatie=opdracht.uitvoerder_id).values("user")
    return list(User.objects.filter(pk__in=houders, is_active=True).exclude(pk=by.pk))


def _betrokkenen(opdracht: Opdracht, by: Any) -> list[User]:
    return [*_gevers(opdracht, by), *_uitvoerders(opdracht, by)]
