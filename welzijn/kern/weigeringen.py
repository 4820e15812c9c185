"""What the portal refuses to start with; each refusal is one sentence that says what to set."""

from collections.abc import Iterator, Mapping
from typing import Any

from cryptography.fernet import Fernet

# Known to everybody who reads this: for a developer's own machine, and refused in production.
OEFENSLEUTEL = "b25seS1mb3ItZGV2ZWxvcG1lbnQtbm8tc2VjcmV0ISE="
PER_PROCES = {"LocMemCache", "DummyCache"}


def weigeringen(s: Mapping[str, Any]) -> Iterator[str]:
    """The sentences that hold for these settings (`vars()` of their module); none is good."""
    if s["PRODUCTION"]:
        yield from _in_productie(s)
    elif not set(s["ALLOWED_HOSTS"]) <= set(s["LOOPBACK"]) or s["HTTPS"] or s["TRUSTED_PROXIES"]:
        yield (
            "WELZIJN_DEMO and DJANGO_DEBUG are for this machine alone: switch them off, or set "
            "DJANGO_ALLOWED_HOSTS to localhost and leave DJANGO_HTTPS and DJANGO_TRUSTED_PROXIES "
            "out."
        )
    if s["THEMA_CSS"] and not s["thema"].is_file():
        yield f"THEMA_CSS names a file that is not there: {s['thema']}."


def _is_sleutel(tekst: str) -> bool:
    """Whether this can encrypt, and is not the key that everybody knows."""
    try:
        Fernet(tekst)
    except ValueError:
        return False
    return tekst != OEFENSLEUTEL


def _in_productie(s: Mapping[str, Any]) -> Iterator[str]:
    sleutel = s["SECRET_KEY"]
    if len(sleutel) < 50 or len(set(sleutel)) < 5 or "insecure" in sleutel:
        yield (
            "Set DJANGO_SECRET_KEY to a random text of at least 50 characters that nobody else "
            "knows."
        )
    if not s["GEHEIM_SLEUTELS"] or not all(map(_is_sleutel, s["GEHEIM_SLEUTELS"])):
        yield (
            "Set GEHEIM_SLEUTELS to a key for confidential text, the newest first, with commas: "
            "32 random bytes each, for example from: openssl rand -base64 32 | tr '+/' '-_'."
        )
    if not s["ALLOWED_HOSTS"] or "*" in s["ALLOWED_HOSTS"]:
        yield "Set DJANGO_ALLOWED_HOSTS to the host names of this portal, with commas, without *."
    if s["OIDC_SERVER"] and not s["OIDC_SERVER"].startswith("https://"):
        yield "Set OIDC_SERVER to an address that begins with https://."
    if s["CACHES"]["default"]["BACKEND"].rpartition(".")[2] in PER_PROCES:
        yield (
            "Set CACHE_URL to a cache that all processes share: dbcache://welzijn_cache or "
            "redis://..."
        )
