"""Who may do what with a kwestie: the table, and the state of the kwestie."""

from typing import Any

from buurten.functies.backends import werkgebieden, zetels_met
from buurten.functies.opvolging import is_vrij
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel
from welzijn.kern.tijd import vandaag

BEKIJKEN = Recht("kwestie.bekijken")
BUNDELEN = Recht("kwestie.bundelen")
BIJVOEGEN = Recht("kwestie.bijvoegen")
LOSMAKEN = Recht("kwestie.losmaken")
BEWERKEN = Recht("kwestie.bewerken")
OPENEN = Recht("kwestie.openen")
OPPAKKEN = Recht("kwestie.oppakken")
OP_ZICH_NEMEN = Recht("kwestie.op_zich_nemen")
BIJPRATEN = Recht("kwestie.bijpraten")
TERUGGEVEN = Recht("kwestie.teruggeven")
BEANTWOORDEN = Recht("kwestie.beantwoorden")
STOPPEN = Recht("kwestie.stoppen")
HEROPENEN = Recht("kwestie.heropenen")
MEENEMEN = Recht("kwestie.meenemen", vers=True)  # the list as a file

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
    OP_ZICH_NEMEN: _EIGEN,
    BIJPRATEN: _EIGEN,
    TERUGGEVEN: _EIGEN,
    BEANTWOORDEN: {**_EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
    STOPPEN: _WERK,
    # Whoever gave one of its signals: with or without a role, within the term.
    HEROPENEN: {Rol.ANONIEM: Bereik.EIGEN, **_WERK},
    # The list is public: everybody with an account, for proof and the logboek.
    MEENEMEN: {Rol.ANONIEM: Bereik.ALLES},
}


def mag_bekijken(user: Any, kwestie: Kwestie) -> bool:
    """The exact numbers: for who holds a function here. Everyone else reads tens."""
    return bool(user.has_perm(BEKIJKEN, kwestie))


def mag_werken(user: Any) -> bool:
    """Whether there is a place where this person bundles signals."""
    return bool(user.is_authenticated) and werkgebieden(user, BUNDELEN).exists()


def mag_meenemen(user: Any) -> bool:
    """What one sees on the list as a file; never on the screen of who helps somebody."""
    zelf = user.is_authenticated and not getattr(user, "hulp", "")
    return bool(zelf and zetels_met(user, MEENEMEN))


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


def mag_op_zich_nemen(user: Any, kwestie: Kwestie) -> bool:
    """What the organisation picked up while nobody carries it."""
    kan = kwestie.opgepakt_door_id is not None and not kwestie.is_klaar
    return kan and user.has_perm(OP_ZICH_NEMEN, kwestie) and _vrij(kwestie)


def _vrij(kwestie: Kwestie) -> bool:
    """Whether nobody carries it; its page asked that along with the kwestie itself."""
    bezet = getattr(kwestie, "bezet", None)
    return is_vrij(kwestie.verantwoordelijk) if bezet is None else not bezet


def mag_bijpraten(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status == Kwestie.Status.OPGEPAKT and user.has_perm(BIJPRATEN, kwestie)


def mag_teruggeven(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status == Kwestie.Status.OPGEPAKT and user.has_perm(TERUGGEVEN, kwestie)


def mag_beantwoorden(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.kan_naar(Kwestie.Status.BEANTWOORD) and user.has_perm(BEANTWOORDEN, kwestie)


def mag_stoppen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.kan_naar(Kwestie.Status.GESTOPT) and user.has_perm(STOPPEN, kwestie)


def mag_heropenen(user: Any, kwestie: Kwestie) -> bool:
    """Who works here always; who gave a signal for some weeks after the answer."""
    kan = kwestie.is_klaar and kwestie.kan_naar(Kwestie.Status.OPEN)
    if not kan or not user.has_perm(HEROPENEN, kwestie):
        return False
    return user.has_perm(BUNDELEN, kwestie) or kwestie.kan_weerwoord(vandaag())


def daden(user: Any, kwestie: Kwestie) -> set[str]:
    """Every deed this person may do with this kwestie now, for its page."""
    mag = {
        "bijvoegen": mag_bijvoegen,
        "losmaken": mag_losmaken,
        "bewerken": mag_bewerken,
        "openen": mag_openen,
        "oppakken": mag_oppakken,
        "op_zich_nemen": mag_op_zich_nemen,
        "bijpraten": mag_bijpraten,
        "teruggeven": mag_teruggeven,
        "beantwoorden": mag_beantwoorden,
        "stoppen": mag_stoppen,
        "heropenen": mag_heropenen,
    }
    return {daad for daad, vraag in mag.items() if vraag(user, kwestie)}
