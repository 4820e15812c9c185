"""Who may open what in an emergency, and who hears of it."""

from typing import Any

from buurten.functies.backends import namens, zetels_met
from buurten.functies.models import Bezetting
from buurten.noodinzagen.models import vind
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

OPENEN = Recht("noodinzage.openen", vers=True)
BEKIJKEN = Recht("noodinzage.bekijken")

# security.md, the cells "B". What is then read has a right of its own in its own room
# (`signaal.nood`). Who hears of it: the coordinator, the team lead of whose it is, a beheerder.
RECHTEN: Tabel = {
    OPENEN: {Rol.MODERATOR: Bereik.WIJK, Rol.BEHEERDER: Bereik.WIJK},
    BEKIJKEN: {
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.TEAMLEIDER: Bereik.ORGANISATIE,
        Rol.MODERATOR: Bereik.EIGEN,
        Rol.BEHEERDER: Bereik.WIJK,
        Rol.PRIVACYFUNCTIONARIS: Bereik.ALLES,
    },
}


def mag_openen(user: Any) -> bool:
    """Whether this person may open anything anywhere; what exactly, `te_openen` says."""
    return bool(zetels_met(user, OPENEN))


def mag_bekijken(user: Any) -> bool:
    return bool(zetels_met(user, BEKIJKEN))


def te_openen(user: Any, soort: str, nummer: int) -> Any:
    """The thing, when this person may open it; None also where it is not there at all."""
    ding = vind(soort, nummer)
    kan = ding is not None and ding.kan_in_nood()
    return ding if kan and user.has_perm(OPENEN, ding) else None


def voor(user: Any, ding: Any) -> Bezetting | None:
    """For which function it is opened."""
    return namens(user, OPENEN, ding)
