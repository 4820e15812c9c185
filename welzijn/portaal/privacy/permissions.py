"""Who may do what with the data about a person: that person, and for one deed who helps them."""

from typing import Any

from buurten.begeleiding.models import Toestemming
from buurten.functies.models import Bezetting
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

UITSCHRIJVEN = Recht("deelnemer.uitschrijven", inzage=True, vers=True)

# Who is not online cannot leave alone: the opbouwwerker who helps them right now does it.
RECHTEN: Tabel = {UITSCHRIJVEN: {Rol.OPBOUWWERKER: Bereik.ORGANISATIE}}


def mag_bekijken(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active)


def mag_meenemen(user: Any) -> bool:
    """Not on the screen of a helper: the file would stay there."""
    return mag_bekijken(user) and not getattr(user, "hulp", "")


def mag_verwijderen(user: Any) -> bool:
    return mag_meenemen(user)


def mag_uitschrijven(user: Any) -> bool:
    """Who helps right now, with the person in the room, who did not take over yet."""
    if not zijn_samen(user):
        return False
    wie = user.begeleiding.deelnemer
    return bool(user.helper.has_perm(UITSCHRIJVEN, wie)) and wie.overgenomen_op is None


def zijn_samen(user: Any) -> bool:
    """Whether somebody is helped here, who (or whose parent) sits beside; not by phone."""
    keer = getattr(user, "begeleiding", None)
    return keer is not None and keer.toestemming != Toestemming.TELEFOON


def heeft_functie(user: Any) -> bool:
    """Whether this person holds a function, which then ends first."""
    return bool(Bezetting.objects.geldig().filter(user_id=user.pk).exists())
