"""Who may do what with a request for a hand."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VRAGEN = Recht("hulpvraag.vragen")
BEKIJKEN = Recht("hulpvraag.bekijken")
INTREKKEN = Recht("hulpvraag.intrekken")
AFRONDEN = Recht("hulpvraag.afronden")

RECHTEN: Tabel = {
    VRAGEN: {Rol.BEWONER: Bereik.WIJK},
    BEKIJKEN: {Rol.BEWONER: Bereik.WIJK, Rol.OPBOUWWERKER: Bereik.WIJK},
    INTREKKEN: {Rol.BEWONER: Bereik.EIGEN},
    AFRONDEN: {Rol.BEWONER: Bereik.EIGEN, Rol.OPBOUWWERKER: Bereik.WIJK},
}
