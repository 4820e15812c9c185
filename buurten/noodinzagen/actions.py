"""Opening something in an emergency."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.noodinzagen import berichten
from buurten.noodinzagen.models import Noodinzage
from buurten.noodinzagen.permissions import OPENEN
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import inzien, vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol


@transaction.atomic
def openen(noodinzage: Noodinzage, ding: Any, *, by: Any, namens: Bezetting) -> Noodinzage:
    """Let this person read it for an hour; a second person hears it at once.

    ValidationError when there is nobody to hear it. The look is written with its reason in the
    same transaction: no line, no opening. Sent twice makes one.
    """
    noodinzage.soort, noodinzage.nummer = ding._meta.model_name, ding.pk
    noodinzage.gebied, noodinzage.organisatie_id = ding.gebied, ding.huis_in_nood()
    noodinzage.namens = namens
    horen = list(_tweede(noodinzage, by))
    if not horen:
        niemand = _("Er is nu niemand die meteen kan meekijken. Daarom kan dit niet open. "
                    "Vraag de beheerder om een tweede beheerder.")  # fmt: skip
        raise ValidationError(niemand)
    noodinzage, nieuw = eenmaal(noodinzage, namens=namens)
    if nieuw:
        wat = {"betreft": ding.mensen_in_nood(), "reden": noodinzage.reden}
        inzien(ding, by=by, namens=namens, recht=OPENEN, **wat)
        vastleggen("noodinzage.openen", noodinzage, by=by, namens=namens)
        notificeren(horen, berichten.geopend(noodinzage))
    return noodinzage


def _tweede(noodinzage: Noodinzage, by: Any) -> QuerySet[User]:
    """Who hears: the coordinator and the team lead of whose it is; else another beheerder."""
    paden = noodinzage.gebied.pad.strip("/").split("/")
    tot_hier = ["/" + "/".join(paden[: n + 1]) + "/" for n in range(len(paden))]
    hier = Bezetting.objects.geldig().filter(
        functie__gebieden__pad__in=tot_hier, functie__is_actief=True
    )
    ons = Q(functie__rol=Rol.TEAMLEIDER, functie__organisatie=noodinzage.organisatie_id)
    eerst = hier.filter(Q(functie__rol=Rol.COORDINATOR) | ons)
    for houders in (eerst, hier.filter(functie__rol=Rol.BEHEERDER)):
        ander = User.objects.filter(pk__in=houders.order_by().values("user"), is_active=True)
        if ander.exclude(pk=by.pk).exists():
            return ander.exclude(pk=by.pk)
    return User.objects.none()
