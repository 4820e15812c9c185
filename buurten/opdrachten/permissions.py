"""Who may do what with a commission."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

GEVEN = Recht("opdracht.geven")
BERICHTEN = Recht("opdracht.berichten")
AFRONDEN = Recht("opdracht.afronden")
STOPPEN = Recht("opdracht.stoppen")

RECHTEN: Tabel = {
    GEVEN: {Rol.COORDINATOR: Bereik.WIJK},
    BERICHTEN: {
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
        Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
        Rol.AMBTENAAR: Bereik.ORGANISATIE,
    },
    AFRONDEN: {Rol.COORDINATOR: Bereik.WIJK},
    STOPPEN: {Rol.COORDINATOR: Bereik.WIJK},
}
