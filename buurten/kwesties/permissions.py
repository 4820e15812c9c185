"""Who may do what with a kwestie."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BUNDELEN = Recht("kwestie.bundelen")
BIJVOEGEN = Recht("kwestie.bijvoegen")
BEWERKEN = Recht("kwestie.bewerken")
OPPAKKEN = Recht("kwestie.oppakken")
TERUGGEVEN = Recht("kwestie.teruggeven")
BEANTWOORDEN = Recht("kwestie.beantwoorden")
STOPPEN = Recht("kwestie.stoppen")
HEROPENEN = Recht("kwestie.heropenen")

_WERK = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}
_OPPAKKEN = {**_WERK, Rol.PARTNER: Bereik.WIJK, Rol.AMBTENAAR: Bereik.WIJK}

RECHTEN: Tabel = {
    BUNDELEN: _WERK,
    BIJVOEGEN: _WERK,
    BEWERKEN: _WERK,
    OPPAKKEN: _OPPAKKEN,
    TERUGGEVEN: _OPPAKKEN,
    BEANTWOORDEN: _OPPAKKEN,
    STOPPEN: _WERK,
    HEROPENEN: _WERK,
}
