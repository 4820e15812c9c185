"""Steering together: residents, professionals and the gemeente look at the same figures."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from buurten.functies.continuiteit import venster
from buurten.gebieden.models import Gebied
from welzijn.kern.http import paginate
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overzichten import continuiteit as continuiteiten
from welzijn.portaal.overzichten import doen, merken, wachten, wijken
from welzijn.portaal.overzichten import jaar as jaren
from welzijn.portaal.overzichten.hier import onthouden
from welzijn.portaal.overzichten.tellingen import tellen

PER_BLADZIJDE = 30


@login_not_required
def gemeente(request: HttpRequest) -> HttpResponse:
    """All wijken side by side: where their year stands, what they do, how far it is."""
    waar = request.GET.get("waar", "").strip()[:80]
    page = paginate(request, wijken.wijken(request.user, waar), PER_BLADZIJDE)
    rijen = wijken.rijen(list(page), request.user, jaren.dit_jaar())
    context = {"rijen": rijen, "page": page, "waar": waar, "jaar": jaren.dit_jaar()}
    if page.number == 1 and not waar:
        context["blijft"], context["liggen"] = wachten.blijft_liggen(list(page))
    return render(request, "portaal/dashboard/gemeente.html", context)


@login_not_required
def wijk(request: HttpRequest, code: str, jaar: int) -> HttpResponse:
    """One wijk; `?jaar=` shows an earlier year as it was."""
    gebied = get_object_or_404(Gebied.objects.select_related("ouder"), code=code, jaar=jaar)
    rondes = jaren.rondes(gebied, request.user)
    gekozen = jaren.gekozen(request.GET.get("jaar", ""), rondes)
    telljaar = min(gekozen, jaren.dit_jaar())
    context = {"gebied": gebied, "telljaar": telljaar, "tabs": _tabs(rondes, gekozen)}
    context |= _sturen(rondes, gekozen) | _leven(request, gebied, telljaar)
    hier = gebied if gebied.niveau == Gebied.Niveau.WIJK else gebied.ouder
    return onthouden(request, "portaal/dashboard/wijk.html", context, hier or gebied)


@login_not_required
def continuiteit(request: HttpRequest, code: str, jaar: int) -> HttpResponse:
    """How steady a wijk is: how long people stay, and on how many days nobody was there."""
    gebied = get_object_or_404(Gebied.objects.select_related("ouder"), code=code, jaar=jaar)
    cijfers = continuiteiten.continuiteit(gebied, vandaag())
    balken = cijfers.balken()
    context = {
        "gebied": gebied,
        "cijfers": cijfers,
        "balken": balken,
        "meest": balken[0]["number"] if balken else 1,
        "begin": venster(vandaag())[0],
    }
    hier = gebied if gebied.niveau == Gebied.Niveau.WIJK else gebied.ouder
    return onthouden(request, "portaal/dashboard/continuiteit.html", context, hier or gebied)


def _tabs(rondes: list[Any], gekozen: int) -> list[dict[str, Any]]:
    """One tab per year of this wijk."""
    return [
        {"text": str(ronde.jaar), "url": f"?jaar={ronde.jaar}", "current": ronde.jaar == gekozen}
        for ronde in rondes
    ]


def _sturen(rondes: list[Any], gekozen: int) -> dict[str, Any]:
    ronde = jaren.kies(rondes, gekozen)
    plan = ronde if ronde and jaren.plan([ronde]) else jaren.plan(rondes)
    return {"ronde": ronde, "plan": plan, "eerst": jaren.eerst(plan), **jaren.stappen(ronde)}


def _leven(request: HttpRequest, gebied: Gebied, gekozen: int) -> dict[str, Any]:
    geteld = tellen(gebied, request.user, gekozen)
    return {
        "kijken": merken.merken(gebied, request.user, gekozen, geteld.signalen),
        "signalen": merken.aantal_in(gebied, request.user, gekozen, geteld.signalen),
        "kwesties_open": geteld.kwesties.total(),
        "standen": doen.initiatieven_per_stand(geteld),
        "initiatieven": doen.initiatieven(gebied, 5),
        "helpen": doen.helpen(geteld),
        "wachten": wachten.te_laat(gebied),
        "liggen": wachten.zonder_eigenaar(gebied),
    }
