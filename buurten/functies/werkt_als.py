"""For which function somebody works now: chosen for a session, or for one deed at its form.

Rights of several functions never add up within one deed. So each deed is done for one of them:
the one named at the form, else the one chosen in the header, else the first that allows it.
"""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.deprecation import MiddlewareMixin

from buurten.functies.backends import Zetel, dragers, functies, kies

SESSIE = "werkt_als"  # the number of the held function that was chosen
VELD = "doet_als"  # the choice at a form


@dataclass(frozen=True)
class Keuze:
    """For which functions a deed can be done, the one it will be done for first."""

    dragers: list[Zetel] = field(default_factory=list)
    anders: bool = False  # not the function that somebody works for now

    def __bool__(self) -> bool:
        return bool(self.dragers)


class WerktAls(MiddlewareMixin):
    """Stands behind the gates that say who somebody is. It changes nothing but an order."""

    def process_view(self, request: HttpRequest, view: Any, *_rest: Any) -> HttpResponse | None:
        if request.path.startswith("/health/"):
            return None
        bij_deed = _nummer(request.POST.get(VELD)) if request.method == "POST" else None
        gekozen = bij_deed or request.session.get(SESSIE)
        if gekozen is not None and request.user.is_authenticated:
            kies(request.user, gekozen, _deed(request.path) if bij_deed else "")
        request.doet_als = partial(doet_als, request)  # type: ignore[attr-defined]  # for a tag
        return None


def doet_als(request: HttpRequest, adres: str = "") -> Keuze:
    """For which functions one does what this page asks, or what stands at `adres`."""
    user: Any = request.user
    if not user.is_authenticated or not (mijn := functies(user)):
        return Keuze()
    gevonden = dragers(user, _deed(adres or request.path))
    return Keuze(gevonden, bool(gevonden) and gevonden[0] != mijn[0])


def te_kiezen(request: HttpRequest) -> list[Zetel]:
    """The functions of who has more than one, the chosen one first; the page read them already."""
    user: Any = getattr(request, "user", None)
    mijn = functies(user) if user is not None and user.is_authenticated else []
    return mijn if len(mijn) > 1 else []


def wissel(request: HttpRequest, keuze: str) -> Zetel | None:
    """Work for another of one's functions from now on; None when it is not (or no longer) one."""
    mijn = {zetel.bezetting_id: zetel for zetel in functies(request.user)}
    gekozen = mijn.get(_nummer(keuze))
    if gekozen is not None:
        request.session[SESSIE] = gekozen.bezetting_id
    return gekozen


def _nummer(waarde: str | None) -> int | None:
    kort = waarde is not None and waarde.isascii() and waarde.isdigit() and len(waarde) < 19
    return int(waarde) if kort and waarde else None


def _deed(adres: str) -> str:
    """The word of a deed at this address; one word is the address, the right and the deed."""
    try:
        return resolve(adres.partition("?")[0]).url_name or ""
    except Resolver404:
        return ""
