"""The page of one wijk or buurt: two minutes on a phone."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from buurten.gebieden.models import Gebied
from buurten.gebieden.permissions import mag_bewerken, mag_voorstellen
from buurten.kwesties.models import Kwestie
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.portaal.overzichten import doen, merken
from welzijn.portaal.overzichten import jaar as jaren
from welzijn.portaal.overzichten.hier import onthouden
from welzijn.portaal.overzichten.tellingen import tellen

KERN = [
    "inwoners",
    "huishoudens",
    "p_0_14",
    "p_65_plus",
    "p_alleen",
    "p_laag_inkomen",
    "dichtheid",
]


@login_not_required
def nieuwste(request: HttpRequest, code: str) -> HttpResponse:
    """The newest division of this code."""
    return redirect(get_object_or_404(Gebied.objects.huidig(), code=code))


@login_not_required
def detail(request: HttpRequest, code: str, jaar: int) -> HttpResponse:
    foto = Bijlage.objects.visible_to(request.user).nieuwste("gebied")
    gebieden = Gebied.objects.select_related("ouder__ouder").annotate(foto=foto)
    gebied: Any = get_object_or_404(gebieden, code=code, jaar=jaar)
    context: dict[str, Any] = {"gebied": gebied, "kruimels": _kruimels(gebied)}
    context["foto"] = Bijlage(**gebied.foto) if gebied.foto else None
    context |= _rechten(request, gebied)
    if gebied.niveau == Gebied.Niveau.GEMEENTE:
        context["wijken"] = list(gebied.kinderen.order_by("naam"))
        return render(request, "portaal/gebiedspagina/_gemeente.html", context)
    context |= _jaar(request, gebied) | _leven(request, gebied)
    wijk = gebied if gebied.niveau == Gebied.Niveau.WIJK else gebied.ouder
    return onthouden(request, "portaal/gebiedspagina/detail.html", context, wijk or gebied)


def _rechten(request: HttpRequest, gebied: Gebied) -> dict[str, Any]:
    return {
        "mag_bewerken": mag_bewerken(request.user, gebied),
        "mag_voorstellen": mag_voorstellen(request.user, gebied),
    }


def _kruimels(gebied: Gebied) -> list[tuple[str, str]]:
    """The areas above this one, from the gemeente down."""
    boven: list[tuple[str, str]] = []
    nu = gebied.ouder
    while nu is not None:
        boven.insert(0, (str(nu), nu.get_absolute_url()))
        nu = nu.ouder
    return boven


def _jaar(request: HttpRequest, gebied: Gebied) -> dict[str, Any]:
    rondes = jaren.rondes(gebied, request.user)
    plan = jaren.plan(rondes)
    ronde = rondes[0] if rondes else None
    return {"ronde": ronde, "plan": plan, "eerst": jaren.eerst(plan), **jaren.stappen(ronde)}


def _leven(request: HttpRequest, gebied: Gebied) -> dict[str, Any]:
    """What was noticed, what is going on, who helps and who to turn to."""
    dit_jaar = jaren.dit_jaar()
    geteld = tellen(gebied, request.user, dit_jaar)
    kwesties = Kwestie.objects.visible_to(request.user).open().in_gebied(gebied)
    buurten = list(gebied.kinderen.select_related("grens").order_by("naam"))
    return {
        "kijken": merken.merken(gebied, request.user, dit_jaar, geteld.signalen),
        "telljaar": dit_jaar,
        "kwesties": list(kwesties.select_related("gebied", "thema")[:4]),
        "initiatieven": doen.initiatieven(gebied),
        "helpen": doen.helpen(geteld),
        "wie": doen.wie(gebied),
        "buurten": buurten,
        "kaart": gebied.kinderen.kaart(buurten),
        "kerncijfers": _kerncijfers(gebied),
    }


def _kerncijfers(gebied: Gebied) -> list[Any]:
    """The figures that say most about a wijk, of the newest year that has any."""
    cijfers = [c for c in gebied.kerncijfers.order_by("-jaar") if c.sleutel in KERN]
    jaar = cijfers[0].jaar if cijfers else None
    return sorted((c for c in cijfers if c.jaar == jaar), key=lambda c: KERN.index(c.sleutel))
