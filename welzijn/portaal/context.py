"""What every page shows around its own content: where you are, and what waits for you."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy

from buurten.functies.backends import ongelezen
from buurten.functies.werkt_als import te_kiezen
from welzijn.portaal.overzichten.hier import hier as gekozen
from welzijn.portaal.overzichten.sessie import einde


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
        "sessie": SimpleLazyObject(lambda: einde(request)),
        "werkt_als": te_kiezen(request),
    }


# The words of the navigation: where each leads, and which addresses lie under it.
WOORDEN = [
    (gettext_lazy("Overzicht"), "gebieden:lijst", ("/gebieden/", "/wijken/", "/dashboard/")),
    (gettext_lazy("Dit jaar"), "prioriteiten:lijst", ("/prioriteiten/", "/opdrachten/")),
    (gettext_lazy("Initiatieven"), "initiatieven:lijst", ("/initiatieven/",)),
    (
        gettext_lazy("Helpen"),
        "hulpvragen:lijst",
        ("/hulpvragen/", "/koppelingen/", "/vrijwilligers/"),
    ),
    (gettext_lazy("Wie is wie"), "functies:lijst", ("/functies/",)),
]


def navigatie(adres: str, hier: dict[str, str] | None) -> list[dict[str, Any]]:
    """Five words, the same for everyone; with a wijk they lead to that wijk."""
    eerste, *_rest = WOORDEN
    return [
        {
            "text": woord[0],
            "url": _leidt_naar(woord[1], hier, thuis=woord is eerste),
            "current": adres.startswith(woord[2]),
        }
        for woord in WOORDEN
    ]


def _leidt_naar(naam: str, hier: dict[str, str] | None, *, thuis: bool) -> str:
    """The page behind a word: of the wijk that somebody is in, else of all wijken."""
    if hier is None:
        return reverse(naam)
    return hier["url"] if thuis else f"{reverse(naam)}?waar={hier['code']}"


def _ongelezen(request: HttpRequest) -> int:
    """How many messages wait; the seats tell it, so no question more. None for visitors."""
    user = getattr(request, "user", None)
    return 0 if user is None else ongelezen(user)
