"""The conversation about what residents say back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens
from buurten.functies.handtekening import met_naam
from buurten.kwesties.models import Kwestie
from buurten.weerwoorden import actions, permissions
from buurten.weerwoorden.forms import AanvullenForm, BeantwoordenForm, OordelenForm
from buurten.weerwoorden.models import Aanvulling, Herkenning
from welzijn.kern.http import botsing, paginate, require, status, uitleggen

NIET_HIER = gettext_lazy("Dit kan wie in deze wijk woont, zolang de kwestie loopt.")


def lijst(request: HttpRequest) -> HttpResponse:
    """What this person said, and what waits for their answer."""
    alle = _aanvullingen(request)
    context = {
        "wachten": alle.te_beantwoorden(request.user).order_by("pk")[:50],
        "page": paginate(request, alle.filter(user=request.user)),
    }
    return render(request, "buurten/weerwoorden/lijst.html", context)


@require_POST
def herkennen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    require(permissions.mag_herkennen(request.user, kwestie), str(NIET_HIER))
    with uitleggen(request):
        actions.herkennen(kwestie, by=request.user)
        messages.success(request, _("U herkent dit. Het telt mee."))
    return redirect(kwestie)


@require_POST
def terugnemen(request: HttpRequest, pk: int) -> HttpResponse:
    eigen = Herkenning.objects.visible_to(request.user).select_related("kwestie")
    herkenning = get_object_or_404(eigen, kwestie_id=pk)
    require(permissions.mag_terugnemen(request.user, herkenning))
    actions.terugnemen(herkenning, by=request.user)
    messages.success(request, _("Het telt niet meer mee."))
    return redirect(herkenning.kwestie)


def aanvullen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    require(permissions.mag_aanvullen(request.user, kwestie), str(NIET_HIER))
    form = AanvullenForm(request.POST or None, instance=Aanvulling(kwestie=kwestie))
    if form.is_valid():
        with botsing(form):
            actions.aanvullen(form.instance, by=request.user)
            messages.success(request, _("Dank u. U krijgt antwoord van wie dit oppakt."))
            return redirect(kwestie)
    context = {"kwestie": kwestie, "form": form}
    return render(request, "buurten/weerwoorden/aanvullen.html", context, status=status(form))


def beantwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    aanvulling = get_object_or_404(_aanvullingen(request), pk=pk)
    nee = _("U kunt hier niet op antwoorden, of er is al een antwoord.")
    require(permissions.mag_beantwoorden(request.user, aanvulling), nee)
    form = BeantwoordenForm(request.POST or None)
    voor = namens(request.user, permissions.BEANTWOORDEN, aanvulling)
    if voor and form.is_valid():
        with botsing(form):
            actions.beantwoorden(aanvulling, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw antwoord is verstuurd."))
            return redirect("weerwoorden:lijst")
    context = {"aanvulling": aanvulling, "kwestie": aanvulling.kwestie, "form": form}
    return render(request, "buurten/weerwoorden/beantwoorden.html", context, status=status(form))


def oordelen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    nee = _("Dit kan wie een signaal gaf, een tijd lang na het antwoord.")
    require(permissions.mag_oordelen(request.user, kwestie), nee)
    form = OordelenForm(request.POST or None)
    if form.is_valid():
        with botsing(form):
            actions.oordelen(kwestie, by=request.user, **form.cleaned_data)
            messages.success(request, _("Dank u. Is het er nog? Dan kunt u de kwestie heropenen."))
            return redirect(kwestie)
    context = {"kwestie": kwestie, "form": form}
    return render(request, "buurten/weerwoorden/oordelen.html", context, status=status(form))


def _kwestie(request: HttpRequest, pk: int) -> Kwestie:
    alle = Kwestie.objects.visible_to(request.user).select_related("gebied", "verantwoordelijk")
    kwestie: Kwestie = get_object_or_404(alle, pk=pk)
    return kwestie


def _aanvullingen(request: HttpRequest) -> Any:
    alle = Aanvulling.objects.visible_to(request.user)
    return alle.select_related("kwestie__gebied", *met_naam("antwoord_namens"))
