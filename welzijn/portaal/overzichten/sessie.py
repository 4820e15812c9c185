"""When this session ends, for the page that says so in time (WCAG 2.2.1, 2.2.6)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest
from django.utils import timezone

from buurten.functies.sessiegrens import rest
from welzijn.kern.accounts.termijnen import DICHTBIJ, VOORAF


@dataclass(frozen=True)
class Einde:
    """In how many seconds it ends untouched, and in all; `duur`: how long untouched may last.

    `hulp`: it is helping somebody that ends, which nothing puts off.
    """

    stil: int
    heel: int
    duur: int
    hulp: bool = False

    @property
    def vooraf(self) -> int:
        """So many seconds before it the page says so."""
        return VOORAF

    @property
    def over(self) -> int:
        return min(self.stil, self.heel)

    @property
    def tot(self) -> datetime:
        return timezone.now() + timedelta(seconds=self.over)


def einde(request: HttpRequest) -> Einde | None:
    """The end that is near enough to tell of; None for visitors, and who may stay for long."""
    user: Any = getattr(request, "user", None)
    if SESSION_KEY not in getattr(request, "session", ()) or not user.is_authenticated:
        return None
    stil, heel, duur = map(int, rest(request))
    if keer := getattr(user, "begeleiding", None):
        tot = int((keer.tot - timezone.now()).total_seconds())
        return Einde(min(stil, heel, tot), min(heel, tot), 0, hulp=True)
    return Einde(stil, heel, duur) if min(stil, heel) <= DICHTBIJ else None
