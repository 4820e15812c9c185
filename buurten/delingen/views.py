"""The conversation about who reads a signal."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.delingen import actions, permissions
from buurten.delingen.forms import AfzienForm, DelenForm, VerlagenForm
from buurten.functies.backends import rollen, zetels_met
from buurten.functies.models import Bezetting
from buurten.signalen.models import Deling, Signaal
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.logboek.models import Inzage
from welzijn.kern.rechten import Recht, Rol

KIJKERS = 20


def lijst(request: HttpRequest) -> HttpResponse:
    """What others shared with this person: one by one, with the purpose and the last day."""
    zichtbaar = Signaal.objects.visible_to(request.user).gedeeld_met(request.user)
    gedeeld = zichtbaar.select_related("gebied", "thema", "verlaging")
    page = paginate(request, gedeeld)
    delingen = Deling.objects.visible_to(request.user).filter(signaal__in=list(page))
    per = {d.signaal_id: d for d in delingen.select_related("namens__functie__organisatie")}
    context = {
        "page": page,
        "rijen": [(signaal, per[signaal.pk]) for signaal in page],
        "antwoordt": bool(zetels_met(request.user, "terugmelding.terugmelden")),
        "verlaagt": Rol.COORDINATOR in rollen(request.user),
    }
    return render(request, "buurten/delingen/lijst.html", context)


@vers_bewijs
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Who reads this signal, and who read it; not what it says."""
    signaal = _zichtbaar(request, pk)
    user = request.user
    require(permissions.mag_delen(user, signaal), _nee())
    delingen = signaal.delingen.lopend().select_related(
        "signaal__gebied", "organisatie", "functie__organisatie", "namens__functie__organisatie"
    )
    context = {
        "signaal": signaal,
        "delingen": [(d, permissions.mag_bevestigen(user, d)) for d in delingen],
        "kijkers": Inzage.objects.filter(soort="signaal", object_id=str(pk)).order_by("-pk")[
            :KIJKERS
        ],
        "mag_verhogen": permissions.mag_verhogen(user, signaal),
        "mag_verlagen": permissions.mag_verlagen(user, signaal),
        "mag_instemmen": permissions.mag_instemmen(user, signaal),
        "mag_afzien": permissions.mag_afzien(user, signaal),
    }
    return render(request, "buurten/delingen/detail.html", context)


@vers_bewijs
def delen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_delen(request.user, signaal), _nee())
    form = DelenForm(request.POST or None, signaal=signaal)
    voor = _voor(request, permissions.DELEN, signaal)
    if form.is_valid():
        with botsing(form):
            deling = actions.delen(signaal, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _gedeeld(deling))
            return redirect("delingen:detail", pk)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/delingen/delen.html", context, status=status(form))


@vers_bewijs
@require_POST
def bevestigen(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    deling = _deling(request, pk, nummer)
    nee = _("Een tweede persoon van uw organisatie bevestigt dit. Niet wie het deelde.")
    require(permissions.mag_bevestigen(request.user, deling), nee)
    voor = _voor(request, permissions.BEVESTIGEN, deling.signaal)
    with uitleggen(request):
        actions.bevestigen(deling, by=request.user, namens=voor)
        messages.success(request, _gedeeld(deling))
    return redirect("delingen:detail", pk)


@require_POST
def beeindigen(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    deling = _deling(request, pk, nummer)
    require(permissions.mag_beeindigen(request.user, deling), _nee())
    voor = _voor(request, permissions.BEEINDIGEN, deling.signaal)
    with uitleggen(request):
        actions.beeindigen(deling, by=request.user, namens=voor)
        messages.success(request, _("Gestopt. Zij kunnen dit signaal niet meer lezen."))
    return redirect("delingen:detail", pk)


@require_POST
def verhogen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    nee = _("Vertrouwelijk maken doet de opbouwwerker, bij een signaal van de eigen organisatie.")
    require(permissions.mag_verhogen(request.user, signaal), nee)
    voor = _voor(request, permissions.VERHOGEN, signaal)
    with uitleggen(request):
        actions.verhogen(signaal, by=request.user, namens=voor)
        wie = _("Dit signaal is nu vertrouwelijk. Alleen u en uw team lezen het.")
        messages.success(request, wie)
    return redirect("delingen:detail", pk)


@vers_bewijs
def verlagen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_verlagen(request.user, signaal), _nee())
    form = VerlagenForm(request.POST or None)
    voor = _voor(request, permissions.VERLAGEN, signaal)
    if form.is_valid():
        tekst = form.cleaned_data["tekst"]
        with botsing(form):
            actions.verlagen(signaal, by=request.user, namens=voor, tekst=tekst)
            messages.success(request, _("Uw voorstel staat klaar. Een collega beslist."))
            return _terug(request, signaal)
    inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=permissions.VERLAGEN)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/delingen/verlagen.html", context, status=status(form))


@vers_bewijs
def instemmen(request: HttpRequest, pk: int) -> HttpResponse:
    """The second person reads both texts, and decides."""
    signaal = _zichtbaar(request, pk)
    nee = _("Hierover beslist een collega. Niet wie het voorstelde.")
    require(permissions.mag_instemmen(request.user, signaal), nee)
    voor = _voor(request, permissions.INSTEMMEN, signaal)
    if request.method == "POST":
        with uitleggen(request):
            actions.instemmen(signaal, by=request.user, namens=voor)
            messages.success(request, _("Dit signaal is weer intern, in de nieuwe woorden."))
        return _terug(request, signaal)
    inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=permissions.INSTEMMEN)
    return render(request, "buurten/delingen/instemmen.html", {"signaal": signaal})


def afzien(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_afzien(request.user, signaal), _nee())
    eigen = signaal.verlaging.namens.user_id == request.user.pk
    form = AfzienForm(request.POST if request.method == "POST" else None, eigen=eigen)
    voor = _voor(request, permissions.AFZIEN, signaal)
    if form.is_valid():
        with botsing(form):
            actions.afzien(signaal, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Het signaal blijft vertrouwelijk."))
            return _terug(request, signaal)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/delingen/afzien.html", context, status=status(form))


def _terug(request: HttpRequest, signaal: Signaal) -> HttpResponse:
    """To who reads it, for who sets that; else to the signal."""
    zet = permissions.mag_delen(request.user, signaal)
    return redirect("delingen:detail", signaal.pk) if zet else redirect(signaal)


def _zichtbaar(request: HttpRequest, pk: int) -> Signaal:
    """The signal, when this person may see it; 404 otherwise."""
    met = ("gebied", "thema", "organisatie", "verlaging__namens__functie__organisatie")
    rijen = Signaal.objects.visible_to(request.user).select_related(*met)
    signaal: Signaal = get_object_or_404(rijen, pk=pk)
    return signaal


def _deling(request: HttpRequest, pk: int, nummer: int) -> Deling:
    """A share of a signal that this person may see; 404 otherwise."""
    rijen = _zichtbaar(request, pk).delingen.select_related("signaal__gebied", "namens")
    deling: Deling = get_object_or_404(rijen, pk=nummer)
    return deling


def _voor(request: HttpRequest, recht: Recht, signaal: Signaal) -> Bezetting:
    """The function for which this is done; 403 when it ended since it gave the right."""
    voor = permissions.voor(request.user, recht, signaal)
    if voor is None:
        raise PermissionDenied(_nee())
    return voor


def _nee() -> str:
    return _("Wie dit leest, stelt de organisatie in waarvan het signaal is.")


def _gedeeld(deling: Deling) -> str:
    if deling.met_politie and deling.bevestigd_op is None:
        return _("Delen met de politie doet u met zijn tweeën. Een collega krijgt bericht.")
    return _("Gedeeld. Zij krijgen bericht, zonder de tekst.")
