"""Who may do what with a request for a hand."""

from typing import Any

from buurten.functies.backends import zetels_met
from buurten.functies.opvolging import is_vrij
from buurten.gebieden.models import Gebied
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VRAGEN = Recht("hulpvraag.vragen")
BEKIJKEN = Recht("hulpvraag.bekijken")
WERKEN = Recht("hulpvraag.werken")
INZIEN = Recht("hulpvraag.inzien", inzage=True, vers=True)
NOOD = Recht("hulpvraag.nood", inzage=True, vers=True)
INTREKKEN = Recht("hulpvraag.intrekken")
OP_ZICH_NEMEN = Recht("hulpvraag.op_zich_nemen")
AFRONDEN = Recht("hulpvraag.afronden")

# security.md, "Hulpvraag". BEKIJKEN: open ones without who asks, for residents with a volunteer
# profile (the VW column; the question `visible_to` asks for the profile). WERKEN: the matching
# function, who also knows who asks. Partners, officials and coordinators see figures only.
RECHTEN: Tabel = {
    VRAGEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: {Rol.BEWONER: Bereik.WIJK},
    WERKEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    INZIEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
    NOOD: {Rol.MODERATOR: Bereik.NOOD, Rol.BEHEERDER: Bereik.NOOD},
    INTREKKEN: {Rol.BEWONER: Bereik.EIGEN},
    OP_ZICH_NEMEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    AFRONDEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
}


def mag_vragen(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(VRAGEN, gebied))


def mag_bekijken(user: Any, hulpvraag: Hulpvraag) -> bool:
    """Whether this person may know who asks: the asker, the matching function, in need."""
    return hulpvraag.is_van(user) or op_grond_van(user, hulpvraag) is not None


def op_grond_van(user: Any, hulpvraag: Hulpvraag) -> Recht | None:
    """By which right somebody knows who asks; for an hour also who opened it in an emergency."""
    if user.has_perm(INZIEN, hulpvraag) and is_van_ons(user, hulpvraag):
        return INZIEN
    return NOOD if user.has_perm(NOOD, hulpvraag) else None


def is_van_ons(user: Any, hulpvraag: Hulpvraag) -> bool:
    """A request that nobody looks after is of the wijk; after that of one organisation alone.

    Rules beside the matrix, 3: who works for another organisation does not learn who it is.
    """
    if hulpvraag.verantwoordelijk is None:
        return True
    van = hulpvraag.verantwoordelijk.organisatie_id
    return any(zetel.organisatie_id == van for zetel in zetels_met(user, INZIEN))


def mag_intrekken(user: Any, hulpvraag: Hulpvraag) -> bool:
    kan = hulpvraag.kan_naar(Hulpvraag.Status.INGETROKKEN)
    return kan and user.has_perm(INTREKKEN, hulpvraag)


def mag_op_zich_nemen(user: Any, hulpvraag: Hulpvraag) -> bool:
    """A request that goes on while nobody looks after it."""
    kan = hulpvraag.loopt and user.has_perm(OP_ZICH_NEMEN, hulpvraag)
    return kan and is_vrij(hulpvraag.verantwoordelijk)


def mag_afronden(user: Any, hulpvraag: Hulpvraag) -> bool:
    """An open one that solved itself; a matched one is finished with its match."""
    return hulpvraag.is_open and user.has_perm(AFRONDEN, hulpvraag)


def mag_werken(user: Any) -> bool:
    """Whether there is a work list for this person: a function that matches somewhere."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, WERKEN))
