"""Taking one's data along, and deleting the account over every storey at once."""

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.begeleiding.models import Begeleiding, Deelnemer
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.vernietiging.actions import begraaf_dit
from welzijn.portaal.privacy.kamers import KAMERS, bestand, delen, wat_gaat


@transaction.atomic
def meenemen(user: Any, *, by: Any) -> bytes:
    """All data about this person as one file; the line holds how much and a fingerprint (D11)."""
    alles = delen(user)
    inhoud = bestand(alles)
    rijen = sum(len(deel.rijen) for deel in alles)
    velden = {"rijen": rijen, "afdruk": hashlib.sha256(inhoud).hexdigest()}
    vastleggen("user.meenemen", user, by=by, velden=velden)
    return inhoud


@transaction.atomic
def verwijderen(user: Any, *, by: Any) -> dict[str, int]:
    """Delete the account: each room forgets, then the account itself goes. All or nothing.

    The line names nobody: it holds the pseudonym that from now on means nothing, by which a
    restored backup can delete the same account again (E07). ValidationError when a function
    cannot be left, in words that tell what to do first.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    aantallen: dict[str, int] = {}
    for kamer in KAMERS:
        try:
            aantallen |= kamer.vergeten(user)
        except ValidationError as fout:
            raise ValidationError(fout.messages) from fout
    velden = {naam: aantal for naam, aantal in aantallen.items() if aantal}
    vastleggen("user.verwijderen", user, by=None, velden=velden)
    begraaf_dit(user)
    user.delete()
    return aantallen


@transaction.atomic
def uitschrijven(keer: Begeleiding, *, by: Any, reden: str) -> dict[str, Any]:
    """Delete the account of who is helped right now, by who helps; gives what went and stays.

    The row of the person is taken first, as taking over does: one of the two happens. After
    that it counts what the database says, not what the page knew: ValidationError when this
    time of helping is over, is another's, or the person took over.
    """
    wie = Deelnemer.objects.select_for_update().filter(pk=keer.deelnemer_id).first()
    loopt = Begeleiding.objects.select_for_update(of=("self",)).lopend()
    nog = loopt.filter(pk=keer.pk, door__user_id=by.pk).select_related("door__functie__organisatie")
    if wie is None or (keer_nu := nog.first()) is None:
        reden_niet = _("Het helpen is voorbij. Er is niets weggehaald. Begin opnieuw met helpen.")
        raise ValidationError(reden_niet, code="overgang")
    blad = wat_gaat(wie.user)
    namens = keer_nu.door
    velden = {"reden": reden}
    vastleggen("deelnemer.uitschrijven", wie, by=by, namens=namens, velden=velden)
    verwijderen(wie.user, by=by)
    return blad | {"namens": str(namens)}
