"""Who may do what with a volunteer's profile."""

from typing import Any

from buurten.functies.backends import zetels_met
from buurten.gebieden.models import Gebied
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

AANMELDEN = Recht("vrijwilliger.aanmelden")
BEKIJKEN = Recht("vrijwilliger.bekijken", inzage=True, vers=True)
NOOD = Recht("vrijwilliger.nood", inzage=True, vers=True)
BEWERKEN = Recht("vrijwilliger.bewerken")
STOPPEN = Recht("vrijwilliger.stoppen")
HERVATTEN = Recht("vrijwilliger.hervatten")

_ZELF = {Rol.BEWONER: Bereik.EIGEN}

# security.md, "Vrijwilliger": who one is and when one can is for oneself and for who matches.
RECHTEN: Tabel = {
    AANMELDEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
    NOOD: {Rol.MODERATOR: Bereik.NOOD, Rol.BEHEERDER: Bereik.NOOD},
    BEWERKEN: _ZELF,
    STOPPEN: _ZELF,
    HERVATTEN: _ZELF,
}


def mag_bekijken(user: Any, vrijwilliger: Vrijwilliger) -> bool:
    """Whether this person may know who somebody else is that wants to help."""
    return op_grond_van(user, vrijwilliger) is not None


def op_grond_van(user: Any, vrijwilliger: Vrijwilliger) -> Recht | None:
    """By which right; for an hour also who opened it in an emergency."""
    return next((r for r in (BEKIJKEN, NOOD) if user.has_perm(r, vrijwilliger)), None)


def mag_aanmelden(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(AANMELDEN, gebied))


def mag_bewerken(user: Any, vrijwilliger: Vrijwilliger) -> bool:
    return bool(user.has_perm(BEWERKEN, vrijwilliger))


def mag_stoppen(user: Any, vrijwilliger: Vrijwilliger) -> bool:
    return vrijwilliger.is_actief and user.has_perm(STOPPEN, vrijwilliger)


def mag_hervatten(user: Any, vrijwilliger: Vrijwilliger) -> bool:
    return not vrijwilliger.is_actief and user.has_perm(HERVATTEN, vrijwilliger)


def mag_werken(user: Any) -> bool:
    """Whether there is a list for this person: a function that looks for volunteers."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, BEKIJKEN))
