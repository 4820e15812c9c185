"""The conversation about consent: each purpose apart, one button to give it and one to take it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from welzijn.kern.http import require
from welzijn.kern.toestemmingen import actions, permissions
from welzijn.kern.toestemmingen.models import DOELEN, Toestemming


def lijst(request: HttpRequest) -> HttpResponse:
    """What one is asked, what one said and when; what was said before stays to be read."""
    mijn = list(Toestemming.objects.visible_to(request.user))
    vragen = [_vraag(doel, mijn) for doel in permissions.gevraagd(request.user)]
    eerder = [een for een in mijn if not een.geldt]
    context = {"vragen": vragen, "eerder": eerder}
    return render(request, "kern/toestemmingen/lijst.html", context)


def _vraag(sleutel: str, mijn: list[Toestemming]) -> dict[str, Any]:
    """One purpose, with what this person said last."""
    eigen = [een for een in mijn if een.doel == sleutel]
    gegeven = next((een for een in eigen if een.geldt), None)
    oud = next((een for een in eigen if een.ingetrokken_op is None and not een.geldt), None)
    return {"sleutel": sleutel, "doel": DOELEN[sleutel], "gegeven": gegeven, "oud": oud}


@require_POST
def toestemmen(request: HttpRequest, doel: str) -> HttpResponse:
    require(permissions.mag_toestemmen(request.user, doel), _("Dit vragen wij u niet."))
    actions.toestemmen(doel, by=request.user)
    messages.success(request, _("Bewaard. U gaf toestemming: %(waarvoor)s.") % _over(doel))
    return redirect("toestemmingen:lijst")


@require_POST
def intrekken(request: HttpRequest, doel: str) -> HttpResponse:
    require(permissions.mag_intrekken(request.user, doel), _("Dit vragen wij u niet."))
    actions.intrekken(doel, by=request.user)
    messages.success(request, _("U trok uw toestemming in: %(waarvoor)s.") % _over(doel))
    return redirect("toestemmingen:lijst")


def _over(doel: str) -> dict[str, str]:
    return {"waarvoor": str(DOELEN[doel].titel)}
