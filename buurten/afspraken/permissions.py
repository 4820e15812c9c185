"""Who arranges what around a kwestie: the table, and how the kwestie stands."""

from typing import Any

from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.kwesties.models import Kwestie
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BEKIJKEN = Recht("afspraak.bekijken")
AFSTEMMEN = Recht("afspraak.afstemmen")
DELEN = Recht("aandeel.delen")
AANVAARDEN = Recht("aandeel.aanvaarden")
AFWIJZEN = Recht("aandeel.afwijzen")
UITSTAPPEN = Recht("aandeel.uitstappen")
VOORLEGGEN = Recht("voorlegging.voorleggen")
ANTWOORDEN = Recht("voorlegging.antwoorden")

_HIER = {
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.AMBTENAAR: Bereik.WIJK,
}
# Whether an organisation takes part is said by that organisation.
_ZELF = {
    Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
    Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
    Rol.PARTNER: Bereik.ORGANISATIE,
    Rol.COORDINATOR: Bereik.ORGANISATIE,
    Rol.AMBTENAAR: Bereik.ORGANISATIE,
}

RECHTEN: Tabel = {
    BEKIJKEN: _HIER,
    AFSTEMMEN: _HIER,
    DELEN: {**_ZELF, Rol.COORDINATOR: Bereik.WIJK},
    AANVAARDEN: _ZELF,
    AFWIJZEN: _ZELF,
    UITSTAPPEN: _ZELF,
    VOORLEGGEN: {**_ZELF, Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK},
    ANTWOORDEN: {Rol.AMBTENAAR: Bereik.ORGANISATIE},
}


def mag_bekijken(user: Any, kwestie: Kwestie) -> bool:
    """Reading what organisations arrange among themselves: for who holds a function here."""
    return bool(user.has_perm(BEKIJKEN, kwestie))


def mag_afstemmen(user: Any, kwestie: Kwestie) -> bool:
    return not kwestie.is_klaar and user.has_perm(AFSTEMMEN, kwestie)


def mag_delen(user: Any, kwestie: Kwestie) -> bool:
    """Only what somebody carries can be shared."""
    opgepakt = kwestie.opgepakt_door_id is not None and not kwestie.is_klaar
    return opgepakt and kwestie.is_openbaar and user.has_perm(DELEN, kwestie)


def mag_aanvaarden(user: Any, aandeel: Aandeel) -> bool:
    kan = aandeel.kan_naar(Aandeel.Status.MEE) and not aandeel.kwestie.is_klaar
    return kan and user.has_perm(AANVAARDEN, aandeel)


def mag_afwijzen(user: Any, aandeel: Aandeel) -> bool:
    return aandeel.kan_naar(Aandeel.Status.NEE) and user.has_perm(AFWIJZEN, aandeel)


def mag_uitstappen(user: Any, aandeel: Aandeel) -> bool:
    return aandeel.kan_naar(Aandeel.Status.GESTOPT) and user.has_perm(UITSTAPPEN, aandeel)


def mag_voorleggen(user: Any, kwestie: Kwestie) -> bool:
    """In the open, and while nothing was asked that waits for an answer."""
    kan = kwestie.is_openbaar and not kwestie.is_klaar and kwestie.status != "concept"
    return kan and user.has_perm(VOORLEGGEN, kwestie) and not _wacht(kwestie)


def _wacht(kwestie: Kwestie) -> bool:
    return bool(kwestie.voorleggingen.filter(status=Voorlegging.Status.OPEN).exists())


def mag_antwoorden(user: Any, voorlegging: Voorlegging) -> bool:
    kan = voorlegging.kan_naar(Voorlegging.Status.BEANTWOORD)
    return kan and not voorlegging.kwestie.is_klaar and user.has_perm(ANTWOORDEN, voorlegging)


def daden(user: Any, kwestie: Kwestie) -> set[str]:
    """What this person may arrange around this kwestie now."""
    mag = {"afstemmen": mag_afstemmen, "delen": mag_delen, "voorleggen": mag_voorleggen}
    return {daad for daad, vraag in mag.items() if vraag(user, kwestie)}


def over(user: Any, aandeel: Aandeel) -> set[str]:
    """What this person may say about this share."""
    mag = {"aanvaarden": mag_aanvaarden, "afwijzen": mag_afwijzen, "uitstappen": mag_uitstappen}
    return {daad for daad, vraag in mag.items() if vraag(user, aandeel)}
