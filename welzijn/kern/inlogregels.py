"""How people sign in: what allauth is told, and the identity provider of the gemeente."""

from typing import Any
from urllib.parse import urlsplit

NAAM = "gemeente"  # the provider in our addresses; the name people read is OIDC_NAAM

INLOGREGELS: dict[str, Any] = {
    "ACCOUNT_USER_MODEL_USERNAME_FIELD": None,
    "ACCOUNT_LOGIN_METHODS": {"email"},
    "ACCOUNT_SIGNUP_FIELDS": ["email*"],
    "ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD": "onderwerp",
    "ACCOUNT_EMAIL_VERIFICATION": "mandatory",
    "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED": True,
    "ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT": 600,
    "ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND": True,
    "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
    "ACCOUNT_LOGIN_BY_CODE_ENABLED": True,
    "ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND": True,
    "ACCOUNT_LOGIN_BY_CODE_TIMEOUT": 600,
    "ALLAUTH_USER_CODE_FORMAT": {"numeric": True, "length": 6, "dashed": False},
    # Asking for a code is counted by itself (per network and per address); counting it twice costs.
    "ACCOUNT_RATE_LIMITS": {"login": None},
    "ACCOUNT_SESSION_REMEMBER": True,
    "ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS": 3,
    # One address: a new one, once proved, takes the place of the old.
    "ACCOUNT_CHANGE_EMAIL": True,
    "ACCOUNT_EMAIL_NOTIFICATIONS": True,
    "ACCOUNT_REAUTHENTICATION_TIMEOUT": 900,
    # A second factor: a key on the device, or codes of an app; compulsory for who holds a function.
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_PASSKEY_LOGIN_ENABLED": True,
}

# Ours in place of allauth's, in `accounts.forms`.
FACTORFORMEN = {
    "authenticate": "FactorcodeForm",
    "reauthenticate": "FactorcodeOpnieuwForm",
    "activate_totp": "AppForm",
    "add_webauthn": "SleutelMakenForm",
    "edit_webauthn": "SleutelNoemenForm",
}


def aanbieder(server: str, *, naam: str, client_id: str, secret: str) -> dict[str, Any]:
    """The provider as allauth wants it; none when OIDC_SERVER is not set.

    A person is who the provider says by `sub`, never by e-mail address: that may change hands.
    """
    app = {
        "provider_id": NAAM,
        "name": naam,
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": server.rstrip("/"), "uid_field": "sub"},
    }
    apps = [app] if server else []
    return {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "SCOPE": ["openid", "email"],
            "APPS": apps,
        }
    }


def oorsprong(server: str) -> list[str]:
    """Where a form may lead besides this portal: browsers look at it also after a redirect."""
    deel = urlsplit(server)
    return [f"{deel.scheme}://{deel.netloc}"] if server else []
