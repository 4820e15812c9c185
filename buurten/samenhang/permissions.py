"""Who joins and splits kwesties, and who answers the four questions."""

from typing import Any

from buurten.kwesties.models import Kwestie
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

SAMENVOEGEN = Recht("kwestie.samenvoegen")
SPLITSEN = Recht("kwestie.splitsen")
TOETSEN = Recht("kwestie.toetsen")

_WERK = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}

RECHTEN: Tabel = {
    SAMENVOEGEN: _WERK,
    SPLITSEN: _WERK,
    # Who carries the kwestie answers; where nobody does, those who bundle here.
    TOETSEN: {
        Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
        Rol.AMBTENAAR: Bereik.ORGANISATIE,
        **_WERK,
    },
}
# What takes part in the year of the wijk was weighed on what lay under it: it stays as it is.
VRIJ = (Kwestie.Status.CONCEPT, Kwestie.Status.OPEN, Kwestie.Status.OPGEPAKT)


def mag_samenvoegen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status in VRIJ and user.has_perm(SAMENVOEGEN, kwestie)


def mag_splitsen(user: Any, kwestie: Kwestie) -> bool:
    return kwestie.status in VRIJ and user.has_perm(SPLITSEN, kwestie)


def mag_toetsen(user: Any, kwestie: Kwestie) -> bool:
    return not kwestie.is_klaar and user.has_perm(TOETSEN, kwestie)
