"""What signing in knows about a person, and how it forgets."""

import json
from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from welzijn.kern.accounts.models import User
from welzijn.kern.uitvoer import Rijen, rijen

ACCOUNT = _("Uw account, met uw naam en e-mailadres")
ADRESSEN = _("Uw e-mailadressen")
FACTOREN = _("Hoe u uw account beveiligt")
SESSIES = _("Waar u bent ingelogd")
EXTERN = _("Inloggen met een andere dienst")


def inzage(user: Any) -> dict[str, Rijen]:
    """Without what opens the door: secrets of a second factor, keys of sessions, passwords."""
    factoren = Authenticator.objects.filter(user_id=user.pk)
    sessies = UserSession.objects.filter(user_id=user.pk)
    extern = SocialAccount.objects.filter(user_id=user.pk)
    adressen = EmailAddress.objects.filter(user_id=user.pk)
    return {
        str(ACCOUNT): rijen(User.objects.filter(pk=user.pk), **_velden()),
        str(ADRESSEN): rijen(adressen, adres="email", bevestigd="verified", eerste="primary"),
        str(FACTOREN): rijen(
            factoren,
            soort="get_type_display",
            naam="__str__",
            sinds="created_at",
            gebruikt_op="last_used_at",
        ),
        str(SESSIES): rijen(
            sessies, sinds="created_at", laatst="last_seen_at", adres="ip", toestel="user_agent"
        ),
        str(EXTERN): rijen(
            extern, dienst="provider", nummer="uid", sinds="date_joined", laatst="last_login",
            gegevens="extra_data",
        ),
    }  # fmt: skip


def _velden() -> dict[str, str]:
    """Every field of an account that is about the person, by its name."""
    dicht = {"id", "password", "sleutel"}
    velden = (veld for veld in User._meta.concrete_fields if veld.name not in dicht)
    return {str(veld.verbose_name): veld.name for veld in velden}


def vergeten(user: Any) -> dict[str, int]:
    """All but the account itself, which goes last: the deed on the roof takes it away."""
    adressen = EmailAddress.objects.filter(user=user).values_list("email", flat=True)
    sessies = [sessie.pk for sessie in _sessies(user, {user.email, *adressen} - {None})]
    Session.objects.filter(pk__in=sessies).delete()
    UserSession.objects.filter(user=user).delete()
    SocialToken.objects.filter(account__user=user).delete()
    return {
        str(ADRESSEN): EmailAddress.objects.filter(user=user).delete()[0],
        str(FACTOREN): Authenticator.objects.filter(user=user).delete()[0],
        str(SESSIES): len(sessies),
        str(EXTERN): SocialAccount.objects.filter(user=user).delete()[0],
    }


def _sessies(user: Any, adressen: set[str]) -> Iterator[Session]:
    """Sessions of this person, also one that is half signed in: who it is lies inside it."""
    merken = [json.dumps(adres) for adres in adressen] + [json.dumps(user.logsleutel)]
    for sessie in Session.objects.iterator():
        inhoud = sessie.get_decoded()
        tekst = json.dumps(inhoud, default=str)
        if inhoud.get("_auth_user_id") == str(user.pk) or any(merk in tekst for merk in merken):
            yield sessie
