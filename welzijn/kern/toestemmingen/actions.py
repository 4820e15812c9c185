"""Giving consent and taking it back."""

from typing import Any

from django.db import transaction

from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.tijd import nu
from welzijn.kern.toestemmingen.models import DOELEN, Toestemming


@transaction.atomic
def toestemmen(doel: str, *, by: Any) -> Toestemming:
    """This person agrees to the words of today; what was agreed to before ends. Twice is once.

    Where somebody helps (`by.hulp`) the row says by whose hand.
    """
    User.objects.select_for_update().get(pk=by.pk)
    mijn = Toestemming.objects.van(by).filter(doel=doel).open()
    if (geldig := mijn.geldig(doel).first()) is not None:
        return geldig
    mijn.update(ingetrokken_op=nu(), ingetrokken_hulp=_hulp(by))
    nieuw = Toestemming.objects.create(
        user_id=by.pk, doel=doel, versie=DOELEN[doel].versie, hulp=_hulp(by)
    )
    vastleggen(
        "toestemming.toestemmen", nieuw, by=by, velden={"doel": doel, "versie": nieuw.versie}
    )
    return nieuw


@transaction.atomic
def intrekken(doel: str, *, by: Any) -> int:
    """Take it back, to whatever words it was given; from now on it counts nowhere.

    Gives how many rows ended: none when there was nothing to take back, and then no line.
    """
    User.objects.select_for_update().get(pk=by.pk)
    mijn = Toestemming.objects.van(by).filter(doel=doel).open()
    laatste = mijn.first()
    aantal = int(mijn.update(ingetrokken_op=nu(), ingetrokken_hulp=_hulp(by)))
    if laatste is not None:
        velden = {"doel": doel, "versie": laatste.versie}
        vastleggen("toestemming.intrekken", laatste, by=by, velden=velden)
    return aantal


def _hulp(by: Any) -> str:
    """The function by whose hand this is done, if somebody helps."""
    return str(getattr(by, "hulp", "") or "")
