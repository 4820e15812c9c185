"""Who may do what with a match."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

KOPPELEN = Recht("koppeling.koppelen")
AANBIEDEN = Recht("koppeling.aanbieden")
AANVAARDEN = Recht("koppeling.aanvaarden")
AFWIJZEN = Recht("koppeling.afwijzen")
AFRONDEN = Recht("koppeling.afronden")

_KANTEN = {Rol.BEWONER: Bereik.TOEGEWEZEN}

RECHTEN: Tabel = {
    KOPPELEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    AANBIEDEN: {Rol.BEWONER: Bereik.WIJK},
    AANVAARDEN: _KANTEN,
    AFWIJZEN: _KANTEN,
    AFRONDEN: {**_KANTEN, Rol.OPBOUWWERKER: Bereik.WIJK},
}
