"""One click to enter as each role; these addresses exist only when the demo is switched on."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from welzijn.kern.accounts.models import User
from welzijn.portaal.proefgemeente.mensen import INGANGEN

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_not_required
@require_POST
def binnengaan(request: HttpRequest, rol: str) -> HttpResponse:
    """Sign in as the invented person with this role, as if with a second factor.

    Only here: nobody who tries the demo has the key of an invented person.
    """
    if not settings.DEMO or rol not in INGANGEN:
        raise Http404
    user = get_object_or_404(User, email=INGANGEN[rol])  # type: ignore[index]  # a Rol is a str
    login(request, user, backend=BACKEND)
    record_authentication(request, user, "mfa", type="demo")
    return redirect("werkplek:overzicht")
