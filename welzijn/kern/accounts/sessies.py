"""Where somebody is signed in: what their sessions say, and what waits for who was away too long.

A session keeps when it began, when it was last used (at most a minute late) and whether the
device is one's own. The list of sessions is allauth's; what is in them is Django's.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from welzijn.kern.accounts import termijnen
from welzijn.kern.accounts.bewijs import BLAD, bewaar_blad
from welzijn.kern.accounts.herkomst import browser

BEGIN, GEZIEN, EIGEN = "begin", "gezien", "eigen_toestel"
VAN_WIE = "blad_van"
BLAD_WACHT = termijnen.UUR


@dataclass(frozen=True)
class Sessie:
    """One place where this person is signed in."""

    pk: int | None
    browser: str
    netwerk: str
    begin: datetime | None
    gezien: datetime | None
    eigen: bool
    deze: bool


def beginnen(session: SessionBase) -> None:
    """Note when it began; whether the device is one's own was said before."""
    session[BEGIN] = session[GEZIEN] = int(time.time())
    session.setdefault(EIGEN, False)
    session.set_expiry(None)


def verstreken(session: SessionBase) -> tuple[float, float]:
    """How long it was not used, and how long it lasts in all; what says nothing begins now."""
    nu = time.time()
    return nu - session.get(GEZIEN, nu), nu - session.get(BEGIN, nu)


def bijhouden(session: SessionBase) -> None:
    """Note that it was used, at most once a minute; what waited too long is thrown away."""
    nu = int(time.time())
    if nu - session.get(GEZIEN, 0) >= termijnen.BIJHOUDEN:
        session[GEZIEN] = nu
        session.setdefault(BEGIN, nu)
        if session.get(BLAD, {"tot": nu})["tot"] < nu:
            del session[BLAD]


def gezien(session: SessionBase) -> None:
    """Note that somebody says to be there, this very second."""
    session[GEZIEN] = int(time.time())


def sessies_van(request: HttpRequest) -> list[Sessie]:
    """Where this person is signed in, this place first; also when allauth did not list it."""
    hier = request.session.session_key
    rijen = list(UserSession.objects.filter(user_id=request.user.pk).order_by("-created_at"))
    open_ = Session.objects.filter(
        session_key__in=[rij.session_key for rij in rijen], expire_date__gt=timezone.now()
    )
    inhoud = {sessie.session_key: sessie.get_decoded() for sessie in open_}
    gevonden = [
        _sessie(rij, inhoud[rij.session_key], deze=rij.session_key == hier)
        for rij in rijen
        if inhoud.get(rij.session_key, {}).get("_auth_user_id") == str(request.user.pk)
    ]
    if not any(sessie.deze for sessie in gevonden):
        ongeteld = UserSession(user_agent=browser(request.headers.get("User-Agent", "")))
        gevonden.append(_sessie(ongeteld, dict(request.session.items()), deze=True))
    return sorted(gevonden, key=lambda sessie: not sessie.deze)


def _sessie(rij: UserSession, inhoud: dict[str, Any], *, deze: bool) -> Sessie:
    return Sessie(
        pk=rij.pk,
        browser=rij.user_agent,
        netwerk=rij.ip or "",
        begin=_moment(inhoud.get(BEGIN)),
        gezien=_moment(inhoud.get(GEZIEN)),
        eigen=bool(inhoud.get(EIGEN)),
        deze=deze,
    )


def _moment(seconden: float | None) -> datetime | None:
    return datetime.fromtimestamp(seconden, UTC) if seconden else None


def afbreken(request: HttpRequest) -> bool:
    """End this session on the server. What was just sent waits in the next one, for this person.

    It is kept as it came, an hour at most, and is thrown away when somebody else signs in here.
    """
    wie = str(request.user.pk)
    bewaard = request.method == "POST" and bewaar_blad(request)
    blad = request.session.get(BLAD) if bewaard else None
    request.session.flush()
    if blad:
        request.session[BLAD] = blad | {"tot": time.time() + BLAD_WACHT}
        request.session[VAN_WIE] = wie
        request.session.set_expiry(BLAD_WACHT)
    return bool(blad)


def blad_van_ander(session: SessionBase, wie: Any) -> None:
    """Who signs in never gets what somebody else had typed on this device."""
    if session.pop(VAN_WIE, str(wie.pk)) != str(wie.pk):
        session.pop(BLAD, None)


def verlopen_sessies() -> Iterator[int]:
    """The rows of the list whose session is gone."""
    levend = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    yield from UserSession.objects.exclude(session_key__in=levend).values_list("pk", flat=True)
