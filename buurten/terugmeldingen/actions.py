"""Answering to a signal that was shared."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.signalen.models import Deling
from buurten.terugmeldingen import berichten
from buurten.terugmeldingen.models import Terugmelding
from welzijn.kern.accounts.models import User
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Rol


@transaction.atomic
def terugmelden(terugmelding: Terugmelding, *, by: Any, namens: Bezetting) -> Terugmelding:
    """Keep the answer; who shared the signal hears that there is one. Sent twice makes one.

    ValidationError when the share ended meanwhile.
    """
    rijen = Deling.objects.select_for_update(of=("self",)).geldig()
    if rijen.filter(pk=terugmelding.deling_id).first() is None:
        zin = _("Dit signaal is niet meer met u gedeeld.")
        raise ValidationError(zin, code="overgang")
    terugmelding.namens = namens
    terugmelding, nieuw = eenmaal(terugmelding, deling=terugmelding.deling_id, namens=namens)
    if nieuw:
        vastleggen("terugmelding.terugmelden", terugmelding, by=by, namens=namens)
        notificeren(_huis(terugmelding).exclude(pk=by.pk), berichten.teruggemeld(terugmelding))
    return terugmelding


def _huis(terugmelding: Terugmelding) -> Any:
    """Who of the organisation of the signal works there; a coordinator not for what is secret."""
    signaal = terugmelding.deling.signaal
    paden = signaal.gebied.pad.strip("/").split("/")
    tot_hier = ["/" + "/".join(paden[: n + 1]) + "/" for n in range(len(paden))]
    rollen = [Rol.OPBOUWWERKER] + ([] if signaal.is_vertrouwelijk else [Rol.COORDINATOR])
    houders = Bezetting.objects.geldig().filter(
        functie__organisatie=terugmelding.van_wie, functie__rol__in=rollen,
        functie__gebieden__pad__in=tot_hier, functie__is_actief=True,
    )  # fmt: skip
    return User.objects.filter(pk__in=houders.order_by().values("user"))
