"""Who may back an initiative."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

STEUNEN = Recht("steun.steunen")
INTREKKEN = Recht("steun.intrekken")

_WIE = {
    Rol.BEWONER: Bereik.WIJK,
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
}

RECHTEN: Tabel = {STEUNEN: _WIE, INTREKKEN: _WIE}
