"""Who may answer to a shared signal, and who reads that."""

from typing import Any

from buurten.functies.backends import namens, zetels_met
from buurten.functies.models import Bezetting
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

TERUGMELDEN = Recht("terugmelding.terugmelden", vers=True)
BEKIJKEN = Recht("terugmelding.bekijken", inzage=True, vers=True)

# security.md, "Signal L2", the cell "D reply": a partner answers to what was shared with them.
RECHTEN: Tabel = {
    TERUGMELDEN: {Rol.PARTNER: Bereik.GEDEELD},
    BEKIJKEN: {
        Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
        Rol.COORDINATOR: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.GEDEELD,
    },
}


def mag_terugmelden(user: Any, signaal: Signaal) -> bool:
    return bool(user.has_perm(TERUGMELDEN, signaal))


def mag_bekijken(user: Any, signaal: Signaal) -> bool:
    """Whose words somebody reads, of that they may read the answers; which, `visible_to` says."""
    return bool(signaal.leesbaar and zetels_met(user, BEKIJKEN))


def voor(user: Any, signaal: Signaal) -> Bezetting | None:
    return namens(user, TERUGMELDEN, signaal)
