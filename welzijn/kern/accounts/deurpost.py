"""The doorkeeper: writes down who was refused at a door that is not for everybody."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from welzijn.kern.accounts import actions
from welzijn.kern.limiet import netwerk, verbruik

PER_UUR = 20  # of one person; more tells nothing new and would only fill the logboek


def deurpost(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[..., object]:
    """Middleware: a refusal (403, told by kern.fouten) of somebody who is signed in."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if getattr(response, "geweigerd", False) and request.user.is_authenticated:
            _opschrijven(request)
        return response

    return answer


def _opschrijven(request: HttpRequest) -> None:
    adres = request.resolver_match.view_name if request.resolver_match else ""
    user: Any = request.user
    if verbruik(f"weigeren:{user.pk}", PER_UUR, 3600):
        actions.weigeren(user, by=user, adres=adres, herkomst=netwerk(request))
