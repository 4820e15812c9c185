"""The conversation about commissions."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens
from buurten.functies.handtekening import met_naam
from buurten.functies.opvolging import drager
from buurten.opdrachten import actions, permissions
from buurten.opdrachten.filters import OpdrachtFilter
from buurten.opdrachten.forms import AfrondenForm, OpdrachtForm, StoppenForm, VoortgangForm
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.opdrachten.querysets import OpdrachtQuerySet
from buurten.prioriteiten.models import Prioriteit
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.tijd import vandaag


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """What is promised to the wijken, and how far it is."""
    gefilterd = OpdrachtFilter(request.GET, queryset=_opdrachten(request))
    context = {"filter": gefilterd, "page": paginate(request, gefilterd.qs)}
    return render(request, "buurten/opdrachten/lijst.html", context)


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    opdracht = get_object_or_404(_opdrachten(request), pk=pk)
    context = {
        "opdracht": opdracht,
        "over_tijd": opdracht.is_over_tijd(vandaag()),
        "verloop": _verloop(opdracht),
        "drager": drager(opdracht.verantwoordelijk, gebied=opdracht.gebied),
        "mag_op_zich_nemen": permissions.mag_op_zich_nemen(request.user, opdracht),
        "mag_berichten": permissions.mag_berichten(request.user, opdracht),
        "mag_afronden": permissions.mag_afronden(request.user, opdracht),
        "mag_stoppen": permissions.mag_stoppen(request.user, opdracht),
    }
    return render(request, "buurten/opdrachten/detail.html", context)


def geven(request: HttpRequest, prioriteit: int) -> HttpResponse:
    zichtbaar = Prioriteit.objects.visible_to(request.user)
    ding = get_object_or_404(zichtbaar.select_related("voorstel", "ronde__gebied"), pk=prioriteit)
    fase = _("Een opdracht geven kan als de ronde in uitvoering is, en niet daarna.")
    require(permissions.in_uitvoering(ding), fase)
    require(permissions.mag_geven(request.user, ding), _("De coördinator geeft de opdracht."))
    form = OpdrachtForm(request.POST or None, instance=Opdracht(prioriteit=ding))
    if form.is_valid():
        voor = namens(request.user, permissions.GEVEN, ding)
        with botsing(form):
            opdracht = actions.geven(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De opdracht is gegeven. Wie dit meegaf, krijgt bericht."))
            return redirect(opdracht)
    return _vraag(request, "geven", form, prioriteit=ding)


def berichten(request: HttpRequest, pk: int) -> HttpResponse:
    opdracht = get_object_or_404(_opdrachten(request), pk=pk)
    require(permissions.mag_berichten(request.user, opdracht), _nee(opdracht))
    nu = round(opdracht.voortgang, -1)
    form = VoortgangForm(
        request.POST or None, instance=Voortgang(opdracht=opdracht), initial={"procent": nu}
    )
    if form.is_valid():
        voor = namens(request.user, permissions.BERICHTEN, opdracht)
        with botsing(form):
            actions.berichten(form.instance, by=request.user, namens=voor)
            messages.success(request, _("Uw bericht staat op de pagina van de opdracht."))
            return redirect(opdracht)
    return _vraag(request, "berichten", form, opdracht=opdracht)


@require_POST
def op_zich_nemen(request: HttpRequest, pk: int) -> HttpResponse:
    opdracht = get_object_or_404(_opdrachten(request), pk=pk)
    require(permissions.mag_op_zich_nemen(request.user, opdracht), _nee(opdracht))
    if voor := namens(request.user, permissions.OP_ZICH_NEMEN, opdracht):
        with uitleggen(request):
            actions.op_zich_nemen(opdracht, by=request.user, namens=voor)
            messages.success(request, _("U pakt dit nu op. Dat staat ook op deze pagina."))
    return redirect(opdracht)


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    opdracht = get_object_or_404(_opdrachten(request), pk=pk)
    require(permissions.mag_afronden(request.user, opdracht), _nee(opdracht))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, opdracht)
        with botsing(form):
            actions.afronden(opdracht, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De opdracht is klaar. Wie dit meegaf, krijgt bericht."))
            return redirect(opdracht)
    return _vraag(request, "afronden", form, opdracht=opdracht)


def stoppen(request: HttpRequest, pk: int) -> HttpResponse:
    opdracht = get_object_or_404(_opdrachten(request), pk=pk)
    require(permissions.mag_stoppen(request.user, opdracht), _nee(opdracht))
    form = StoppenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.STOPPEN, opdracht)
        with botsing(form):
            actions.stoppen(opdracht, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De opdracht is gestopt. Wie dit meegaf, krijgt bericht."))
            return redirect(opdracht)
    return _vraag(request, "stoppen", form, opdracht=opdracht)


def _opdrachten(request: HttpRequest) -> OpdrachtQuerySet:
    zichtbaar = Opdracht.objects.visible_to(request.user)
    return zichtbaar.select_related(
        "uitvoerder", "verantwoordelijk", "prioriteit__voorstel", "prioriteit__ronde__gebied"
    )


def _nee(opdracht: Opdracht) -> str:
    """Why not: how it stands, or who may."""
    if opdracht.status == Opdracht.Status.LOPEND:
        wie = {"wie": opdracht.uitvoerder}
        return _("Afronden en stoppen doet de coördinator. Vertellen doet ook %(wie)s.") % wie
    stand = {"status": opdracht.get_status_display()}
    return _("Dit kan niet meer. De stand is nu: %(status)s.") % stand


def _vraag(request: HttpRequest, daad: str, form: BaseForm, **context: Any) -> HttpResponse:
    """The page of a deed that asks for words."""
    context |= {"form": form}
    return render(request, f"buurten/opdrachten/{daad}.html", context, status=status(form))


def _verloop(opdracht: Opdracht) -> list[dict[str, Any]]:
    """The stops for the thread component: given, every report, and how it ended."""
    begin = {"text": _("Opdracht gegeven"), "date": opdracht.gemaakt_op, "who": opdracht.uitvoerder}
    stops: list[dict[str, Any]] = [begin]
    for bericht in opdracht.berichten.select_related(*met_naam()).order_by("pk"):
        stops.append(
            {
                "text": _("%(procent)s procent klaar") % {"procent": bericht.procent},
                "date": bericht.op,
                "who": bericht.wie,
                "note": bericht.tekst,
            }
        )
    return stops + _slot(opdracht)


def _slot(opdracht: Opdracht) -> list[dict[str, Any]]:
    """The last stop: the end that was reached, or the end that was promised."""
    if opdracht.status == Opdracht.Status.AFGEROND:
        return [{"text": _("Klaar"), "state": "now", "note": opdracht.resultaat}]
    if opdracht.status == Opdracht.Status.GESTOPT:
        return [{"text": _("Gestopt"), "state": "knot", "note": opdracht.reden}]
    return [{"text": _("Klaar, zoals afgesproken"), "date": opdracht.tot, "state": "later"}]
