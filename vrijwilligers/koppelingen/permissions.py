"""Who may do what with a match."""

from typing import Any

from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.hulpvragen.permissions import is_van_ons
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

INZIEN = Recht("koppeling.inzien", inzage=True, vers=True)
BEREIKEN = Recht("koppeling.bereiken", inzage=True)
KOPPELEN = Recht("koppeling.koppelen", inzage=True, vers=True)
AANBIEDEN = Recht("koppeling.aanbieden")
AANVAARDEN = Recht("koppeling.aanvaarden")
AFWIJZEN = Recht("koppeling.afwijzen")
AFRONDEN = Recht("koppeling.afronden")

_KANTEN = {Rol.BEWONER: Bereik.TOEGEWEZEN}

# security.md, "Hulpvraag, match, close": the function proposes, only the two sides agree.
RECHTEN: Tabel = {
    INZIEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    BEREIKEN: _KANTEN,
    KOPPELEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    AANBIEDEN: {Rol.BEWONER: Bereik.WIJK},
    AANVAARDEN: _KANTEN,
    AFWIJZEN: _KANTEN,
    AFRONDEN: {**_KANTEN, Rol.OPBOUWWERKER: Bereik.WIJK},
}


def mag_koppelen(user: Any, hulpvraag: Hulpvraag) -> bool:
    return hulpvraag.is_open and user.has_perm(KOPPELEN, hulpvraag)


def mag_aanbieden(user: Any, hulpvraag: Hulpvraag) -> bool:
    """An active volunteer of the wijk, on somebody else's open request. Twice is harmless."""
    profiel = getattr(user, "vrijwilliger", None)
    kan = profiel is not None and profiel.is_actief and hulpvraag.is_open
    return kan and not hulpvraag.is_van(user) and user.has_perm(AANBIEDEN, hulpvraag)


def mag_aanvaarden(user: Any, koppeling: Koppeling) -> bool:
    """A side that did not agree yet, while the request is open."""
    kan = koppeling.wacht and user.has_perm(AANVAARDEN, koppeling)
    return kan and koppeling.akkoord_van(user) is None


def mag_afwijzen(user: Any, koppeling: Koppeling) -> bool:
    kan = koppeling.wacht or koppeling.status == Koppeling.Status.AKKOORD
    return kan and user.has_perm(AFWIJZEN, koppeling)


def mag_afronden(user: Any, koppeling: Koppeling) -> bool:
    kan = koppeling.kan_naar(Koppeling.Status.AFGEROND)
    return kan and user.has_perm(AFRONDEN, koppeling)


def mag_bekijken(user: Any, koppeling: Koppeling) -> bool:
    """Whether this person may know who both are before they agreed: the matching function."""
    return user.has_perm(INZIEN, koppeling) and is_van_ons(user, koppeling.hulpvraag)


def mag_bereiken(user: Any, koppeling: Koppeling) -> bool:
    """Whether this side may see how to reach the other: once both agreed, until it is over."""
    return koppeling.contact_voor(user) is not None and user.has_perm(BEREIKEN, koppeling)
