"""How long one stays signed in: asked at every request, of what the session itself says.

It stands here because who works here is known here. Residents and those who signed in without a
second factor, and so hold nothing, have the longer terms.
"""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

from buurten.functies.backends import heeft_functie
from welzijn.kern.accounts import actions
from welzijn.kern.accounts.bewijs import vorige
from welzijn.kern.accounts.sessies import EIGEN, afbreken, bijhouden, verstreken
from welzijn.kern.accounts.termijnen import grenzen, is_voorbij, kan_voorbij_zijn
from welzijn.kern.limiet import netwerk


class Sessiegrens(MiddlewareMixin):
    """Stands right after authentication, and after the proof that a form is ours."""

    def process_view(self, request: HttpRequest, view: Any, *_rest: Any) -> HttpResponse | None:
        if request.path.startswith("/health/") or SESSION_KEY not in request.session:
            return None
        if _is_voorbij(request):
            return _einde(request)
        bijhouden(request.session)
        return None


def _is_voorbij(request: HttpRequest) -> bool:
    """Only after half an hour it matters who somebody is; before that nothing is asked."""
    stil, heel = verstreken(request.session)
    if not kan_voorbij_zijn(stil, heel) or not request.user.is_authenticated:
        return False
    return is_voorbij(stil, heel, **_wie(request.user, request))


def _wie(user: Any, request: HttpRequest) -> dict[str, bool]:
    werkt = user.sterk and heeft_functie(user)
    return {"werkt": werkt, "eigen": bool(request.session.get(EIGEN))}


def rest(request: HttpRequest) -> tuple[float, float, float]:
    """Seconds until this session ends untouched and in all, and how long untouched may last.

    Where somebody is helped it is the session of the helper.
    """
    user: Any = request.user
    stil, heel = verstreken(request.session)
    hoe_stil, hoe_heel = grenzen(**_wie(user.helper or user, request))
    return hoe_stil - stil, hoe_heel - heel, hoe_stil


def _einde(request: HttpRequest) -> HttpResponse | None:
    """End it on the server; who was reading reads on as a visitor, what was typed waits."""
    user: Any = request.user
    actions.verlopen(user, by=user, herkomst=netwerk(request))
    adres, terug = request.get_full_path(), vorige(request)
    bewaard = afbreken(request)
    request.user = AnonymousUser()
    if request.method != "POST":
        messages.warning(request, _("U was een tijd weg. Daarom bent u uitgelogd."))
        return None
    if bewaard:
        messages.warning(request, _("U was een tijd weg. Log in, uw tekst is bewaard."))
        terug = f"{reverse('accounts:bevestigen')}?{urlencode({'next': adres})}"
    else:
        messages.warning(request, _("U was een tijd weg. Log in en doe deze stap opnieuw."))
    inloggen = resolve_url(settings.LOGIN_URL)
    return HttpResponseRedirect(f"{inloggen}?{urlencode({'next': terug})}")
