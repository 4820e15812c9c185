"""What people noticed in an area, per subject and per group, side by side."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from buurten.functies.backends import zetels
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Telling
from buurten.signalen.permissions import BEKIJKEN
from buurten.signalen.tellen import openbaar
from welzijn.kern.rechten import Bereik, Groep, bereik

Rijen = list[tuple[str | None, str, int]]  # subject, group, how many


@dataclass
class Kijk:
    """What one group noticed: subjects with a count that may be shown, and those too small."""

    groep: Groep
    rijen: list[dict[str, Any]] = field(default_factory=list)
    klein: list[str] = field(default_factory=list)
    totaal: int | None = None

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
    kijk = Kijk(groep)
    for thema, aantal in sorted(aantallen, key=lambda rij: (-rij[1], rij[0])):
        getoond = aantal if exact else openbaar(aantal)
        if getoond is None:
            kijk.klein.append(thema)
        else:
            kijk.rijen.append({"text": thema, "number": getoond})
    som = sum(aantal for _naam, aantal in aantallen)
    kijk.totaal = som if exact else openbaar(som)
    return kijk


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
    som = sum(aantal for _thema, _groep, aantal in rijen)
    return som if leest_signalen(user, gebied) else openbaar(som)
