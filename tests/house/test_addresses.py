"""Addresses: closed unless listed, /<plural>/.../, one namespace per room."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.huis import (
    ALLAUTH,
    ALLAUTH_PUBLIC,
    LOOSE_ADDRESSES,
    NAMESPACES,
    PREFIXES,
    PUBLIC,
    ROOMS,
)
from tests.house.reading import nothing

SEGMENT = re.compile(r"[a-z0-9][a-z0-9_-]*|<([a-z]+:)?[a-z_]+>")


@dataclass(frozen=True)
class Address:
    """One leaf of the resolver: `ns:name`, the route from the root, whether it asks sign-in."""

    name: str
    route: str
    closed: bool
    module: str


def walk(patterns: list[Any], route: str = "", namespace: str = "") -> Iterator[Address]:
    for item in patterns:
        below = route + str(item.pattern)
        if isinstance(item, URLResolver):
            inner = f"{namespace}{item.namespace}:" if item.namespace else namespace
            yield from walk(item.url_patterns, below, inner)
        elif isinstance(item, URLPattern):
            closed = getattr(item.callback, "login_required", True)
            module = getattr(item.callback, "__module__", "")
            yield Address(f"{namespace}{item.name or ''}", below, closed, module)


def allauths(address: Address) -> bool:
    return address.module.split(".")[0] == "allauth" or address.name.startswith(ALLAUTH)


def open_doors(address: Address) -> Iterator[str]:
    """Open without being listed, or listed and yet closed."""
    listed = ALLAUTH_PUBLIC if allauths(address) else PUBLIC
    if not address.closed and address.name not in listed:
        yield f"/{address.route} ({address.name}) is open: close it, or list it with its reason"
    if address.closed and address.name in listed:
        yield f"/{address.route} ({address.name}) is listed as public but asks sign-in"


def namespaces() -> dict[str, str]:
    """Namespace -> its room. A register uses the noun of its storey."""
    found: dict[str, str] = {}
    for storey, rooms in ROOMS.items():
        for room in rooms:
            plain = storey if room == "register" else room
            found[NAMESPACES.get(f"{storey}.{room}", plain)] = f"{storey}.{room}"
    return found


def form(address: Address, prefixes: dict[str, str]) -> Iterator[str]:
    """/<plural>/.../ under the namespace of the room whose view it is."""
    where = f"/{address.route} ({address.name})"
    namespace, _, name = address.name.rpartition(":")
    segments = address.route.strip("/").split("/") if address.route else []
    if namespace not in prefixes:
        yield f"{where} has no namespace of a room: set app_name to the plural of the room"
    elif not address.module.startswith(prefixes[namespace]):
        yield f"{where} leads to {address.module}: a namespace belongs to {prefixes[namespace]}"
    elif (prefix := PREFIXES.get(namespace, namespace)) and segments[:1] != [prefix]:
        yield f"{where} must begin with /{prefix}/"
    if address.route and not address.route.endswith("/"):
        yield f"{where} must end with a slash"
    if not name or not all(SEGMENT.fullmatch(segment) for segment in segments):
        yield f"{where} needs a name, and small letters between its slashes"


def ours() -> list[Address]:
    return [address for address in walk(get_resolver().url_patterns) if not allauths(address)]


def test_a01_every_address_is_closed_unless_listed() -> None:
    assert "django.contrib.auth.middleware.LoginRequiredMiddleware" in settings.MIDDLEWARE
    nothing(line for address in walk(get_resolver().url_patterns) for line in open_doors(address))


def test_addresses_have_one_form() -> None:
    prefixes = namespaces()
    named = [address for address in ours() if address.name not in LOOSE_ADDRESSES]
    nothing(line for address in named for line in form(address, prefixes))


def test_no_two_views_share_an_address() -> None:
    names = [address.name for address in ours()]
    nothing(f"{name} is the name of two addresses" for name in names if names.count(name) > 1)


def test_public_addresses_exist() -> None:
    """A listed address of a room that is built must be there."""
    known = {address.name for address in ours()}
    built = {name.partition(":")[0] for name in known}
    gone = [n for n in PUBLIC if n.partition(":")[0] in built and n not in known]
    nothing(f"{name} is listed as public and does not exist" for name in gone)
