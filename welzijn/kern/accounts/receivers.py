"""What happens when somebody comes in, goes out, proves who they are, or changes how.

The one file of receivers in the house: allauth and Django call nothing else at these moments.
"""

from typing import Any

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
    record_authentication,
)
from allauth.account.signals import (
    authentication_step_completed,
    email_changed,
    user_logged_in,
)
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_in as sessie_geopend
from django.contrib.auth.signals import user_logged_out
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest

from welzijn.kern.accounts import actions
from welzijn.kern.accounts.herkomst import browser
from welzijn.kern.accounts.sessies import beginnen, blad_van_ander
from welzijn.kern.limiet import netwerk

HERSTEL = Authenticator.Type.RECOVERY_CODES


@receiver(authentication_step_completed, dispatch_uid="welzijn.bewezen")
def bewezen(request: HttpRequest, **kwargs: Any) -> None:
    """Proof within a session gives it a new key; at signing in Django sees to that."""
    if kwargs.get("reauthenticated"):
        nieuwe_sleutel(request)


@receiver(authenticator_added, dispatch_uid="welzijn.factor_erbij")
def factor_erbij(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    """Who just set up a second factor has used it; all other sessions of this person end.

    Codes to recover come along with the first one, and are no factor by themselves.
    """
    if authenticator.type == HERSTEL:
        return
    actions.factor_toevoegen(user, by=user, sessie=request.session, soort=authenticator.type)
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    nieuwe_sleutel(request)


@receiver(authenticator_removed, dispatch_uid="welzijn.factor_weg")
def factor_weg(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    """The same for a factor that goes. Without any this session is no longer a strong one."""
    if authenticator.type == HERSTEL:
        return
    actions.factor_weghalen(user, by=user, sessie=request.session, soort=authenticator.type)
    if not user.factoren():
        records = get_authentication_records(request, user)
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            record for record in records if record.get("method") != "mfa"
        ]
    nieuwe_sleutel(request)


@receiver(authenticator_reset, dispatch_uid="welzijn.herstelcodes")
def herstelcodes(request: HttpRequest, user: Any, authenticator: Any, **kwargs: Any) -> None:
    """New codes to recover: the old ones, and who used them elsewhere, are out."""
    actions.factor_toevoegen(user, by=user, sessie=request.session, soort=HERSTEL)
    nieuwe_sleutel(request)


def nieuwe_sleutel(request: HttpRequest) -> None:
    """Whoever had the old key has nothing any more."""
    request.session.cycle_key()
    UserSession.objects.create_from_request(request)


@receiver(sessie_geopend, dispatch_uid="welzijn.geopend")
def geopend(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """However somebody comes in: their time begins, and what another typed here is gone."""
    beginnen(request.session)
    blad_van_ander(request.session, user)


@receiver(user_logged_in, dispatch_uid="welzijn.ingelogd")
def ingelogd(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    actions.inloggen(user, by=user, herkomst=netwerk(request))


@receiver(user_logged_out, dispatch_uid="welzijn.afgemeld")
def afgemeld(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    if user is not None:
        actions.afmelden(user, by=user, herkomst=netwerk(request))


@receiver(email_changed, dispatch_uid="welzijn.adres")
def adres_veranderd(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Only where there was one before; the first address of an account changes nothing."""
    if kwargs.get("from_email_address"):
        actions.adres_veranderen(user, by=user, sessie=request.session)


@receiver(pre_save, sender=UserSession, dispatch_uid="welzijn.grof")
def grof(instance: UserSession, **kwargs: Any) -> None:
    """The list of sessions keeps no address of a home, and no more of a browser than its name."""
    if context.request is not None:
        instance.ip = netwerk(context.request).partition("/")[0] or "::"
        instance.user_agent = browser(context.request.headers.get("User-Agent", ""))
