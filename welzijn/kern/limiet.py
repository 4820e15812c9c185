"""How often something may be done: counted in the cache that all processes share."""

from datetime import datetime
from ipaddress import IPv6Address, ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from welzijn.kern.tijd import nu


def verbruik(sleutel: str, hoeveel: int, seconden: int, *, op: datetime | None = None) -> bool:
    """Use one of so many turns in this stretch of time; False when all of them are spent.

    Each turn is a key of its own, taken by `add`: that is the one thing every cache does exactly
    when two come at once (counting up is not exact in a table of the database). Time is cut in
    stretches of `seconden`, the same for everyone; at the turn of two stretches somebody may come
    twice as often. The cache never holds what the key was made of, such as a network address.
    """
    stuk = int((op or nu()).timestamp()) // seconden
    naam = salted_hmac("welzijn.limiet", sleutel, algorithm="sha256").hexdigest()
    beurten = [f"limiet:{naam}:{stuk}:{beurt}" for beurt in range(hoeveel)]
    gebruikt = cache.get_many(beurten)
    vrij = (beurt for beurt in beurten if beurt not in gebruikt)
    return any(cache.add(beurt, 1, timeout=seconden) for beurt in vrij)


def netwerk(request: HttpRequest) -> str:
    """Where somebody comes from, coarsely: the /24 of an IPv4 address, the /48 of an IPv6 one.

    Empty when nobody can tell. It names a neighbourhood of machines, never one of them.
    """
    try:
        adres = ip_address(get_adapter(request).get_client_ip(request))
    except (PermissionDenied, ValueError):
        return ""
    if isinstance(adres, IPv6Address):
        adres = adres.ipv4_mapped or adres
    lengte = 24 if adres.version == 4 else 48
    return str(ip_network(f"{adres}/{lengte}", strict=False))


def neem(sleutel: str, hoeveel: int, seconden: int, *, op: datetime | None = None) -> str:
    """Take a turn that can be given back; empty when all are spent.

    Stricter than `verbruik`: turns of the stretch before still count, so that in any stretch of
    time, wherever it begins, nobody comes more often. Who spent them all waits at most twice.
    """
    stuk = int((op or nu()).timestamp()) // seconden
    naam = salted_hmac("welzijn.limiet", sleutel, algorithm="sha256").hexdigest()
    eerder, hier = (
        [f"limiet:{naam}:{nummer}:{beurt}" for beurt in range(hoeveel)]
        for nummer in (stuk - 1, stuk)
    )
    gebruikt = cache.get_many(eerder + hier)
    over = hoeveel - sum(beurt in gebruikt for beurt in eerder)
    vrij = (beurt for beurt in hier[: max(over, 0)] if beurt not in gebruikt)
    return next((beurt for beurt in vrij if cache.add(beurt, 1, timeout=2 * seconden)), "")


def geef_terug(beurt: str) -> None:
    """This turn did not count after all."""
    cache.delete(beurt)
