"""Who may back an initiative."""

from typing import Any

from initiatieven.register.models import Initiatief
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

STEUNEN = Recht("steun.steunen")
INTREKKEN = Recht("steun.intrekken")

# security.md, "Initiatief, support / join": not the municipality, nor who leads the year.
_WIE = {
    Rol.BEWONER: Bereik.WIJK,
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
}

RECHTEN: Tabel = {STEUNEN: _WIE, INTREKKEN: _WIE}


def mag_steunen(user: Any, initiatief: Initiatief) -> bool:
    """Anybody of the wijk but its maker, as long as it lives. Twice is harmless."""
    kan = initiatief.leeft and not initiatief.is_van(user)
    return kan and user.has_perm(STEUNEN, initiatief)


def mag_intrekken(user: Any, initiatief: Initiatief) -> bool:
    return initiatief.leeft and user.has_perm(INTREKKEN, initiatief)
