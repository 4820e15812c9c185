"""Who may set who reads a signal."""

from typing import Any

from buurten.functies.backends import namens, zetels_met
from buurten.functies.models import Bezetting
from buurten.signalen.models import Deling, Signaal
from buurten.signalen.permissions import INZIEN, stelt_in
from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

DELEN = Recht("signaal.delen", vers=True)
VERHOGEN = Recht("signaal.verhogen")
VERLAGEN = Recht("signaal.verlagen", vers=True)
INSTEMMEN = Recht("signaal.instemmen", vers=True)
AFZIEN = Recht("signaal.afzien")
BEVESTIGEN = Recht("deling.bevestigen", vers=True)
BEEINDIGEN = Recht("deling.beeindigen")

_WERKERS = {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK}
_EIGEN_HUIS = {Rol.OPBOUWWERKER: Bereik.ORGANISATIE, Rol.COORDINATOR: Bereik.GEDEELD}

# security.md, "Signal L2": the own organisation decides; a coordinator shares what is internal.
# Lowering takes two people, and so does sharing with the police. A coordinator lowers what was
# shared with them: with the organisation, or with a second coordinator.
RECHTEN: Tabel = {
    DELEN: _WERKERS,
    VERHOGEN: {Rol.OPBOUWWERKER: Bereik.WIJK},
    VERLAGEN: _EIGEN_HUIS,
    INSTEMMEN: _EIGEN_HUIS,
    AFZIEN: _EIGEN_HUIS,
    BEVESTIGEN: _WERKERS,
    BEEINDIGEN: _WERKERS,
}


def mag_delen(user: Any, signaal: Signaal) -> bool:
    return bool(user.has_perm(DELEN, signaal)) and stelt_in(user, signaal)


def mag_verhogen(user: Any, signaal: Signaal) -> bool:
    """What a resident gave, or the own organisation; what another gave is theirs to decide."""
    if signaal.is_vertrouwelijk or signaal.status in Signaal.BUITEN:
        return False
    van = signaal.organisatie_id
    ons = any(z.organisatie_id == van for z in zetels_met(user, VERHOGEN))
    return bool(user.has_perm(VERHOGEN, signaal)) and (van is None or ons)


def mag_verlagen(user: Any, signaal: Signaal) -> bool:
    open_ = signaal.is_vertrouwelijk and not hasattr(signaal, "verlaging")
    return open_ and bool(user.has_perm(VERLAGEN, signaal))


def mag_instemmen(user: Any, signaal: Signaal) -> bool:
    """By somebody else than who proposed it."""
    if not signaal.is_vertrouwelijk or not hasattr(signaal, "verlaging"):
        return False
    ander = signaal.verlaging.namens.user_id != user.pk
    return ander and bool(user.has_perm(INSTEMMEN, signaal))


def mag_afzien(user: Any, signaal: Signaal) -> bool:
    wacht = signaal.is_vertrouwelijk and hasattr(signaal, "verlaging")
    return wacht and bool(user.has_perm(AFZIEN, signaal))


def mag_bevestigen(user: Any, deling: Deling) -> bool:
    """By somebody else than who shared it."""
    ander = deling.wacht and deling.namens.user_id != user.pk
    return ander and bool(user.has_perm(BEVESTIGEN, deling)) and stelt_in(user, deling.signaal)


def mag_beeindigen(user: Any, deling: Deling) -> bool:
    loopt = deling.beeindigd_op is None
    return loopt and bool(user.has_perm(BEEINDIGEN, deling)) and stelt_in(user, deling.signaal)


def voor(user: Any, recht: Recht, signaal: Signaal) -> Bezetting | None:
    """For which function; of what is confidential one of the organisation whose it is."""
    samen = recht in (VERLAGEN, INSTEMMEN, AFZIEN)
    return namens(user, recht if samen or not signaal.is_vertrouwelijk else INZIEN, signaal)
