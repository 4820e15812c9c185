"""The wijk you are in: after the first choice every page knows it."""

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from buurten.gebieden.models import Gebied

KOEKJE = "hier"
JAAR = 60 * 60 * 24 * 365


def onthouden(request: HttpRequest, antwoord: HttpResponse, gebied: Gebied) -> HttpResponse:
    """Remember this wijk in the visitor's own browser; nothing is kept on the server."""
    antwoord.set_signed_cookie(
        KOEKJE,
        f"{gebied.code}|{gebied.jaar}|{gebied}|{gebied.get_absolute_url()}",
        max_age=JAAR,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return antwoord


def hier(request: HttpRequest) -> dict[str, str] | None:
    """The wijk chosen before, or None; a cookie that was tampered with is no choice."""
    try:
        waarde = request.get_signed_cookie(KOEKJE, default="", max_age=JAAR)
        code, jaar, naam, url = waarde.split("|")
    except (BadSignature, ValueError):
        return None
    return {"code": code, "jaar": jaar, "naam": naam, "url": url}
