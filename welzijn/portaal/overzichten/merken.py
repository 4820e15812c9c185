"""What people noticed in an area, per subject and per group, side by side."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from buurten.functies.backends import zetels
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Telling
from buurten.signalen.permissions import BEKIJKEN
from buurten.signalen.tellen import openbaar, openbaar_som
from welzijn.kern.rechten import Bereik, Groep, bereik

Rijen = list[tuple[str | None, str, int]]  # subject, group, how many


@dataclass
class Kijk:
    """What one group noticed: subjects with a count that may be shown.

    Which others were named at all is not told either: a name that appears is a first signal.
    """

    groep: Groep
    precies: bool
    rijen: list[dict[str, Any]] = field(default_factory=list)

    @property
    def grootste(self) -> int:
        return max((rij["number"] for rij in self.rijen), default=1)

    @property
    def samenvatting(self) -> str:
        """The sentence above the picture."""
        if not self.rijen:
            return _("Er zijn nog te weinig signalen om te laten zien.")
        eerste = self.rijen[0]
        woorden = {"onderwerp": eerste["text"], "aantal": eerste["number"]}
        return _("“%(onderwerp)s” werd het meest genoemd: %(aantal)s keer.") % woorden


def geteld(gebied: Gebied, jaar: int) -> Rijen:
    """The counts of a year, to hand to both readings below so that they are read once."""
    return Telling.objects.in_gebied(gebied).in_jaar(jaar).per_thema()


def merken(gebied: Gebied, user: Any, jaar: int, rijen: Rijen | None = None) -> list[Kijk]:
    """One view per group that signals; exact for who reads signals here, rounded for others."""
    exact = leest_signalen(user, gebied)
    per_groep: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for thema, groep, aantal in geteld(gebied, jaar) if rijen is None else rijen:
        per_groep[groep].append((thema or _("Nog zonder onderwerp"), aantal))
    return [_kijk(g, per_groep[g], exact=exact) for g in (Groep.BEWONERS, Groep.PROFESSIONALS)]


def _kijk(groep: Groep, aantallen: list[tuple[str, int]], *, exact: bool) -> Kijk:
    """Ordered by what is shown, so that the order tells no more than the figures."""
    getoond = [(thema, n if exact else openbaar(n)) for thema, n in aantallen]
    rijen = [{"text": thema, "number": n} for thema, n in getoond if n is not None]
    return Kijk(groep, exact, sorted(rijen, key=lambda rij: (-rij["number"], rij["text"])))


def leest_signalen(user: Any, gebied: Gebied) -> bool:
    """Whether this person reads the signals of this area themselves, so may see exact counts."""
    return any(
        zetel.bezetting_id is not None
        and bereik(BEKIJKEN, zetel.rol) is Bereik.WIJK
        and gebied.ligt_in(zetel.pad)
        for zetel in zetels(user)
    )


def aantal_in(gebied: Gebied, user: Any, jaar: int, rijen: Rijen | None = None) -> int | None:
    """How many signals in a year; None where that may not be shown."""
    rijen = geteld(gebied, jaar) if rijen is None else rijen
    delen = [aantal for _thema, _groep, aantal in rijen]
    return sum(delen) if leest_signalen(user, gebied) else openbaar_som(delen)
