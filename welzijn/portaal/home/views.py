"""The public front door, and the pages in every footer."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from buurten.gebieden.models import Gebied
from welzijn.portaal.overzichten.voorbeelden import voorbeelden
from welzijn.portaal.overzichten.wijken import wijken

HOOGSTENS = 30
WIJKEN = 12


@login_not_required
def start(request: HttpRequest) -> HttpResponse:
    """Find your wijk by name, and see three lines that came to something."""
    term = request.GET.get("q", "").strip()[:80]
    gebieden = Gebied.objects.huidig().select_related("ouder__ouder")
    beste = gebieden.matching(term).op_gelijkenis(term)
    gevonden = list(beste[: HOOGSTENS + 1]) if term else []
    if len(gevonden) == 1:
        return redirect(gevonden[0])
    alle = list(wijken(request.user)[: WIJKEN + 1]) if not term else []
    context: dict[str, Any] = {"term": term}
    context |= {"gevonden": gevonden[:HOOGSTENS], "wijken": alle[:WIJKEN]}
    context["meer"] = len(gevonden) > HOOGSTENS or len(alle) > WIJKEN
    context["voorbeelden"] = voorbeelden(request.user) if not term else []
    return render(request, "portaal/home/start.html", context)


@login_not_required
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """The statement the law asks for (Besluit digitale toegankelijkheid overheid)."""
    return render(request, "portaal/home/toegankelijkheid.html")


@login_not_required
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about whom, why, how long, and who sees it."""
    return render(request, "portaal/home/privacy.html")


@login_not_required
def sneltoetsen(request: HttpRequest) -> HttpResponse:
    """Which keys do what on lists of work, and the way to switch them off (WCAG 2.1.4)."""
    return render(request, "portaal/home/sneltoetsen.html")


@login_not_required
def spelregels(request: HttpRequest) -> HttpResponse:
    """How we treat each other here, and how choices are made."""
    return render(request, "portaal/home/spelregels.html")


@login_not_required
@require_safe
def veiligheid(request: HttpRequest) -> HttpResponse:
    """Where to report a hole (RFC 9116)."""
    einde = (timezone.now() + timedelta(days=180)).replace(microsecond=0)
    regels = [
        f"Contact: {settings.VEILIGHEID_CONTACT}",
        f"Expires: {einde.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(request.path)}",
    ]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
