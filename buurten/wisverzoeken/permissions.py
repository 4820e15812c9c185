"""Who proposes to wipe a confidential signal, and who decides: both opened it in need."""

from typing import Any

from buurten.functies.backends import namens
from buurten.functies.models import Bezetting
from buurten.signalen.models import Signaal
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

VOORSTELLEN = Recht("wisverzoek.voorstellen", inzage=True, vers=True)
WISSEN = Recht("wisverzoek.wissen", inzage=True, vers=True)
AFWIJZEN = Recht("wisverzoek.afwijzen", inzage=True, vers=True)

_IN_NOOD = {Rol.MODERATOR: Bereik.NOOD, Rol.BEHEERDER: Bereik.NOOD}

# security.md, "Signal L2, delete", the cell "MB two people": neither reads it otherwise, so each
# opens it first, with a reason, and somebody outside hears that.
RECHTEN: Tabel = {VOORSTELLEN: _IN_NOOD, WISSEN: _IN_NOOD, AFWIJZEN: _IN_NOOD}


def mag_voorstellen(user: Any, signaal: Signaal) -> bool:
    open_ = signaal.is_vertrouwelijk and not hasattr(signaal, "wisverzoek")
    return open_ and bool(user.has_perm(VOORSTELLEN, signaal))


def mag_wissen(user: Any, signaal: Signaal) -> bool:
    """By somebody else than who proposed it (A12)."""
    return _ander(user, signaal) and bool(user.has_perm(WISSEN, signaal))


def mag_afwijzen(user: Any, signaal: Signaal) -> bool:
    return _ander(user, signaal) and bool(user.has_perm(AFWIJZEN, signaal))


def _ander(user: Any, signaal: Signaal) -> bool:
    wacht = signaal.is_vertrouwelijk and hasattr(signaal, "wisverzoek")
    return wacht and signaal.wisverzoek.namens.user_id != user.pk


def voor(user: Any, recht: Recht, signaal: Signaal) -> Bezetting | None:
    return namens(user, recht, signaal)
