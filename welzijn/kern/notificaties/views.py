"""The conversation about messages in the inbox."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from welzijn.kern.http import paginate, require
from welzijn.kern.notificaties import actions, permissions
from welzijn.kern.notificaties.models import Bericht


def lijst(request: HttpRequest) -> HttpResponse:
    """The inbox: what was not read yet first, per day."""
    berichten = Bericht.objects.visible_to(request.user)
    context = {
        "page": paginate(request, berichten.ongelezen_eerst()),
        "nieuw": berichten.ongelezen().count(),
    }
    return render(request, "kern/notificaties/lijst.html", context)


@require_POST
def lezen(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark as read and go on to what it is about."""
    bericht = get_object_or_404(Bericht.objects.visible_to(request.user), pk=pk)
    require(permissions.mag_lezen(request.user, bericht))
    actions.lezen(bericht, by=request.user)
    return redirect(bericht)


@require_POST
def alles_lezen(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_alles_lezen(request.user))
    actions.alles_lezen(by=request.user)
    messages.success(request, _("Al uw berichten staan op gelezen."))
    return redirect("notificaties:lijst")
