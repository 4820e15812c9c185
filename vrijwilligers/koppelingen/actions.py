"""What can happen to a match. The request is always locked first, so that the matches of one
request wait for each other."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.functies.opvolging import is_vrij
from vrijwilligers.hulpvragen import actions as hulpvragen
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import berichten
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu


def _pak(koppeling: Koppeling) -> Koppeling:
    """The match with its request, both locked and as they are now."""
    hulpvraag = Hulpvraag.objects.select_for_update().get(pk=koppeling.hulpvraag_id)
    vers = Koppeling.objects.select_for_update(of=("self",)).select_related("vrijwilliger__user")
    koppeling = vers.get(pk=koppeling.pk)
    koppeling.hulpvraag = hulpvraag
    return koppeling


def _kanten(koppeling: Koppeling, *, behalve: Any) -> list[Any]:
    """Both sides and who looks after it now, without who acts."""
    kanten = [koppeling.hulpvraag.aanvrager, koppeling.vrijwilliger.user]
    bezettingen = Bezetting.objects.geldig().filter(
        functie=koppeling.hulpvraag.verantwoordelijk_id, functie__rol=Rol.OPBOUWWERKER
    )
    houders = [bezetting.user for bezetting in bezettingen.select_related("user")]
    return [wie for wie in dict.fromkeys([*kanten, *houders]) if wie and wie != behalve]


@transaction.atomic
def aanbieden(
    hulpvraag: Hulpvraag,
    vrijwilliger: Vrijwilliger,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Koppeling:
    """A volunteer offers: that side has agreed. Offering again gives the first one back."""
    koppeling, nieuw = Koppeling.objects.get_or_create(
        hulpvraag=hulpvraag,
        vrijwilliger=vrijwilliger,
        defaults={"akkoord_vrijwilliger_op": op or nu()},
    )
    if nieuw:
        vastleggen("koppeling.aanbieden", koppeling, by=by, namens=namens)
        notificeren([hulpvraag.aanvrager], berichten.aangeboden(koppeling))
    return koppeling


@transaction.atomic
def koppelen(
    hulpvraag: Hulpvraag,
    vrijwilliger: Vrijwilliger,
    *,
    by: Any,
    namens: Bezetting | None = None,
) -> Koppeling:
    """Somebody proposes these two to each other; both still have to agree.

    Who proposes looks after the request from then on, unless somebody does already.
    """
    koppeling, nieuw = Koppeling.objects.get_or_create(
        hulpvraag=hulpvraag, vrijwilliger=vrijwilliger, defaults={"voorgesteld_door": by}
    )
    if nieuw:
        vastleggen("koppeling.koppelen", koppeling, by=by, namens=namens)
        if namens is not None and is_vrij(hulpvraag.verantwoordelijk):
            hulpvragen.op_zich_nemen(hulpvraag, by=by, namens=namens)
        notificeren([hulpvraag.aanvrager, vrijwilliger.user], berichten.voorgesteld(koppeling))
    return koppeling


@transaction.atomic
def aanvaarden(
    koppeling: Koppeling,
    *,
    by: Any,
    namens: Bezetting | None = None,
    op: datetime | None = None,
) -> Koppeling:
    """One side agrees; when both did, it is settled. ValidationError when it came too late."""
    koppeling = _pak(koppeling)
    if not koppeling.wacht:
        raise ValidationError(_("Dit kan niet meer. Er is al iemand gevonden."), code="overgang")
    kant = "vrijwilliger" if koppeling.is_vrijwilliger(by) else "aanvrager"
    setattr(koppeling, f"akkoord_{kant}_op", op or nu())
    koppeling.save(update_fields=[f"akkoord_{kant}_op"])
    vastleggen("koppeling.aanvaarden", koppeling, by=by, namens=namens)
    if koppeling.akkoord_aanvrager_op and koppeling.akkoord_vrijwilliger_op:
        _afspreken(koppeling, by)
    else:
        notificeren(_kanten(koppeling, behalve=by), berichten.aangenomen(koppeling))
    return koppeling


def _afspreken(koppeling: Koppeling, by: Any) -> None:
    """Both agreed: the request is taken, and who else offered hears that."""
    koppeling.zet_status(Koppeling.Status.AKKOORD)
    koppeling.save(update_fields=["status"])
    hulpvragen.koppelen(koppeling.hulpvraag, by=by)
    notificeren(_kanten(koppeling, behalve=None), berichten.afgesproken(koppeling))
    wachten = Koppeling.objects.filter(
        hulpvraag=koppeling.hulpvraag, status=Koppeling.Status.VOORGESTELD
    )
    helpers = User.objects.filter(pk__in=wachten.values("vrijwilliger__user"))
    notificeren(helpers, berichten.vergeven(koppeling))


@transaction.atomic
def afwijzen(
    koppeling: Koppeling, *, by: Any, reden: str = "", namens: Bezetting | None = None
) -> Koppeling:
    """No, thank you; also after agreeing, and then the request is open again."""
    koppeling = _pak(koppeling)
    was_akkoord = koppeling.status == Koppeling.Status.AKKOORD
    koppeling.zet_status(Koppeling.Status.AFGEWEZEN)
    koppeling.reden = reden
    koppeling.save(update_fields=["status", "reden"])
    vastleggen("koppeling.afwijzen", koppeling, by=by, namens=namens)
    if was_akkoord:
        hulpvragen.heropenen(koppeling.hulpvraag, by=by)
    notificeren(_kanten(koppeling, behalve=by), berichten.afgewezen(koppeling))
    return koppeling


@transaction.atomic
def afronden(
    koppeling: Koppeling, *, by: Any, resultaat: str = "", namens: Bezetting | None = None
) -> Koppeling:
    """It is done, and so is the request."""
    koppeling = _pak(koppeling)
    koppeling.zet_status(Koppeling.Status.AFGEROND)
    koppeling.save(update_fields=["status"])
    vastleggen("koppeling.afronden", koppeling, by=by, namens=namens)
    hulpvragen.afronden(koppeling.hulpvraag, by=by, resultaat=resultaat)
    notificeren(_kanten(koppeling, behalve=by), berichten.afgerond(koppeling))
    return koppeling
