"""Who reads what was destroyed: who runs the portal, and who watches over privacy."""

from typing import Any

from buurten.functies.backends import zetels_met
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BEKIJKEN = Recht("vernietiging.bekijken")

RECHTEN: Tabel = {
    BEKIJKEN: {Rol.BEHEERDER: Bereik.ALLES, Rol.PRIVACYFUNCTIONARIS: Bereik.ALLES},
}


def mag_bekijken(user: Any) -> bool:
    return bool(zetels_met(user, BEKIJKEN))
