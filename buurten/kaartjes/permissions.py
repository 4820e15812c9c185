"""Who may what with cards of residents."""

from typing import Any

from buurten.kaartjes.models import Kaartje
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BEKIJKEN = Recht("kaartje.bekijken")
BEWAREN = Recht("kaartje.bewaren")
INTREKKEN = Recht("kaartje.intrekken")

RECHTEN: Tabel = {
    # Those shown to the wijk: for who lives there, and who works there for its residents.
    BEKIJKEN: {
        Rol.BEWONER: Bereik.WIJK,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
    },
    BEWAREN: {Rol.BEWONER: Bereik.EIGEN},
    # Whoever moved away or lost a role still takes back what is theirs.
    INTREKKEN: {Rol.ANONIEM: Bereik.EIGEN},
}


def mag_bewaren(user: Any, kaartje: Kaartje) -> bool:
    """Somebody who lives here, for themselves."""
    return bool(user.has_perm(BEWAREN, kaartje))


def mag_intrekken(user: Any, kaartje: Kaartje) -> bool:
    return bool(user.has_perm(INTREKKEN, kaartje))
