"""What every page shows around its own content: where you are, and what waits for you."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from welzijn.kern.notificaties.models import Bericht
from welzijn.portaal.overzichten.hier import hier as gekozen


def portaal(request: HttpRequest) -> dict[str, Any]:
    """The context of base.html. `hier` is the wijk chosen before."""
    hier = gekozen(request)
    return {
        "gemeente_naam": settings.GEMEENTE_NAAM,
        "demo": settings.DEMO,
        "thema_css": static(settings.THEMA_CSS) if settings.THEMA_CSS else "",
        "hier": hier,
        "nav": navigatie(request.path, hier),
        "ongelezen": _ongelezen(request),
    }


def navigatie(adres: str, hier: dict[str, str] | None) -> list[dict[str, Any]]:
    """Five words, the same for everyone; with a wijk they lead to that wijk."""
    waar = f"?waar={hier['code']}" if hier else ""
    woorden = [
        (_("Overzicht"), hier["url"] if hier else reverse("gebieden:lijst"), ""),
        (_("Dit jaar"), reverse("prioriteiten:lijst"), waar),
        (_("Initiatieven"), reverse("initiatieven:lijst"), waar),
        (_("Helpen"), reverse("hulpvragen:lijst"), waar),
        (_("Wie is wie"), reverse("functies:lijst"), waar),
    ]
    return [
        {"text": tekst, "url": url + vraag, "current": adres.startswith(url)}
        for tekst, url, vraag in woorden
    ]


def _ongelezen(request: HttpRequest) -> int:
    """How many messages wait; one query for who signed in, none for visitors."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    return int(Bericht.objects.visible_to(user).ongelezen().count())
