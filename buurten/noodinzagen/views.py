"""The conversation about reading in an emergency."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from buurten.noodinzagen import actions, permissions
from buurten.noodinzagen.forms import OpenenForm
from buurten.noodinzagen.models import Noodinzage
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, paginate, require, status


def lijst(request: HttpRequest) -> HttpResponse:
    """What was opened, by which function, why, and until when."""
    require(permissions.mag_bekijken(request.user), _nee())
    rijen = Noodinzage.objects.visible_to(request.user)
    page = paginate(request, rijen.select_related("gebied", "namens__functie__organisatie"))
    context = {"page": page, "mag_openen": permissions.mag_openen(request.user)}
    return render(request, "buurten/noodinzagen/lijst.html", context)


@vers_bewijs
def openen(request: HttpRequest) -> HttpResponse:
    """What there is not, what one may not open and what is no secret: one answer."""
    require(permissions.mag_openen(request.user), _nee())
    begin = {veld: request.GET[veld] for veld in ("soort", "nummer") if veld in request.GET}
    form = OpenenForm(request.POST or None, initial=begin)
    if form.is_valid():
        velden = form.cleaned_data
        ding = permissions.te_openen(request.user, velden["soort"], velden["nummer"])
        if ding is None:
            form.add_error("nummer", _("Met dit nummer is er niets dat u in nood kunt openen."))
        elif (voor := permissions.voor(request.user, ding)) is None:
            raise PermissionDenied(_nee())
        else:
            with botsing(form):
                actions.openen(form.instance, ding, by=request.user, namens=voor)
                messages.success(request, _("Open, een uur lang. Een tweede persoon kijkt mee."))
                return redirect(ding)
    return render(request, "buurten/noodinzagen/openen.html", {"form": form}, status=status(form))


def _nee() -> str:
    return _("Openen in nood doet een moderator of beheerder. Wie meekijkt, krijgt bericht.")
