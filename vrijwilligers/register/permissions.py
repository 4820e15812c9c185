"""Who may do what with a volunteer's profile."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

AANMELDEN = Recht("vrijwilliger.aanmelden")
BEKIJKEN = Recht("vrijwilliger.bekijken")
BEWERKEN = Recht("vrijwilliger.bewerken")
STOPPEN = Recht("vrijwilliger.stoppen")

_ZELF = {Rol.BEWONER: Bereik.EIGEN}

RECHTEN: Tabel = {
    AANMELDEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
    BEWERKEN: _ZELF,
    STOPPEN: _ZELF,
}
