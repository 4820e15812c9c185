"""The conversation about initiatives."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens, werkgebieden
from buurten.gebieden.models import Gebied
from buurten.prioriteiten.models import Prioriteit
from initiatieven.register import actions, permissions
from initiatieven.register.filters import InitiatiefFilter
from initiatieven.register.forms import (
    AfrondenForm,
    AfwijzenForm,
    InitiatiefForm,
    KoppelenForm,
    StoppenForm,
    VoorstelForm,
)
from initiatieven.register.models import Initiatief
from welzijn.kern.http import botsing, paginate, require, status, uitleggen


def _zichtbaar(request: HttpRequest, pk: int) -> Initiatief:
    """The initiative, when this person may see it; 404 otherwise."""
    zichtbaar = Initiatief.objects.visible_to(request.user).select_related("gebied", "thema")
    return get_object_or_404(zichtbaar, pk=pk)


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """What residents started, for everyone."""
    openbaar = Initiatief.objects.visible_to(request.user).openbaar()
    gefilterd = InitiatiefFilter(request.GET, queryset=openbaar.select_related("gebied", "thema"))
    context = {
        "filter": gefilterd,
        "page": paginate(request, gefilterd.qs),
        "werkt": permissions.mag_werken(request.user),
    }
    return render(request, "initiatieven/register/lijst.html", context)


def eigen(request: HttpRequest) -> HttpResponse:
    """What I proposed, in whatever state."""
    mijn = Initiatief.objects.visible_to(request.user).van(request.user)
    page = paginate(request, mijn.select_related("gebied", "thema"))
    return render(request, "initiatieven/register/eigen.html", {"page": page})


def wachtrij(request: HttpRequest) -> HttpResponse:
    """What waits for somebody to look at it, longest waiting first."""
    require(permissions.mag_werken(request.user), _("U beoordeelt geen ideeën."))
    wacht = Initiatief.objects.visible_to(request.user).te_beoordelen(request.user)
    page = paginate(request, wacht.select_related("gebied", "thema"))
    return render(request, "initiatieven/register/wachtrij.html", {"page": page})


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Initiatief.objects.visible_to(request.user).met_steun_van(request.user)
    initiatief = get_object_or_404(
        zichtbaar.met_termijn().select_related("gebied", "thema", "prioriteit__voorstel"), pk=pk
    )
    daden = ("bewerken", "indienen", "intrekken", "publiceren", "afwijzen", "beginnen", "afronden")
    mag = {
        daad: getattr(permissions, f"mag_{daad}")(request.user, initiatief)
        for daad in (*daden, "stoppen", "koppelen")
    }
    # The room of support stands above this one, so its right is asked by name.
    mag["steunen"] = request.user.has_perm("steun.steunen", initiatief)
    context = {"initiatief": initiatief, "mag": mag, "eigen": initiatief.is_van(request.user)}
    return render(request, "initiatieven/register/detail.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Where? Straight on when there is one place to start something."""
    gebieden = list(werkgebieden(request.user, permissions.VOORSTELLEN))
    if len(gebieden) == 1:
        return redirect("initiatieven:voorstellen", gebieden[0].code)
    return render(request, "initiatieven/register/begin.html", {"gebieden": gebieden})


def voorstellen(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    require(
        permissions.mag_voorstellen(request.user, plek),
        _("Dat kan alleen in de wijk waar u woont."),
    )
    form = VoorstelForm(request.POST or None, instance=Initiatief(gebied=plek), binnen=plek)
    if form.is_valid():
        voor = namens(request.user, permissions.VOORSTELLEN, plek)
        initiatief = actions.voorstellen(form.instance, by=request.user, namens=voor)
        messages.success(request, _("We hebben uw idee. Hieronder leest u wat er nu gebeurt."))
        return redirect(initiatief)
    context = {"form": form, "plek": plek}
    return render(request, "initiatieven/register/voorstellen.html", context)


def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_bewerken(request.user, initiatief), _("Dit kunt u niet veranderen."))
    wijk = get_object_or_404(Gebied, pad=initiatief.gebied.wijk_pad)
    form = InitiatiefForm(request.POST or None, instance=initiatief, binnen=wijk)
    if form.is_valid():
        voor = namens(request.user, permissions.BEWERKEN, initiatief)
        actions.bewerken(form.instance, by=request.user, velden=form.changed_data, namens=voor)
        messages.success(request, _("De tekst is aangepast."))
        return redirect(initiatief)
    context = {"form": form, "initiatief": initiatief}
    return render(request, "initiatieven/register/bewerken.html", context)


@require_POST
def indienen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_indienen(request.user, initiatief), _("Dit is al ingediend."))
    with uitleggen(request):
        actions.indienen(initiatief, by=request.user)
        messages.success(request, _("Uw idee is opnieuw ingediend. U hoort binnen een week meer."))
    return redirect(initiatief)


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_intrekken(request.user, initiatief), _("U kunt dit niet intrekken."))
    with uitleggen(request):
        actions.intrekken(initiatief, by=request.user)
        messages.success(request, _("Uw idee is ingetrokken. Niemand anders kan het lezen."))
    return redirect(initiatief)


@require_POST
def publiceren(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_publiceren(request.user, initiatief), _besloten(initiatief))
    voor = namens(request.user, permissions.PUBLICEREN, initiatief)
    with uitleggen(request):
        actions.publiceren(initiatief, by=request.user, namens=voor)
        messages.success(
            request, _("Het idee staat op de site. Wie het voorstelde krijgt bericht.")
        )
    return redirect(initiatief)


def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_afwijzen(request.user, initiatief), _besloten(initiatief))
    form = AfwijzenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFWIJZEN, initiatief)
        with botsing(form):
            actions.afwijzen(initiatief, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Het idee is niet geplaatst. Uw reden is verstuurd."))
            return redirect("initiatieven:wachtrij")
    context = {"form": form, "initiatief": initiatief}
    return render(request, "initiatieven/register/afwijzen.html", context, status=status(form))


@require_POST
def beginnen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_beginnen(request.user, initiatief), _("U kunt dit niet beginnen."))
    with uitleggen(request):
        actions.beginnen(initiatief, by=request.user)
        messages.success(request, _("Veel succes! Iedereen ziet nu dat u bezig bent."))
    return redirect(initiatief)


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_afronden(request.user, initiatief), _("U kunt dit niet afronden."))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, initiatief)
        with botsing(form):
            actions.afronden(initiatief, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Mooi! Uw verhaal staat op de site."))
            return redirect(initiatief)
    context = {"form": form, "initiatief": initiatief}
    return render(request, "initiatieven/register/afronden.html", context, status=status(form))


def stoppen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_stoppen(request.user, initiatief), _("U kunt dit niet stoppen."))
    form = StoppenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.STOPPEN, initiatief)
        with botsing(form):
            actions.stoppen(initiatief, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Het initiatief is gestopt. De reden staat erbij."))
            return redirect(initiatief)
    context = {"form": form, "initiatief": initiatief}
    return render(request, "initiatieven/register/stoppen.html", context, status=status(form))


def koppelen(request: HttpRequest, pk: int) -> HttpResponse:
    initiatief = _zichtbaar(request, pk)
    require(permissions.mag_koppelen(request.user, initiatief), _("Dit hoort al ergens bij."))
    wijk = get_object_or_404(Gebied, pad=initiatief.gebied.wijk_pad)
    prioriteiten = Prioriteit.objects.visible_to(request.user).in_gebied(wijk)
    form = KoppelenForm(request.POST or None, prioriteiten=prioriteiten)
    if form.is_valid():
        voor = namens(request.user, permissions.KOPPELEN, initiatief)
        with botsing(form):
            actions.koppelen(initiatief, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Het hoort nu bij wat de wijk dit jaar als eerste doet."))
            return redirect(initiatief)
    context = {"form": form, "initiatief": initiatief, "wijk": wijk}
    return render(request, "initiatieven/register/koppelen.html", context, status=status(form))


def _besloten(initiatief: Initiatief) -> str:
    """Why one cannot decide about this idea: somebody did, or it is somebody else's to do."""
    if initiatief.status != Initiatief.Status.INGEDIEND:
        stand = {"stand": initiatief.get_status_display()}
        return _("Over dit idee is al besloten. De stand is nu: %(stand)s.") % stand
    return _("Dit kan niet. Over uw eigen idee beslist iemand anders.")
