"""The conversation about joining and splitting kwesties, and about the four questions."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q, namens
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.samenhang import actions, permissions
from buurten.samenhang.forms import SamenvoegenForm, SplitsenForm, ToetsenForm
from buurten.samenhang.models import Toets
from buurten.signalen import verwant
from buurten.signalen.models import Signaal
from welzijn.kern.http import botsing, require, status

MEEST = 50  # kwesties to choose from, and signals to split at a time
SIGNALEN = 200


def samenvoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Which other kwestie of this wijk it goes up in; those that say the same stand in front."""
    kwestie = _kwestie(request, pk)
    require(permissions.mag_samenvoegen(request.user, kwestie), _nee(kwestie))
    form = SamenvoegenForm(request.POST or None, kwesties=_anderen(request, kwestie))
    if form.is_valid():
        voor = namens(request.user, permissions.SAMENVOEGEN, kwestie)
        with botsing(form):
            blijft = actions.samenvoegen(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De kwesties zijn samen. Wie erbij hoort, krijgt bericht."))
            return redirect(blijft)
    return _vraag(request, "samenvoegen", kwestie, form, leeg=not form.kwesties)


def splitsen(request: HttpRequest, pk: int) -> HttpResponse:
    """Some of the signals become a kwestie of their own."""
    kwestie = _kwestie(request, pk)
    require(permissions.mag_splitsen(request.user, kwestie), _nee(kwestie))
    form = SplitsenForm(
        request.POST or None,
        instance=Kwestie(gebied=kwestie.gebied, thema=kwestie.thema),
        van=kwestie,
        signalen=_signalen(request, kwestie),
    )
    if form.is_valid():
        voor = namens(request.user, permissions.SPLITSEN, kwestie)
        mee, reden = form.cleaned_data["signalen"], form.cleaned_data["reden"]
        wat: dict[str, Any] = {"van": kwestie, "signalen": mee, "reden": reden}
        with botsing(form):
            nieuw = actions.splitsen(form.instance, by=request.user, namens=voor, **wat)
            messages.success(request, _("Dit is nu een eigen kwestie. De melders krijgen bericht."))
            return redirect(nieuw)
    return _vraag(request, "splitsen", kwestie, form, leeg=len(form.hier) < 2)


def toetsen(request: HttpRequest, pk: int) -> HttpResponse:
    """The four questions; the answers stand on the page of the kwestie."""
    kwestie = _kwestie(request, pk)
    require(permissions.mag_toetsen(request.user, kwestie), _nee(kwestie))
    eerder = Toets.objects.visible_to(request.user).filter(kwestie=kwestie).first()
    form = ToetsenForm(request.POST or None, instance=eerder or Toets(kwestie=kwestie))
    if form.is_valid():
        voor = namens(request.user, permissions.TOETSEN, kwestie)
        with botsing(form):
            actions.toetsen(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De antwoorden staan bij de kwestie."))
            return redirect(kwestie)
    return _vraag(request, "toetsen", kwestie, form)


def _kwestie(request: HttpRequest, pk: int) -> Kwestie:
    alle = Kwestie.objects.visible_to(request.user)
    met = alle.select_related("gebied", "thema", "opgepakt_door", "verantwoordelijk")
    kwestie: Kwestie = get_object_or_404(met, pk=pk)
    return kwestie


def _anderen(request: HttpRequest, kwestie: Kwestie) -> list[Kwestie]:
    """What this one can go up in: running, of the same wijk, where this person may join."""
    wijk = Gebied(pad=kwestie.gebied.wijk_pad)
    hier = Kwestie.objects.visible_to(request.user).in_gebied(wijk).exclude(pk=kwestie.pk)
    mag = hier.filter(bereik_q(request.user, permissions.SAMENVOEGEN), status__in=permissions.VRIJ)
    if kwestie.status != Kwestie.Status.CONCEPT:
        mag = mag.exclude(status=Kwestie.Status.CONCEPT)
    rijen = list(mag.select_related("gebied", "thema").order_by("-pk")[:MEEST])
    return verwant.naast(f"{kwestie.titel} {kwestie.samenvatting}", rijen)


def _signalen(request: HttpRequest, kwestie: Kwestie) -> list[Signaal]:
    alle = Signaal.objects.visible_to(request.user).select_related("gebied", "thema")
    hier = alle.filter(bundeling__kwestie=kwestie, status=Signaal.Status.GEBUNDELD)
    return list(hier.order_by("pk")[:SIGNALEN])


def _nee(kwestie: Kwestie) -> str:
    """Why not, and how it stands."""
    if kwestie.status == Kwestie.Status.GEAGENDEERD:
        return _("Deze kwestie doet mee in het jaarplan van de wijk. Zo blijft ze nu.")
    stand = {"status": kwestie.get_status_display()}
    return _("U kunt dit niet doen met deze kwestie. De stand is nu: %(status)s.") % stand


def _vraag(
    request: HttpRequest, daad: str, kwestie: Kwestie, form: BaseForm, **meer: Any
) -> HttpResponse:
    context = {"kwestie": kwestie, "form": form, **meer}
    return render(request, f"buurten/samenhang/{daad}.html", context, status=status(form))
