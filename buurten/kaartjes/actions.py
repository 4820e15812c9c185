"""What can happen to the card of a resident."""

from typing import Any

from django.db import transaction

from buurten.functies.models import Bezetting
from buurten.kaartjes.models import Kaartje
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.tijd import nu
from welzijn.kern.toestemmingen.actions import toestemmen
from welzijn.kern.toestemmingen.models import KAARTJE
from welzijn.kern.vernietiging.actions import begraaf_dit

INHOUD = ["gebied", "roepnaam", "wat", "telefoon", "email", "bereik"]


@transaction.atomic
def bewaren(
    kaartje: Kaartje, *, by: Any, namens: Bezetting | None = None, akkoord: bool = False
) -> Kaartje:
    """Keep somebody's own card, the first time or again; sent twice it stays one.

    `akkoord`: they agree, apart from that, to others seeing it.
    """
    User.objects.select_for_update().get(pk=by.pk)
    kaartje.pk = Kaartje.objects.filter(user=by).values_list("pk", flat=True).first()
    kaartje.user, kaartje.gewijzigd_op = by, nu()
    if kaartje.pk is None:
        kaartje.save(force_insert=True)
    else:
        kaartje.save(update_fields=[*INHOUD, "gewijzigd_op"])
    bereik = {"bereik": kaartje.bereik}
    vastleggen("kaartje.bewaren", kaartje, by=by, namens=namens, velden=bereik)
    if akkoord:
        toestemmen(KAARTJE, by=by)
    return kaartje


@transaction.atomic
def intrekken(kaartje: Kaartje, *, by: Any, namens: Bezetting | None = None) -> None:
    """Take the card away: from this moment it is nowhere. Again does nothing."""
    rij = Kaartje.objects.select_for_update().filter(pk=kaartje.pk).first()
    if rij is not None:
        vastleggen("kaartje.intrekken", rij, by=by, namens=namens)
        begraaf_dit(rij)
        rij.delete()
