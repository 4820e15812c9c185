"""What waits for you, oldest promise first."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from buurten.begeleiding.permissions import INSCHRIJVEN
from buurten.functies.backends import rollen, zetels, zetels_met
from buurten.gebieden.models import Gebied
from buurten.signalen.permissions import MELDEN
from buurten.uitnodigingen.permissions import VOORDRAGEN
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.portaal.overzichten.hier import hier, onthouden
from welzijn.portaal.werkplek.blokken import blokken


def overzicht(request: HttpRequest) -> HttpResponse:
    """Piles of work per role; without a role the way to one."""
    mijn = rollen(request.user)
    piles = blokken(request.user)
    berichten = Bericht.objects.visible_to(request.user).ongelezen()[:3]
    context = {
        "blokken": [blok for blok in piles if blok.totaal],
        "klaar": [blok for blok in piles if not blok.totaal],
        "berichten": berichten,
        "woont": Rol.BEWONER in mijn,
        "meldt": bool(zetels_met(request.user, MELDEN)),
        "werkt": any(zetel.bezetting_id for zetel in zetels(request.user)),
        "begeleidt": bool(zetels_met(request.user, INSCHRIJVEN)),
        "draagt_voor": bool(zetels_met(request.user, VOORDRAGEN)),
        "beheert": Rol.BEHEERDER in mijn,
        "logboek": bool(zetels_met(request.user, "logboek.bekijken")),
        "termijnen": bool(zetels_met(request.user, "vernietiging.bekijken")),
        "nood": bool(zetels_met(request.user, "noodinzage.bekijken")),
    }
    return _in_de_wijk(request, "portaal/werkplek/overzicht.html", context)


def _in_de_wijk(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """Who comes in without having chosen a wijk is in the first one they live or work in."""
    if hier(request) is None:
        eerste = next((z for z in zetels(request.user) if z.wijk_pad.count("/") > 2), None)
        wijk = Gebied.objects.filter(pad=eerste.wijk_pad).first() if eerste else None
        if wijk is not None:
            return onthouden(request, template, context, wijk)
    return render(request, template, context)
