"""Who may do what with an initiative."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VOORSTELLEN = Recht("initiatief.voorstellen")
BEWERKEN = Recht("initiatief.bewerken")
OPNIEUW_INDIENEN = Recht("initiatief.indienen")
PUBLICEREN = Recht("initiatief.publiceren")
AFWIJZEN = Recht("initiatief.afwijzen")
BEGINNEN = Recht("initiatief.beginnen")
AFRONDEN = Recht("initiatief.afronden")
STOPPEN = Recht("initiatief.stoppen")

_MAKER = {Rol.BEWONER: Bereik.EIGEN}
_MODEREREN = {
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.MODERATOR: Bereik.ALLES,
}

RECHTEN: Tabel = {
    VOORSTELLEN: {Rol.BEWONER: Bereik.WIJK, Rol.VERTEGENWOORDIGER: Bereik.WIJK},
    BEWERKEN: _MAKER,
    OPNIEUW_INDIENEN: _MAKER,
    PUBLICEREN: _MODEREREN,
    AFWIJZEN: _MODEREREN,
    BEGINNEN: _MAKER,
    AFRONDEN: _MAKER,
    STOPPEN: {**_MODEREREN, **_MAKER},
}
