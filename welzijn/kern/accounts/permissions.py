"""Who may do what with an account: its owner. A beheerder may end sessions, and reads nothing."""

from typing import Any

from allauth.usersessions.models import UserSession

from welzijn.kern.rechten import Bereik, Recht, Rol, Tabel

UITLOGGEN = Recht("user.uitloggen", vers=True)
ALLEN_UITLOGGEN = Recht("user.allen_uitloggen", vers=True)
FACTOR_INTREKKEN = Recht("user.factor_intrekken", vers=True)

RECHTEN: Tabel = {
    FACTOR_INTREKKEN: {Rol.BEHEERDER: Bereik.ALLES},
    UITLOGGEN: {Rol.BEHEERDER: Bereik.ALLES},
    ALLEN_UITLOGGEN: {Rol.BEHEERDER: Bereik.ALLES},
}


def mag_wijzigen(user: Any, account: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and user.pk == account.pk)


def mag_aanmelden(user: Any) -> bool:
    """Signing up is for visitors."""
    return not user.is_authenticated


def mag_sessie_beeindigen(user: Any, sessie: UserSession) -> bool:
    return bool(user.is_authenticated and sessie.user_id == user.pk)


def mag_sessies_beeindigen(user: Any) -> bool:
    return bool(user.is_authenticated)


def mag_uitloggen(user: Any) -> bool:
    return bool(user.has_perm(UITLOGGEN))


def mag_allen_uitloggen(user: Any) -> bool:
    return bool(user.has_perm(ALLEN_UITLOGGEN))


def mag_factor_intrekken(user: Any, account: Any) -> bool:
    """Of somebody else: for oneself there are codes to recover, and another beheerder."""
    return bool(user.has_perm(FACTOR_INTREKKEN) and account.pk != user.pk)
