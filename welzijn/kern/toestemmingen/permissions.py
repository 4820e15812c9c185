"""Who may consent: everybody for themselves, to a purpose that is asked of them."""

from typing import Any

from welzijn.kern.toestemmingen.models import DOELEN, Toestemming


def gevraagd(user: Any) -> list[str]:
    """The purposes that this person is asked about, or was once."""
    if not user.is_authenticated:
        return []
    ooit = set(Toestemming.objects.van(user).values_list("doel", flat=True))
    zonder_adres = user.email is None
    return [
        doel for doel, wat in DOELEN.items() if zonder_adres or not wat.met_hulp or doel in ooit
    ]


def mag_toestemmen(user: Any, doel: str) -> bool:
    return doel in gevraagd(user)


def mag_intrekken(user: Any, doel: str) -> bool:
    """As easy as giving: always, for oneself."""
    return doel in gevraagd(user)
