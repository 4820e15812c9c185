"""The conversation about requests for a hand."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens, werkgebieden
from buurten.functies.opvolging import drager
from buurten.gebieden.models import Gebied
from vrijwilligers.hulpvragen import actions, permissions
from vrijwilligers.hulpvragen.filters import HulpvraagFilter, WerkFilter
from vrijwilligers.hulpvragen.forms import AfrondenForm, HulpvraagForm
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.accounts.bewijs import is_vers, vraag_bewijs
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.logboek.actions import inzien


def _zichtbaar(request: HttpRequest, pk: int) -> Hulpvraag:
    """The request, when this person may see it; 404 otherwise."""
    zichtbaar = Hulpvraag.objects.visible_to(request.user)
    return get_object_or_404(zichtbaar.select_related("gebied", "thema"), pk=pk)


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Helping: an explanation for visitors, open requests for who helps, all for who matches."""
    if not request.user.is_authenticated:
        return render(request, "vrijwilligers/hulpvragen/_uitleg.html")
    zichtbaar = Hulpvraag.objects.visible_to(request.user).select_related("gebied", "thema")
    werkt = permissions.mag_werken(request.user)
    profiel = getattr(request.user, "vrijwilliger", None)
    anderen = zichtbaar.van_anderen(request.user)
    if werkt:
        gefilterd = WerkFilter(request.GET, queryset=anderen)
    else:
        gefilterd = HulpvraagFilter(request.GET, queryset=anderen.open())
    context = {
        "filter": gefilterd,
        "page": paginate(request, gefilterd.qs),
        "mijn": zichtbaar.van(request.user)[:12],
        "profiel": profiel,
        "helpt": profiel and profiel.koppelingen.actief().select_related("hulpvraag"),
        "werkt": werkt,
    }
    return render(request, "vrijwilligers/hulpvragen/lijst.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Where? Straight on when there is one place to ask."""
    gebieden = list(werkgebieden(request.user, permissions.VRAGEN))
    if len(gebieden) == 1:
        return redirect("hulpvragen:vragen", gebieden[0].code)
    return render(request, "vrijwilligers/hulpvragen/begin.html", {"gebieden": gebieden})


def vragen(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    nee = _("Dat kan alleen in de wijk waar u woont.")
    require(permissions.mag_vragen(request.user, plek), nee)
    form = HulpvraagForm(request.POST or None, instance=Hulpvraag(gebied=plek), binnen=plek)
    if form.is_valid():
        hulpvraag = actions.vragen(form.instance, by=request.user)
        messages.success(request, _("Uw vraag staat open. U krijgt bericht als iemand wil helpen."))
        return redirect(hulpvraag)
    context = {"form": form, "plek": plek}
    return render(request, "vrijwilligers/hulpvragen/vragen.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Hulpvraag.objects.visible_to(request.user)
    met = ("gebied", "thema", "aanvrager", "verantwoordelijk")
    hulpvraag = get_object_or_404(zichtbaar.select_related(*met), pk=pk)
    koppelingen = hulpvraag.koppelingen.visible_to(request.user)
    user = request.user
    eigen, mag_bekijken = hulpvraag.is_van(user), permissions.mag_bekijken(user, hulpvraag)
    if mag_bekijken and not eigen:
        if not is_vers(request):
            return vraag_bewijs(request)
        recht = permissions.op_grond_van(user, hulpvraag) or permissions.INZIEN
        wie, voor = [hulpvraag.aanvrager], namens(user, recht, hulpvraag)
        inzien(hulpvraag, by=user, betreft=wie, namens=voor, recht=recht)
    context = {
        "hulpvraag": hulpvraag,
        "eigen": eigen,
        "koppelingen": koppelingen.select_related("vrijwilliger__gebied", "hulpvraag"),
        "mag_bekijken": mag_bekijken,
        "drager": drager(hulpvraag.verantwoordelijk, gebied=hulpvraag.gebied),
        **_mag(user, hulpvraag),
    }
    return render(request, "vrijwilligers/hulpvragen/detail.html", context)


def _mag(user: Any, hulpvraag: Hulpvraag) -> dict[str, bool]:
    """What this person may do with it."""
    profiel = getattr(user, "vrijwilliger", None)
    helpt = profiel is not None and profiel.is_actief
    return {
        "mag_op_zich_nemen": permissions.mag_op_zich_nemen(user, hulpvraag),
        "mag_intrekken": permissions.mag_intrekken(user, hulpvraag),
        "mag_afronden": permissions.mag_afronden(user, hulpvraag),
        # The room of matches stands above this one, so its rights are asked by name.
        "mag_koppelen": hulpvraag.is_open and user.has_perm("koppeling.koppelen", hulpvraag),
        "kan_aanbieden": helpt and user.has_perm("koppeling.aanbieden", hulpvraag),
    }


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    hulpvraag = _zichtbaar(request, pk)
    require(permissions.mag_intrekken(request.user, hulpvraag), _("U kunt dit niet intrekken."))
    with uitleggen(request):
        actions.intrekken(hulpvraag, by=request.user)
        messages.success(request, _("Uw vraag is ingetrokken. Niemand anders kan hem nog lezen."))
    return redirect(hulpvraag)


@require_POST
def op_zich_nemen(request: HttpRequest, pk: int) -> HttpResponse:
    hulpvraag = _zichtbaar(request, pk)
    nee = _("Dit kan alleen de opbouwwerker, als nog niemand dit oppakt.")
    require(permissions.mag_op_zich_nemen(request.user, hulpvraag), nee)
    if voor := namens(request.user, permissions.OP_ZICH_NEMEN, hulpvraag):
        with uitleggen(request):
            actions.op_zich_nemen(hulpvraag, by=request.user, namens=voor)
            messages.success(request, _("U pakt dit nu op. Dat staat ook op deze pagina."))
    return redirect(hulpvraag)


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    hulpvraag = _zichtbaar(request, pk)
    require(permissions.mag_afronden(request.user, hulpvraag), _("U kunt dit niet afronden."))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, hulpvraag)
        with botsing(form):
            actions.afronden(hulpvraag, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De vraag is afgerond."))
            return redirect(hulpvraag)
    context = {"form": form, "hulpvraag": hulpvraag}
    return render(request, "vrijwilligers/hulpvragen/afronden.html", context, status=status(form))
