"""Who may help somebody who is not online: an opbouwwerker, in the own wijk."""

from typing import Any

from buurten.begeleiding.models import Deelnemer
from buurten.functies.backends import zetels_met
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

INSCHRIJVEN = Recht("deelnemer.inschrijven")
BEKIJKEN = Recht("deelnemer.bekijken", inzage=True)
BEGELEIDEN = Recht("deelnemer.begeleiden", inzage=True)
ADRES_GEVEN = Recht("deelnemer.adres_geven", inzage=True, vers=True)
OVERNEMEN = Recht("deelnemer.overnemen", inzage=True, vers=True)

_EIGEN_ORGANISATIE = {Rol.OPBOUWWERKER: Bereik.ORGANISATIE}

# security.md B14 and the account for who is not online. The people of another organisation in
# the same wijk are as hidden as those of another wijk (rules beside the table, 3).
RECHTEN: Tabel = {
    INSCHRIJVEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    BEKIJKEN: _EIGEN_ORGANISATIE,
    BEGELEIDEN: _EIGEN_ORGANISATIE,
    ADRES_GEVEN: _EIGEN_ORGANISATIE,
    OVERNEMEN: _EIGEN_ORGANISATIE,
}


def mag_inschrijven(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(INSCHRIJVEN, gebied))


def mag_begeleiden(user: Any, deelnemer: Deelnemer) -> bool:
    return bool(user.has_perm(BEGELEIDEN, deelnemer)) and deelnemer.overgenomen_op is None


def mag_adres_geven(user: Any, deelnemer: Deelnemer) -> bool:
    return bool(user.has_perm(ADRES_GEVEN, deelnemer)) and deelnemer.overgenomen_op is None


def mag_overnemen(user: Any, deelnemer: Deelnemer) -> bool:
    wacht = hasattr(deelnemer, "overname")
    return wacht and bool(user.has_perm(OVERNEMEN, deelnemer))


def mag_stoppen(user: Any) -> bool:
    """Whoever takes part with help can always stop; `hulp` is set in such a session alone."""
    return bool(getattr(user, "hulp", ""))


def mag_bekijken(user: Any) -> bool:
    """Whether there is somebody to help for this person: a function that helps somewhere."""
    return bool(zetels_met(user, BEKIJKEN))
