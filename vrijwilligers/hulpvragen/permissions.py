"""Who may do what with a request for a hand."""

from typing import Any

from buurten.functies.backends import zetels_met
from buurten.gebieden.models import Gebied
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VRAGEN = Recht("hulpvraag.vragen")
BEKIJKEN = Recht("hulpvraag.bekijken")
WERKEN = Recht("hulpvraag.werken")
INTREKKEN = Recht("hulpvraag.intrekken")
AFRONDEN = Recht("hulpvraag.afronden")

# security.md, "Hulpvraag". BEKIJKEN: open ones without who asks, for residents with a volunteer
# profile (the VW column; the question `visible_to` asks for the profile). WERKEN: the matching
# function, who also knows who asks. Partners, officials and coordinators see figures only.
RECHTEN: Tabel = {
    VRAGEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: {Rol.BEWONER: Bereik.WIJK},
    WERKEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    INTREKKEN: {Rol.BEWONER: Bereik.EIGEN},
    AFRONDEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
}


def mag_vragen(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(VRAGEN, gebied))


def mag_bekijken(user: Any, hulpvraag: Hulpvraag) -> bool:
    """Whether this person may know who asks: the asker, and the matching function."""
    return hulpvraag.is_van(user) or user.has_perm(WERKEN, hulpvraag)


def mag_intrekken(user: Any, hulpvraag: Hulpvraag) -> bool:
    kan = hulpvraag.kan_naar(Hulpvraag.Status.INGETROKKEN)
    return kan and user.has_perm(INTREKKEN, hulpvraag)


def mag_afronden(user: Any, hulpvraag: Hulpvraag) -> bool:
    """An open one that solved itself; a matched one is finished with its match."""
    return hulpvraag.is_open and user.has_perm(AFRONDEN, hulpvraag)


def mag_werken(user: Any) -> bool:
    """Whether there is a work list for this person: a function that matches somewhere."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, WERKEN))
