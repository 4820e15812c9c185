"""Who may do what with a signal: the table, and the state of the signal."""

from typing import Any

from buurten.functies.backends import zetels_met
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

MELDEN = Recht("signaal.melden")
BEKIJKEN = Recht("signaal.bekijken")
AFRONDEN = Recht("signaal.afronden")

# security.md, "Signal L1": officials work with aggregates, a moderator does not read these.
RECHTEN: Tabel = {
    MELDEN: {
        Rol.BEWONER: Bereik.WIJK,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.PARTNER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.WIJK,
    },
    BEKIJKEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.PARTNER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.EIGEN,
    },
    AFRONDEN: {
        Rol.OPBOUWWERKER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
    },
}


def mag_melden(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(MELDEN, gebied))


def mag_bekijken(user: Any, signaal: Signaal) -> bool:
    return bool(user.has_perm(BEKIJKEN, signaal))


def mag_afronden(user: Any, signaal: Signaal) -> bool:
    return signaal.kan_naar(Signaal.Status.AFGEROND) and user.has_perm(AFRONDEN, signaal)


def mag_werken(user: Any) -> bool:
    """Whether there is a work list for this person: a function that reads signals somewhere."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, BEKIJKEN))
