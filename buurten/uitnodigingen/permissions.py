"""Who may invite, agree as the second person, withdraw, and answer.

Who may give which role is data: `MAG_GEVEN`, of the room that holds functions. A beheerder
reaches everywhere, so for roles of staff a second person agrees (`MAG_BEVESTIGEN`).
"""

from typing import Any

from buurten.functies.backends import bezetting_van, zetels_met
from buurten.functies.models import Bezetting, Functie
from buurten.functies.permissions import (
    BEZETTING_TOEKENNEN,
    MAG_GEVEN,
    STAF,
    gever,
    mag_toekennen,
)
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

BEVESTIGEN = Recht("uitnodiging.bevestigen", vers=True)
INTREKKEN = Recht("uitnodiging.intrekken")
VOORDRAGEN = Recht("voordracht.voordragen")

RECHTEN: Tabel = {
    BEVESTIGEN: {Rol.BEHEERDER: Bereik.ALLES, Rol.TEAMLEIDER: Bereik.ORGANISATIE},
    INTREKKEN: {
        Rol.BEHEERDER: Bereik.ALLES,
        Rol.TEAMLEIDER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
    },
    VOORDRAGEN: {Rol.COORDINATOR: Bereik.WIJK},
}

# Roles that reach further than one organisation: only another beheerder agrees to these.
OVERAL = frozenset({Rol.BEHEERDER, Rol.MODERATOR, Rol.PRIVACYFUNCTIONARIS})
MAG_BEVESTIGEN: dict[Rol, frozenset[Rol]] = {
    Rol.BEHEERDER: STAF,
    Rol.TEAMLEIDER: STAF - OVERAL,
}
# For these a coordinator may propose somebody. Who speaks for residents is chosen by residents.
MAG_VOORDRAGEN: dict[Rol, frozenset[Rol]] = {Rol.COORDINATOR: STAF - OVERAL}
# Who gives within the own organisation does so alone; everybody else needs a second person.
ALLEEN = frozenset({Rol.TEAMLEIDER, Rol.PARTNER})

__all__ = ["MAG_BEVESTIGEN", "MAG_GEVEN", "RECHTEN"]


def namens_wie(user: Any, recht: str, functie: Functie) -> Bezetting | None:
    """The held function on whose behalf this person does this."""
    eigen: dict[str, dict[Rol, frozenset[Rol]]] = {
        BEVESTIGEN: MAG_BEVESTIGEN,
        VOORDRAGEN: MAG_VOORDRAGEN,
    }
    pk = gever(user, recht, functie, eigen.get(recht, MAG_GEVEN))
    return bezetting_van(user, recht, pk)


def vraagt_tweede(namens: Bezetting | None) -> bool:
    """Whether an invitation made on behalf of this function waits for a second person."""
    return namens is None or Rol(namens.functie.rol) not in ALLEEN


def mag_uitnodigen(user: Any, functie: Functie) -> bool:
    return mag_toekennen(user, functie)


def mag_bevestigen(user: Any, uitnodiging: Uitnodiging) -> bool:
    """A12: another than who invited or proposed, and another than who is invited."""
    wacht = uitnodiging.status == Uitnodiging.Status.WACHT_OP_TWEEDE
    ander = user.pk != uitnodiging.door_id and not uitnodiging.is_voor(user)
    if not (wacht and ander and kan_tweede(user, uitnodiging.functie)):
        return False
    return not uitnodiging.voordrachten.filter(door_id=user.pk).exists()


def kan_tweede(user: Any, functie: Functie) -> bool:
    """Whether this person can be the second one for this function at all."""
    return gever(user, BEVESTIGEN, functie, MAG_BEVESTIGEN) is not None


def mag_intrekken(user: Any, uitnodiging: Uitnodiging) -> bool:
    return gever(user, INTREKKEN, uitnodiging.functie) is not None


def mag_aanvaarden(user: Any, uitnodiging: Uitnodiging) -> bool:
    """Whoever proved that the invited address is theirs, and nobody else."""
    return uitnodiging.is_voor(user)


def mag_weigeren(user: Any, uitnodiging: Uitnodiging) -> bool:
    return uitnodiging.is_voor(user)


def mag_werken(user: Any) -> bool:
    """Whether the page with people and functions is for this person."""
    return bool(zetels_met(user, BEZETTING_TOEKENNEN))


def mag_voordragen(user: Any, functie: Functie) -> bool:
    """Who coordinates every wijk in which this function works."""
    loopt = functie.is_actief and functie.organisatie.is_actief
    return loopt and gever(user, VOORDRAGEN, functie, MAG_VOORDRAGEN) is not None


def mag_afwijzen(user: Any, voordracht: Voordracht) -> bool:
    """Who may invite for this function, and did not propose this themselves (A12)."""
    return voordracht.door_id != user.pk and mag_uitnodigen(user, voordracht.functie)


def draagt_voor(user: Any) -> bool:
    """Whether the page with proposals is for this person."""
    return bool(zetels_met(user, VOORDRAGEN))
