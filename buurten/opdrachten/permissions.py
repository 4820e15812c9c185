"""Who may do what with a commission: the table, its state, and the phase of the round."""

from typing import Any

from buurten.functies.opvolging import is_vrij
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Ronde
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

GEVEN = Recht("opdracht.geven")
BERICHTEN = Recht("opdracht.berichten")
OP_ZICH_NEMEN = Recht("opdracht.op_zich_nemen")
AFRONDEN = Recht("opdracht.afronden")
STOPPEN = Recht("opdracht.stoppen")

_LEIDING = {Rol.COORDINATOR: Bereik.WIJK}

# The coordinating party gives, ends and stops; who carries it out reports. So nobody who is
# paid by a commission decides that it was done (A12: nobody decides in their own favour).
RECHTEN: Tabel = {
    GEVEN: _LEIDING,
    BERICHTEN: {
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
        Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
        Rol.AMBTENAAR: Bereik.ORGANISATIE,
    },
    OP_ZICH_NEMEN: {
        Rol.VERTEGENWOORDIGER: Bereik.ORGANISATIE,
        Rol.OPBOUWWERKER: Bereik.ORGANISATIE,
        Rol.PARTNER: Bereik.ORGANISATIE,
        Rol.AMBTENAAR: Bereik.ORGANISATIE,
        Rol.COORDINATOR: Bereik.ORGANISATIE,
    },
    AFRONDEN: _LEIDING,
    STOPPEN: _LEIDING,
}


def mag_geven(user: Any, prioriteit: Prioriteit) -> bool:
    return in_uitvoering(prioriteit) and user.has_perm(GEVEN, prioriteit)


def in_uitvoering(prioriteit: Prioriteit) -> bool:
    """A phase is a permission: commissions are given while the round is being carried out."""
    return prioriteit.ronde.status == Ronde.Fase.UITVOEREN


def mag_berichten(user: Any, opdracht: Opdracht) -> bool:
    return opdracht.status == Opdracht.Status.LOPEND and user.has_perm(BERICHTEN, opdracht)


def mag_op_zich_nemen(user: Any, opdracht: Opdracht) -> bool:
    """A commission of one's own organisation that nobody answers for."""
    kan = opdracht.status == Opdracht.Status.LOPEND and user.has_perm(OP_ZICH_NEMEN, opdracht)
    return kan and is_vrij(opdracht.verantwoordelijk)


def mag_afronden(user: Any, opdracht: Opdracht) -> bool:
    return opdracht.kan_naar(Opdracht.Status.AFGEROND) and user.has_perm(AFRONDEN, opdracht)


def mag_stoppen(user: Any, opdracht: Opdracht) -> bool:
    return opdracht.kan_naar(Opdracht.Status.GESTOPT) and user.has_perm(STOPPEN, opdracht)
