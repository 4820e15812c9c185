"""Who may read the logboek and review the inzagelog. Everybody always reads what is their own."""

from typing import Any

from buurten.functies.backends import zetels_met
from welzijn.kern.logboek.models import Inzage
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel
from welzijn.portaal.overzichten.nazicht import Maand, kring

BEKIJKEN = Recht("logboek.bekijken")
INZIEN = Recht("inzage.inzien")
AFTEKENEN = Recht("controle.aftekenen")

_NAZICHT = {Rol.TEAMLEIDER: Bereik.ORGANISATIE, Rol.PRIVACYFUNCTIONARIS: Bereik.ALLES}

# security.md, "Auditlog". One's own lines and who looked at oneself need no right: page `privacy`.
RECHTEN: Tabel = {
    BEKIJKEN: {Rol.COORDINATOR: Bereik.WIJK, Rol.BEHEERDER: Bereik.ALLES},
    INZIEN: _NAZICHT,
    AFTEKENEN: _NAZICHT,
}


def mag_bekijken(user: Any) -> bool:
    """Whether there is a logboek to read for this person, besides their own lines."""
    return bool(zetels_met(user, BEKIJKEN))


def mag_inzien(user: Any) -> bool:
    """Whether this person reviews who looked at what."""
    return bool(zetels_met(user, INZIEN)) and kring(user) is not None


def mag_aftekenen(user: Any, maand: Maand) -> bool:
    """A12: nobody signs off a month in which they looked themselves."""
    return bool(zetels_met(user, AFTEKENEN)) and not keek_zelf(user, maand)


def keek_zelf(user: Any, maand: Maand) -> bool:
    """Whether this person looked at confidential data in this month."""
    return bool(Inzage.objects.door(user).in_maand(*maand.grenzen).exists())
