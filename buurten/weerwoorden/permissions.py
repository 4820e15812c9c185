"""Who says what back, and who answers that: the table, and how the kwestie stands."""

from typing import Any

from buurten.kwesties.models import Kwestie
from buurten.weerwoorden.models import Aanvulling, Herkenning
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel
from welzijn.kern.tijd import vandaag

HERKENNEN = Recht("herkenning.herkennen")
TERUGNEMEN = Recht("herkenning.terugnemen")
AANVULLEN = Recht("aanvulling.aanvullen")
BEKIJKEN = Recht("aanvulling.bekijken")
BEANTWOORDEN = Recht("aanvulling.beantwoorden")
OORDELEN = Recht("oordeel.oordelen")

# Who holds the kwestie answers; where nobody does, those who bundle here.
_ANTWOORDT = {
    Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.ORGANISATIE,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.AMBTENAAR: Bereik.ORGANISATIE,
}

RECHTEN: Tabel = {
    HERKENNEN: {Rol.BEWONER: Bereik.WIJK},
    TERUGNEMEN: {Rol.ANONIEM: Bereik.EIGEN},
    AANVULLEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: _ANTWOORDT,
    BEANTWOORDEN: _ANTWOORDT,
    # Everyone is a visitor too: whoever gave one of its signals, with or without a role.
    OORDELEN: {Rol.ANONIEM: Bereik.EIGEN},
}


def _loopt(kwestie: Kwestie) -> bool:
    return kwestie.is_openbaar and not kwestie.is_klaar


def mag_herkennen(user: Any, kwestie: Kwestie) -> bool:
    return _loopt(kwestie) and user.has_perm(HERKENNEN, kwestie)


def mag_terugnemen(user: Any, herkenning: Herkenning) -> bool:
    return bool(user.has_perm(TERUGNEMEN, herkenning))


def mag_aanvullen(user: Any, kwestie: Kwestie) -> bool:
    return _loopt(kwestie) and user.has_perm(AANVULLEN, kwestie)


def mag_bekijken(user: Any, aanvulling: Aanvulling) -> bool:
    return bool(user.has_perm(BEKIJKEN, aanvulling))


def mag_beantwoorden(user: Any, aanvulling: Aanvulling) -> bool:
    kan = aanvulling.kan_naar(Aanvulling.Status.BEANTWOORD)
    return kan and user.has_perm(BEANTWOORDEN, aanvulling)


def mag_oordelen(user: Any, kwestie: Kwestie) -> bool:
    """Who gave a signal, for some weeks after the answer."""
    kan = kwestie.status == Kwestie.Status.BEANTWOORD and kwestie.kan_weerwoord(vandaag())
    return kan and user.has_perm(OORDELEN, kwestie)
