"""The conversation about signals."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from buurten.functies.backends import namens, werkgebieden
from buurten.gebieden.models import Gebied
from buurten.signalen import actions, permissions
from buurten.signalen.filters import SignaalFilter
from buurten.signalen.forms import AfrondenForm, SignaalForm
from buurten.signalen.models import Signaal
from welzijn.kern.http import botsing, paginate, require, status


def lijst(request: HttpRequest) -> HttpResponse:
    """The work list; for a resident the own signals."""
    zichtbaar = Signaal.objects.visible_to(request.user).met_termijn()
    signalen = zichtbaar.select_related("gebied", "thema")
    gefilterd = SignaalFilter(request.GET, queryset=signalen)
    page = paginate(request, gefilterd.qs)
    werkt = permissions.mag_werken(request.user)
    context = {"filter": gefilterd, "page": page, "werkt": werkt}
    return render(request, "buurten/signalen/lijst.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Where? Straight on when there is one place to signal about."""
    gebieden = list(werkgebieden(request.user, permissions.MELDEN))
    if len(gebieden) == 1:
        return redirect("signalen:melden", gebieden[0].code)
    return render(request, "buurten/signalen/begin.html", {"gebieden": gebieden})


def melden(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    nee = _("Een signaal geeft u door in de wijk waar u woont of werkt.")
    require(permissions.mag_melden(request.user, plek), nee)
    signaal = Signaal(gebied=plek)
    form = SignaalForm(request.POST or None, instance=signaal, binnen=plek)
    if form.is_valid():
        voor = namens(request.user, permissions.MELDEN, plek)
        signaal = actions.melden(form.instance, by=request.user, namens=voor)
        messages.success(request, _("Uw signaal is bewaard. De opbouwwerker kijkt ernaar."))
        return redirect(signaal)
    return render(request, "buurten/signalen/melden.html", {"form": form, "plek": plek})


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Signaal.objects.visible_to(request.user)
    signaal = get_object_or_404(
        zichtbaar.select_related("gebied__ouder", "thema", "namens__functie__organisatie"), pk=pk
    )
    buurt = signaal.gebied.niveau == Gebied.Niveau.BUURT
    context = {
        "signaal": signaal,
        "wijk": signaal.gebied.ouder if buurt else signaal.gebied,
        "mag_afronden": permissions.mag_afronden(request.user, signaal),
        "mag_melden": permissions.mag_melden(request.user, signaal.gebied),
    }
    return render(request, "buurten/signalen/detail.html", context)


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Signaal.objects.visible_to(request.user).select_related("gebied")
    signaal = get_object_or_404(zichtbaar, pk=pk)
    require(permissions.mag_afronden(request.user, signaal), _nee(signaal))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, signaal)
        with botsing(form):
            reden = form.cleaned_data["reden"]
            actions.afronden(signaal, by=request.user, namens=voor, reden=reden)
            messages.success(request, _("Het signaal is afgerond. De melder krijgt bericht."))
            return redirect(signaal)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/signalen/afronden.html", context, status=status(form))


def _nee(signaal: Signaal) -> str:
    """Why not: it was dealt with already, or somebody else does this."""
    if signaal.kan_naar(Signaal.Status.AFGEROND):
        return _("Afronden doet de opbouwwerker of de coördinator van de wijk.")
    return _("Dit kan niet meer. De stand is nu: %s.") % signaal.get_status_display()
