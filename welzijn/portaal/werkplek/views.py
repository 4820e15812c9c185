"""What waits for you, oldest promise first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from buurten.functies.backends import rollen, zetels
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
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
        "werkt": any(zetel.bezetting_id for zetel in zetels(request.user)),
        "beheert": Rol.BEHEERDER in mijn,
    }
    return render(request, "portaal/werkplek/overzicht.html", context)
