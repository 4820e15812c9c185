"""Who may do what with a kwestie: the table, and the state of the kwestie."""

from typing import Any

from buurten.functies.backends import werkgebieden
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BEKIJKEN = Recht("kwestie.bekijken")
BUNDELEN = Recht("kwestie.bundelen")
BIJVOEGEN = Recht("kwestie.bijvoegen")
LOSMAKEN = Recht("kwestie.losmaken")
BEWERKEN = Recht("kwestie.bewerken")
OPENEN = Recht("kwestie.openen")
OPPAKKEN = Recht("kwestie.oppakken")
TERUGGEVEN = Recht("kwestie.teruggeven")
BEANTWOORDEN = Recht("kwestie.beantwoorden")
STOPPEN = Recht("kwestie.stoppen")
HEROPENEN = Recht("kwestie.heropenen")

_WERK = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}
_ALLEN = {
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.AMBTENAAR: Bereik.WIJK,
}
# What an organisation picked up is answered or given back by its own functions.
_EIGEN = {
    Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
    Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
    Rol.PARTNER: Bereik.ORGANISATIE,
    Rol.AMBTENAAR: Bereik.ORGANISATIE,
    Rol.COORDINATOR: Bereik.WIJK,
}

RECHTEN: Tabel = {
    BEKIJKEN: _ALLEN,
    BUNDELEN: _WERK,
    BIJVOEGEN: _WERK,
    LOSMAKEN: _WERK,
    BEWERKEN: _WERK,
    OPENEN: _WERK,
    OPPAKKEN: _ALLEN,
    TERUGGEVEN: _EIGEN,
    BEANTWOORDEN: {**_EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
    STOPPEN: _WERK,
    HEROPENEN: _WERK,
}


def mag_bekijken(user: Any, kwestie: Kwestie) -> bool:
    """The exact numbers: for who holds a function here. Everyone else reads tens."""
    return bool(user.has_perm(BEKIJKEN, kwestie))


def mag_werken(user: Any) -> bool:
    """Whether there is a place where this person bundles signals."""
    return bool(user.is_authenticated) and werkgebieden(user, BUNDELEN).exists()


def mag_bundelen(user: Any, gebied: Gebied) -> bool:
    return bool(user.has_perm(BUNDELEN, gebied))


def mag_bijvoegen(user: Any, kwestie: Kwestie) -> bool:
    return not kwestie.is_klaar and user.has_perm(BIJVOEGEN, kwestie)


def mag_losmaken(user: Any, kwestie: Kwestie) -> bool:
    return not kwestie.is_klaar and user.has_perm(LOSMAKEN, kwestie)


def mag_bewerken(user: Any, kwestie: Kwestie) -> bool:
    return not kwestie.is_klaar and user.has_perm(BEWERKEN, kwestie)


def mag_openen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status == Kwestie.Status.CONCEPT and user.has_perm(OPENEN, kwestie)


def mag_oppakken(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.kan_naar(Kwestie.Status.OPGEPAKT) and user.has_perm(OPPAKKEN, kwestie)


def mag_teruggeven(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status == Kwestie.Status.OPGEPAKT and user.has_perm(TERUGGEVEN, kwestie)


def mag_beantwoorden(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.kan_naar(Kwestie.Status.BEANTWOORD) and user.has_perm(BEANTWOORDEN, kwestie)


def mag_stoppen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.kan_naar(Kwestie.Status.GESTOPT) and user.has_perm(STOPPEN, kwestie)


def mag_heropenen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.is_klaar and user.has_perm(HEROPENEN, kwestie)


def daden(user: Any, kwestie: Kwestie) -> set[str]:
    """Every deed this person may do with this kwestie now, for its page."""
    mag = {
        "bijvoegen": mag_bijvoegen,
        "losmaken": mag_losmaken,
        "bewerken": mag_bewerken,
        "openen": mag_openen,
        "oppakken": mag_oppakken,
        "teruggeven": mag_teruggeven,
        "beantwoorden": mag_beantwoorden,
        "stoppen": mag_stoppen,
        "heropenen": mag_heropenen,
    }
    return {daad for daad, vraag in mag.items() if vraag(user, kwestie)}
