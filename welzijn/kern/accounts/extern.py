"""Signing in through an identity provider of the gemeente, stricter than allauth does by itself.

A person is the `sub` of the provider. Allauth does not check the signature of a token that it
fetched itself, and sends no nonce; we do both, and ask that all that is said is of one person.
"""

import logging
import time
from copy import copy
from http import HTTPStatus
from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.internal.flows.login import complete_login
from allauth.socialaccount.internal.flows.signup import get_pending_signup
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base import AuthError
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare, get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from requests import RequestException

from welzijn.kern.accounts import actions
from welzijn.kern.accounts.bewijs import is_vers, vraag_bewijs
from welzijn.kern.accounts.forms import ZestienForm
from welzijn.kern.accounts.models import User
from welzijn.kern.http import verder
from welzijn.kern.limiet import netwerk, verbruik

logger = logging.getLogger(__name__)

# A token signed by one key that the provider publishes; never by a secret that two know, or none.
HANDTEKENINGEN = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"}
FOUTEN_PER_UUR = 20
WACHT, WACHT_TOT = 600, "extern_tot"  # so long may somebody think about the question of age


class ExternAdapter(DefaultSocialAccountAdapter):
    """What we keep of a person who comes through the provider, and what we refuse."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Keep nothing but the number; never join accounts because their addresses are alike."""
        sociallogin.account.extra_data = {}
        if sociallogin.is_existing or request.user.is_authenticated:
            return
        adressen = [adres.email for adres in sociallogin.email_addresses]
        vast = [adres.email for adres in sociallogin.email_addresses if adres.verified]
        if not adressen or User.objects.filter(email__in=[adres.lower() for adres in vast]):
            naam = sociallogin.provider.name
            zo = {"naam": naam, "geen_adres": not adressen, "login_url": reverse("account_login")}
            page = render(request, "socialaccount/bekend.html", zo, status=HTTPStatus.CONFLICT)
            raise ImmediateHttpResponse(page)
        sociallogin.token = None
        request.session[WACHT_TOT] = time.time() + WACHT
        request.session.set_expiry(WACHT)  # coming in gives it the term of everybody

    @transaction.atomic
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Any:
        """The account and its line in the logboek stand or fall together."""
        user = super().save_user(request, sociallogin, form)
        return actions.aanmelden(user, by=user)

    def serialize_instance(self, instance: Any) -> Any:
        """Somebody who waits has no day of joining yet: the database gives it."""
        instance = copy(instance)
        instance.__dict__.pop("date_joined", None)
        return super().serialize_instance(instance)

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody is signed up before they said to be sixteen; `zestien` says that they did."""
        return bool(getattr(sociallogin, "zestien", False))

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Whatever it is, people read what to do now; the console reads what it was."""
        if error == AuthError.CANCELLED:
            return
        logger.warning("OIDC sign-in failed: %s %s", type(exception).__name__, error)
        if verbruik(f"extern:{netwerk(request)}", FOUTEN_PER_UUR, 3600):
            actions.mislukken("", by=None, herkomst=netwerk(request))
        weg = isinstance(exception, RequestException)
        status = HTTPStatus.SERVICE_UNAVAILABLE if weg else HTTPStatus.BAD_REQUEST
        zo = {"naam": provider.name, "weg": weg, "login_url": reverse("account_login")}
        page = render(request, "socialaccount/authentication_error.html", zo, status=status)
        raise ImmediateHttpResponse(page)


class Aanbieder(OpenIDConnectOAuth2Adapter):
    """The provider as we speak with it."""

    nonce = ""

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """What is missing or malformed is a refusal, not a crash."""
        try:
            login = super().complete_login(request, app, token, **kwargs)
        except (KeyError, TypeError, ValueError, jwt.PyJWTError) as fout:
            raise OAuth2Error("The provider answered something else than it should.") from fout
        gezegd = login.account.extra_data
        if gezegd["userinfo"].get("sub") != gezegd["id_token"].get("sub"):
            raise OAuth2Error("The provider speaks of two people.")
        return login

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        if jwt.get_unverified_header(id_token).get("alg") not in HANDTEKENINGEN:
            raise OAuth2Error("The provider signs its token in a way that we do not trust.")
        gezegd: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
            verify_signature=True,
        )
        if not self.nonce or not constant_time_compare(str(gezegd.get("nonce")), self.nonce):
            raise OAuth2Error("This token belongs to another sign-in.")
        return gezegd


class Terugkomst(OAuth2CallbackView):
    """Coming back; the nonce waited in the session, with the rest of what was asked."""

    def _get_state(self, request: HttpRequest, provider: Any) -> Any:
        state, response = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, response


@login_not_required
@require_POST
def heen(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider: to sign in, or, for who is signed in, to connect the two."""
    verbinden = request.user.is_authenticated
    if verbinden and not is_vers(request):
        return vraag_bewijs(request)
    provider = _aanbieder(request, provider_id).get_provider()
    nonce = get_random_string(32)
    try:
        return provider.redirect(
            request,
            process="connect" if verbinden else "login",
            next_url=verder(request, "") or None,
            auth_params=provider.get_auth_params() | {"nonce": nonce},
            scope=provider.get_scope(),
            nonce=nonce,
        )
    except (RequestException, KeyError, ValueError) as fout:
        return render_authentication_error(request, provider, exception=fout)


@login_not_required
def terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider."""
    adapter = _aanbieder(request, provider_id)
    try:
        return Terugkomst.adapter_view(adapter)(request)
    except (RequestException, KeyError, TypeError, ValueError) as fout:
        return render_authentication_error(request, adapter.get_provider(), exception=fout)


@login_not_required
def kennismaken(request: HttpRequest) -> HttpResponse:
    """The first time, as at signing up by mail: sixteen or older? Of who says no nothing stays.

    Until then there is no account: what the provider said waits in the session, ten minutes.
    """
    wachtend = get_pending_signup(request)
    op_tijd = request.session.get(WACHT_TOT, 0) > time.time()
    if wachtend is None or not op_tijd or request.user.is_authenticated:
        return redirect("account_login")
    if "nee" in request.POST:
        request.session.flush()
        messages.info(request, _("U hebt geen account gemaakt. Wij hebben niets bewaard."))
        return redirect(settings.LOGOUT_REDIRECT_URL)
    form = ZestienForm(request.POST or None)
    if form.is_valid():
        wachtend.zestien = True
        del request.session[WACHT_TOT]
        return complete_login(request, wachtend)
    zo = {"form": form, "naam": wachtend.provider.name}
    return render(request, "socialaccount/signup.html", zo)


def _aanbieder(request: HttpRequest, provider_id: str) -> Aanbieder:
    adapter = Aanbieder(request, provider_id)
    try:
        adapter.get_provider()
    except SocialApp.DoesNotExist as fout:
        raise Http404 from fout
    return adapter
