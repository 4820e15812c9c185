"""Who may what with organisations, functions and living somewhere."""

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

ORGANISATIE_TOEVOEGEN = Recht("organisatie.toevoegen")
ORGANISATIE_BEWERKEN = Recht("organisatie.bewerken")
FUNCTIE_TOEVOEGEN = Recht("functie.toevoegen")
FUNCTIE_BEWERKEN = Recht("functie.bewerken")
BEZETTING_TOEKENNEN = Recht("bezetting.toekennen")
BEZETTING_BEEINDIGEN = Recht("bezetting.beeindigen")

_BEHEER = {Rol.BEHEERDER: Bereik.ALLES}

RECHTEN: Tabel = {
    ORGANISATIE_TOEVOEGEN: _BEHEER,
    ORGANISATIE_BEWERKEN: _BEHEER,
    FUNCTIE_TOEVOEGEN: _BEHEER,
    FUNCTIE_BEWERKEN: _BEHEER,
    BEZETTING_TOEKENNEN: _BEHEER,
    BEZETTING_BEEINDIGEN: _BEHEER,
}
