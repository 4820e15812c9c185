"""Who may what with a question: everyone asks, whoever holds the function answers."""

from typing import Any

from buurten.functies.models import Bezetting, Functie
from buurten.vragen.models import Vraag
from buurten.vragen.querysets import antwoordt, gehouden, waargenomen
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

STELLEN = Recht("vraag.stellen")
BEKIJKEN = Recht("vraag.bekijken", inzage=True, vers=True)
BEANTWOORDEN = Recht("vraag.beantwoorden")
DOORZETTEN = Recht("vraag.doorzetten")
INTREKKEN = Recht("vraag.intrekken")
SLUITEN = Recht("vraag.sluiten")

# Any function can be asked, so every role may answer: what was put to the own function, nothing
# else. Everyone is a visitor too; EIGEN gives that to whoever asked, with or without a role.
_ANTWOORDT: dict[Rol, Bereik] = {
    rol: Bereik.TOEGEWEZEN for rol in Rol if rol is not Rol.ANONIEM and rol is not Rol.BEWONER
}

RECHTEN: Tabel = {
    STELLEN: {Rol.ANONIEM: Bereik.ALLES},
    BEKIJKEN: {Rol.ANONIEM: Bereik.EIGEN, **_ANTWOORDT},
    BEANTWOORDEN: _ANTWOORDT,
    DOORZETTEN: _ANTWOORDT,
    INTREKKEN: {Rol.ANONIEM: Bereik.EIGEN},
    SLUITEN: _ANTWOORDT,
}


def mag_stellen(user: Any, functie: Functie) -> bool:
    """A function in use (read with met_alles), that works somewhere and that answers today."""
    gebruikt = functie.is_actief and functie.organisatie.is_actief and functie.gebieden.all()
    mag = bool(gebruikt) and user.has_perm(STELLEN, functie)
    return mag and bool(functie.houders or antwoordt(Functie.objects.filter(pk=functie.pk)))


def mag_bekijken(user: Any, vraag: Vraag) -> bool:
    return bool(user.has_perm(BEKIJKEN, vraag))


def mag_beantwoorden(user: Any, vraag: Vraag) -> bool:
    return vraag.is_open and user.has_perm(BEANTWOORDEN, vraag)


def mag_doorzetten(user: Any, vraag: Vraag) -> bool:
    return vraag.is_open and user.has_perm(DOORZETTEN, vraag)


def mag_intrekken(user: Any, vraag: Vraag) -> bool:
    return vraag.is_open and user.has_perm(INTREKKEN, vraag)


def mag_sluiten(user: Any, vraag: Vraag) -> bool:
    return vraag.is_open and user.has_perm(SLUITEN, vraag)


def daden(user: Any, vraag: Vraag) -> set[str]:
    """Every deed this person may do with this question now, for its page."""
    mag = {
        "beantwoorden": mag_beantwoorden,
        "doorzetten": mag_doorzetten,
        "intrekken": mag_intrekken,
        "sluiten": mag_sluiten,
    }
    return {daad for daad, kan in mag.items() if kan(user, vraag)}


def voor(user: Any, vraag: Vraag) -> Bezetting | None:
    """On behalf of which held function: the one that was asked, or the one that stands in.

    Not the first function that gives the right, as elsewhere: the question chose it.
    """
    eigen = gehouden(user)
    nummer = eigen.get(vraag.functie_id)
    if nummer is None:
        nummer = eigen.get(waargenomen(user).get(vraag.functie_id, 0))
    bezettingen = Bezetting.objects.select_related("functie__organisatie", "user")
    return bezettingen.filter(pk=nummer).first() if nummer else None
