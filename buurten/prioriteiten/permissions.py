"""Who may do what in the year of a wijk; the phase of the round has its say as well."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VOORBEREIDEN = Recht("ronde.voorbereiden")
OPENEN = Recht("ronde.openen")
DOORGAAN = Recht("ronde.doorgaan")
VOORSTELLEN = Recht("voorstel.voorstellen")
AGENDEREN = Recht("voorstel.agenderen")
INTREKKEN = Recht("voorstel.intrekken")
STEMMEN = Recht("stemming.stemmen")
UITSPREKEN = Recht("stemming.uitspreken")
SLUITEN = Recht("stemming.sluiten")
ONDERTEKENEN = Recht("ronde.ondertekenen")

_LEIDING = {Rol.COORDINATOR: Bereik.WIJK}
_SAMEN = {
    Rol.BEWONER: Bereik.WIJK,
    Rol.VERTEGENWOORDIGER: Bereik.WIJK,
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
}

RECHTEN: Tabel = {
    VOORBEREIDEN: _LEIDING,
    OPENEN: _LEIDING,
    DOORGAAN: _LEIDING,
    VOORSTELLEN: {**_SAMEN, Rol.AMBTENAAR: Bereik.WIJK},
    AGENDEREN: {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK},
    INTREKKEN: {Rol.BEWONER: Bereik.EIGEN, Rol.COORDINATOR: Bereik.WIJK},
    STEMMEN: _SAMEN,
    UITSPREKEN: {Rol.AMBTENAAR: Bereik.WIJK},
    SLUITEN: _LEIDING,
    ONDERTEKENEN: {
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.WIJK,
    },
}
