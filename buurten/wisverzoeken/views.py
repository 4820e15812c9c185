"""The conversation about wiping a confidential signal."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.signalen.models import Signaal
from buurten.wisverzoeken import actions, permissions
from buurten.wisverzoeken.forms import RedenForm
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, require, status, uitleggen
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.rechten import Recht


@vers_bewijs
def voorstellen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_voorstellen(request.user, signaal), _nee())
    voor = _voor(request, permissions.VOORSTELLEN, signaal)
    form = RedenForm(request.POST or None)
    if form.is_valid():
        reden = form.cleaned_data["reden"]
        with botsing(form):
            actions.voorstellen(signaal, by=request.user, namens=voor, reden=reden)
            messages.success(request, _("Voorgesteld. Een tweede persoon krijgt bericht."))
            return redirect("noodinzagen:lijst")
    inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=permissions.VOORSTELLEN)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/wisverzoeken/voorstellen.html", context, status=status(form))


@vers_bewijs
def wissen(request: HttpRequest, pk: int) -> HttpResponse:
    """The second person reads the words and the reason, and decides."""
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_wissen(request.user, signaal), _ander())
    voor = _voor(request, permissions.WISSEN, signaal)
    if request.method == "POST":
        with uitleggen(request):
            actions.wissen(signaal, by=request.user, namens=voor)
            messages.success(request, _("Het signaal is gewist. De organisatie krijgt bericht."))
        return redirect("noodinzagen:lijst")
    inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=permissions.WISSEN)
    return render(request, "buurten/wisverzoeken/wissen.html", {"signaal": signaal})


@vers_bewijs
def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_afwijzen(request.user, signaal), _ander())
    voor = _voor(request, permissions.AFWIJZEN, signaal)
    form = RedenForm(request.POST or None)
    if form.is_valid():
        reden = form.cleaned_data["reden"]
        with botsing(form):
            actions.afwijzen(signaal, by=request.user, namens=voor, reden=reden)
            messages.success(request, _("Het signaal blijft. Wie het voorstelde, leest waarom."))
            return redirect("noodinzagen:lijst")
    inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=permissions.AFWIJZEN)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/wisverzoeken/afwijzen.html", context, status=status(form))


def _zichtbaar(request: HttpRequest, pk: int) -> Signaal:
    """The signal, when this person has it open; 404 otherwise."""
    rijen = Signaal.objects.visible_to(request.user).select_related(
        "gebied", "organisatie", "wisverzoek__namens__functie__organisatie"
    )
    signaal: Signaal = get_object_or_404(rijen, pk=pk)
    return signaal


def _voor(request: HttpRequest, recht: Recht, signaal: Signaal) -> Bezetting:
    voor = permissions.voor(request.user, recht, signaal)
    if voor is None:
        raise PermissionDenied(_nee())
    return voor


def _nee() -> str:
    return _("Wissen stelt een moderator of beheerder voor, die het signaal in nood opende.")


def _ander() -> str:
    return _("Hierover beslist een tweede moderator of beheerder. Niet wie het voorstelde.")
