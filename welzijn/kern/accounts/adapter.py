"""How allauth meets our people."""

from base64 import urlsafe_b64encode
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from welzijn.kern.accounts.bewijs import is_vers
from welzijn.kern.accounts.models import User

GEWONE_LETTERS = _("Gebruik in het e-mailadres alleen gewone letters, cijfers en tekens.")


class AccountAdapter(DefaultAccountAdapter):
    """Signing up gives an account without a role; choosing a buurt comes after."""

    def get_user_search_fields(self) -> list[str]:
        return ["email", "naam"]

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """There is no username."""

    def clean_email(self, email: str) -> str:
        """In small letters. Signs of other alphabets, also unseen ones, cannot be mailed to."""
        if not email.isascii():
            raise ValidationError(GEWONE_LETTERS)
        return super().clean_email(email).lower()

    def new_user(self, request: HttpRequest) -> User:
        return User()

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """A key on the device first: it is the easiest and cannot be talked out of anybody."""
        methoden = {m["id"]: m for m in super().get_reauthentication_methods(user)}
        woorden = {
            "mfa_reauthenticate:webauthn": _("Met uw sleutel"),
            "mfa_reauthenticate": _("Met een code van de app of een herstelcode"),
        }
        return [methoden[m] | {"description": w} for m, w in woorden.items() if m in methoden]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ours, in place of allauth's: signing in counts, also without a second factor."""
        return not is_vers(context.request)


class FactorAdapter(DefaultMFAAdapter):
    """How allauth speaks of our portal on keys and in apps, and keeps their secrets.

    Who steals the database has no second factor with it: secrets are locked with the key of the
    portal, which lies elsewhere.
    """

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Deze code klopt niet. Vul de code in die er nu staat."),
        "cannot_delete_authenticator": _("Dit slot kunt u niet weghalen."),
        "cannot_generate_recovery_codes": _("Maak eerst een sleutel of koppel een app."),
        "unverified_email": _("Bevestig eerst uw e-mailadres. Daarna kunt u dit aanzetten."),
    }

    def _get_site_name(self) -> str:
        return str(settings.MFA_TOTP_ISSUER)

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Sleutel {nummer}").format(nummer=aantal + 1)

    def build_totp_svg(self, url: str) -> str:
        """On white of its own: an app reads no dark squares on a dark page."""
        return qrcode.make(url, image_factory=SvgPathFillImage).to_string(encoding="unicode")

    def encrypt(self, text: str) -> str:
        return _slot().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _slot().decrypt(encrypted_text.encode()).decode()


def _slot() -> MultiFernet:
    """Locks with the key of today, opens with earlier ones as well."""
    sleutels = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    gehakt = [
        salted_hmac("welzijn.factor", "", secret=s, algorithm="sha256").digest() for s in sleutels
    ]
    return MultiFernet([Fernet(urlsafe_b64encode(som)) for som in gehakt])
