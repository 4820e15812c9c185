"""Who may what with areas, themes and deliveries of areas."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

GEBIED_BEWERKEN = Recht("gebied.bewerken")
WIJZIGING_VOORSTELLEN = Recht("wijziging.voorstellen")
WIJZIGING_OVERNEMEN = Recht("wijziging.overnemen")
WIJZIGING_AFWIJZEN = Recht("wijziging.afwijzen")
AANLEVERING_AANLEVEREN = Recht("aanlevering.aanleveren")
AANLEVERING_VERWERKEN = Recht("aanlevering.verwerken")
AANLEVERING_WEGGOOIEN = Recht("aanlevering.weggooien")
THEMA_TOEVOEGEN = Recht("thema.toevoegen")
THEMA_BEWERKEN = Recht("thema.bewerken")

_WIJK = {
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
    Rol.BEHEERDER: Bereik.ALLES,
}
_BEHEER = {Rol.BEHEERDER: Bereik.ALLES}

RECHTEN: Tabel = {
    GEBIED_BEWERKEN: _WIJK,
    WIJZIGING_VOORSTELLEN: {Rol.BEWONER: Bereik.WIJK, Rol.PARTNER: Bereik.WIJK},
    WIJZIGING_OVERNEMEN: _WIJK,
    WIJZIGING_AFWIJZEN: _WIJK,
    AANLEVERING_AANLEVEREN: _BEHEER,
    AANLEVERING_VERWERKEN: _BEHEER,
    AANLEVERING_WEGGOOIEN: _BEHEER,
    THEMA_TOEVOEGEN: _BEHEER,
    THEMA_BEWERKEN: _BEHEER,
}
