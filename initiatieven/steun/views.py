"""The conversation about backing an initiative."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens
from initiatieven.register.models import Initiatief
from initiatieven.steun import actions, permissions
from welzijn.kern.http import require


def _zichtbaar(request: HttpRequest, pk: int) -> Initiatief:
    zichtbaar = Initiatief.objects.visible_to(request.user)
    return get_object_or_404(zichtbaar.select_related("gebied", "indiener"), pk=pk)


@require_POST
def steunen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_steunen(request.user, initiatief), _("U kunt dit niet steunen."))
    voor = namens(request.user, permissions.STEUNEN, initiatief)
    actions.steunen(initiatief, by=request.user, namens=voor)
    messages.success(request, _("U steunt dit. Vertel het uw buren!"))
    return redirect(initiatief)


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_intrekken(request.user, initiatief), _("Dit kan niet meer."))
    voor = namens(request.user, permissions.INTREKKEN, initiatief)
    actions.intrekken(initiatief, by=request.user, namens=voor)
    messages.success(request, _("U steunt dit niet meer."))
    return redirect(initiatief)
