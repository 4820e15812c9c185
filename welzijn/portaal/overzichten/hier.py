"""The wijk you are in: after the first choice every page knows it."""

from typing import Any

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from buurten.gebieden.models import Gebied

KOEKJE = "hier"
JAAR = 60 * 60 * 24 * 365


def onthouden(
    request: HttpRequest, template: str, context: dict[str, Any], wijk: Gebied
) -> HttpResponse:
    """A page of this wijk, which the visitor's own browser remembers; the server keeps nothing."""
    delen = (wijk.code, str(wijk.jaar), str(wijk), wijk.get_absolute_url())
    request.hier = delen  # type: ignore[attr-defined]  # for the frame of this very page
    antwoord = render(request, template, context)
    antwoord.set_signed_cookie(
        KOEKJE,
        "|".join(deel.replace("|", " ") for deel in delen),
        max_age=JAAR,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return antwoord


def hier(request: HttpRequest) -> dict[str, str] | None:
    """The wijk of this page, or the one chosen before; a cookie tampered with is no choice."""
    try:
        waarde = request.get_signed_cookie(KOEKJE, default="", max_age=JAAR)
        code, jaar, naam, url = getattr(request, "hier", None) or (waarde or "").split("|")
    except (BadSignature, ValueError):
        return _net_gekozen(request)
    return {"code": code, "jaar": jaar, "naam": naam, "url": url}


def _net_gekozen(request: HttpRequest) -> dict[str, str] | None:
    """The wijk of the buurt that somebody chose to live in, until a page of a wijk is opened."""
    sessie = getattr(request, "session", None)
    return sessie.get("hier") if sessie is not None else None
