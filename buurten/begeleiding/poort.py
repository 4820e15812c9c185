"""The gate of helping: in such a session the browser is the other person, and only for a while.

It stands right behind Django's own sign-in. What was begun is asked of the database at every
request, so that stopping, running out and leaving the function count at once.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from buurten.begeleiding.models import Begeleiding

SESSIE = "begeleiding"

# What somebody does alone: their account, and choosing in secret.
ALLEEN_ZELF = (
    "account_",
    "mfa_",
    "usersessions_",
    "socialaccount_",
    "openid_connect_",
    "accounts:",
)
OOK_ALLEEN_ZELF = {"prioriteiten:stemmen", "privacy:meenemen"}
OM_TE_STOPPEN = {"account_logout"}
# Here the browser stays the helper: it is the helper who proves to sit at the screen.
ALS_HELPER = {
    "accounts:bevestigen",
    "accounts:verlengen",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
}


class Begeleidingspoort:
    """Middleware, after authentication and before whatever asks who somebody is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """Become the other person; after the end go back, and do nothing that was sent."""
        if request.path.startswith("/health/") or SESSIE not in request.session:
            return None
        begeleiding = _lopend(request)
        if begeleiding is None:
            del request.session[SESSIE]
            messages.warning(request, _("De tijd voor het helpen is voorbij. Begin opnieuw."))
            return redirect("begeleiding:lijst")
        if _adres(request) not in ALS_HELPER:
            _nagaan(request)
            request.user = _de_ander(request, begeleiding)
        return None


def _lopend(request: HttpRequest) -> Begeleiding | None:
    """What this browser began and still goes on, by the function that began it."""
    vraag = Begeleiding.objects.lopend().select_related(
        "deelnemer__user", "deelnemer__gebied", "door__functie__organisatie", "door__user"
    )
    helper = request.user.pk or 0
    sterk = getattr(request.user, "sterk", False)
    begeleiding = vraag.filter(pk=request.session[SESSIE], door__user_id=helper).first()
    return begeleiding if sterk else None


def _nagaan(request: HttpRequest) -> None:
    """403 for what somebody does alone."""
    naam = _adres(request)
    alleen = naam.startswith(ALLEEN_ZELF) or naam in OOK_ALLEEN_ZELF
    if alleen and naam not in OM_TE_STOPPEN:
        raise PermissionDenied(_("Dit doet iemand zelf, zonder hulp op dit scherm."))


def _adres(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _de_ander(request: HttpRequest, begeleiding: Begeleiding) -> Any:
    """The person who is helped, marked so that every line tells by whom."""
    user: Any = begeleiding.deelnemer.user
    user.hulp = str(begeleiding.door)
    user.sterk = False
    user.helper = request.user
    user.begeleiding = begeleiding
    return user
