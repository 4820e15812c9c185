"""Who may do what with an initiative: the table, and the state it is in."""

from typing import Any

from buurten.functies.backends import zetels_met
from buurten.gebieden.models import Gebied
from initiatieven.register.models import Initiatief
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VOORSTELLEN = Recht("initiatief.voorstellen")
BEWERKEN = Recht("initiatief.bewerken")
OPNIEUW_INDIENEN = Recht("initiatief.indienen")
INTREKKEN = Recht("initiatief.intrekken")
PUBLICEREN = Recht("initiatief.publiceren")
AFWIJZEN = Recht("initiatief.afwijzen")
BEGINNEN = Recht("initiatief.beginnen")
AFRONDEN = Recht("initiatief.afronden")
STOPPEN = Recht("initiatief.stoppen")
KOPPELEN = Recht("initiatief.koppelen")

_MAKER = {Rol.BEWONER: Bereik.EIGEN, Rol.VERTEGENWOORDIGER: Bereik.EIGEN}
_WIJKTEAM = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}
_MODEREREN = {**_WIJKTEAM, Rol.MODERATOR: Bereik.ALLES}

# security.md, "Initiatief": an official has no say here and sees what is public.
RECHTEN: Tabel = {
    VOORSTELLEN: {Rol.BEWONER: Bereik.WIJK, Rol.VERTEGENWOORDIGER: Bereik.WIJK},
    BEWERKEN: _MAKER,
    OPNIEUW_INDIENEN: _MAKER,
    INTREKKEN: _MAKER,
    PUBLICEREN: _MODEREREN,
    AFWIJZEN: _MODEREREN,
    BEGINNEN: _MAKER,
    AFRONDEN: _MAKER,
    STOPPEN: {**_MODEREREN, **_MAKER},
    KOPPELEN: {**_WIJKTEAM, **_MAKER},
}


def mag_voorstellen(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(VOORSTELLEN, gebied))


def mag_bewerken(user: Any, initiatief: Initiatief) -> bool:
    """The maker, as long as it is not over."""
    status = Initiatief.Status
    kan = (status.INGEDIEND, status.AFGEWEZEN, *Initiatief.LEEFT)
    return initiatief.status in kan and user.has_perm(BEWERKEN, initiatief)


def mag_indienen(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.INGEDIEND)
    return kan and user.has_perm(OPNIEUW_INDIENEN, initiatief)


def mag_intrekken(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.INGETROKKEN)
    return kan and user.has_perm(INTREKKEN, initiatief)


def mag_publiceren(user: Any, initiatief: Initiatief) -> bool:
    """Somebody else than the maker (A12)."""
    kan = initiatief.kan_naar(Initiatief.Status.GEPUBLICEERD) and not initiatief.is_van(user)
    return kan and user.has_perm(PUBLICEREN, initiatief)


def mag_afwijzen(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.AFGEWEZEN) and not initiatief.is_van(user)
    return kan and user.has_perm(AFWIJZEN, initiatief)


def mag_beginnen(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.BEZIG)
    return kan and user.has_perm(BEGINNEN, initiatief)


def mag_afronden(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.AFGEROND)
    return kan and user.has_perm(AFRONDEN, initiatief)


def mag_stoppen(user: Any, initiatief: Initiatief) -> bool:
    kan = initiatief.kan_naar(Initiatief.Status.GESTOPT)
    return kan and user.has_perm(STOPPEN, initiatief)


def mag_koppelen(user: Any, initiatief: Initiatief) -> bool:
    """Once, to one priority: the red thread is not retied behind people's backs."""
    kan = initiatief.is_openbaar and initiatief.prioriteit_id is None
    return kan and user.has_perm(KOPPELEN, initiatief)


def mag_werken(user: Any) -> bool:
    """Whether there is a queue for this person: a function that publishes somewhere."""
    return any(zetel.bezetting_id for zetel in zetels_met(user, PUBLICEREN))
