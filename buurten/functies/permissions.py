"""Who may what with organisations, functions and living somewhere."""

from typing import Any

from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

ORGANISATIE_TOEVOEGEN = Recht("organisatie.toevoegen")
ORGANISATIE_BEWERKEN = Recht("organisatie.bewerken")
FUNCTIE_TOEVOEGEN = Recht("functie.toevoegen")
FUNCTIE_BEWERKEN = Recht("functie.bewerken")
FUNCTIE_PLAATSEN = Recht("functie.plaatsen")
BEZETTING_TOEKENNEN = Recht("bezetting.toekennen")
BEZETTING_BEEINDIGEN = Recht("bezetting.beeindigen")

_BEHEER = {Rol.BEHEERDER: Bereik.ALLES}

RECHTEN: Tabel = {
    ORGANISATIE_TOEVOEGEN: _BEHEER,
    ORGANISATIE_BEWERKEN: _BEHEER,
    FUNCTIE_TOEVOEGEN: _BEHEER,
    FUNCTIE_BEWERKEN: _BEHEER,
    FUNCTIE_PLAATSEN: _BEHEER,
    BEZETTING_TOEKENNEN: _BEHEER,
    BEZETTING_BEEINDIGEN: _BEHEER,
}


def mag_organisatie_toevoegen(user: Any) -> bool:
    return bool(user.has_perm(ORGANISATIE_TOEVOEGEN))


def mag_organisatie_bewerken(user: Any, organisatie: Organisatie) -> bool:
    return bool(user.has_perm(ORGANISATIE_BEWERKEN, organisatie))


def mag_functie_toevoegen(user: Any) -> bool:
    return bool(user.has_perm(FUNCTIE_TOEVOEGEN))


def mag_functie_bewerken(user: Any, functie: Functie) -> bool:
    return bool(user.has_perm(FUNCTIE_BEWERKEN, functie))


def mag_functie_plaatsen(user: Any, functie: Functie) -> bool:
    """A12: who holds a function does not decide where it reaches."""
    mag = bool(user.has_perm(FUNCTIE_PLAATSEN, functie))
    return mag and not functie.bezettingen.niet_voorbij().filter(user_id=user.pk).exists()


def mag_toekennen(user: Any, functie: Functie) -> bool:
    mag = bool(user.has_perm(BEZETTING_TOEKENNEN, functie))
    return mag and functie.is_actief and functie.organisatie.is_actief


def mag_beeindigen(user: Any, bezetting: Bezetting) -> bool:
    return bool(user.has_perm(BEZETTING_BEEINDIGEN, bezetting))


def mag_vestigen(user: Any, gebied: Gebied) -> bool:
    """Everyone who is signed in says for themselves where they live: in a buurt."""
    return bool(user.is_authenticated and user.is_active and gebied.niveau == Gebied.Niveau.BUURT)


def mag_werken(user: Any) -> bool:
    """Whether the pages of a beheerder are for this person."""
    return mag_organisatie_toevoegen(user) and mag_functie_toevoegen(user)
