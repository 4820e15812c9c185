"""The conversation about inviting, and about who holds what."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.models import Functie
from buurten.functies.permissions import BEZETTING_TOEKENNEN
from buurten.uitnodigingen import actions, permissions
from buurten.uitnodigingen.filters import kies
from buurten.uitnodigingen.forms import UitnodigenForm, VoordragenForm
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.uitnodigingen.querysets import functies_onder, functies_voor
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, paginate, require, uitleggen
from welzijn.kern.tijd import nu, vandaag

# --- Who holds what ----------------------------------------------------------------------------


def lijst(request: HttpRequest) -> HttpResponse:
    """People and functions: who holds what until when, who was invited, what is vacant."""
    reden = _("Deze bladzijde is voor wie mensen uitnodigt.")
    require(permissions.mag_werken(request.user), reden)
    open_ = Uitnodiging.objects.visible_to(request.user).als_voorraad()
    functies = functies_onder(request.user).actief().met_alles().prefetch_related(open_)
    gekozen, tabs = kies(request, functies)
    page = paginate(request, gekozen.order_by("organisatie__naam", "titel", "pk"))
    rijen = [(functie, permissions.mag_uitnodigen(request.user, functie)) for functie in page]
    wacht = Uitnodiging.objects.visible_to(request.user).te_bevestigen(request.user)
    voor = Voordracht.objects.visible_to(request.user).loopt().van_anderen(request.user)
    context = {
        "voor": voor.select_related("functie__organisatie").order_by("pk")[:20],
        "page": page,
        "rijen": rijen,
        "tabs": tabs,
        "wacht": wacht.select_related("functie__organisatie").order_by("pk")[:20],
        "vandaag": vandaag(),
    }
    return render(request, "buurten/uitnodigingen/lijst.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One invitation, for who is invited and for who looks after the function."""
    return _toon(request, _van(request, pk))


@login_not_required
def welkom(request: HttpRequest, code: str) -> HttpResponse:
    """Where the mailed link leads. It says what it is for; only a button changes anything."""
    zichtbaar = Uitnodiging.objects.visible_to(request.user, code=code)
    return _toon(request, get_object_or_404(zichtbaar.select_related("functie__organisatie")))


def _van(request: HttpRequest, pk: int) -> Uitnodiging:
    zichtbaar = Uitnodiging.objects.visible_to(request.user)
    return get_object_or_404(zichtbaar.select_related("functie__organisatie"), pk=pk)


def _toon(request: HttpRequest, uitnodiging: Uitnodiging) -> HttpResponse:
    user, verlopen = request.user, uitnodiging.is_verlopen(nu())
    leeft = uitnodiging.status in Uitnodiging.OPEN and not verlopen
    verstuurd = leeft and uitnodiging.status == Uitnodiging.Status.VERSTUURD
    wacht = leeft and not verstuurd
    context: dict[str, Any] = {
        "uitnodiging": uitnodiging,
        "leeft": leeft,
        "verlopen": verlopen and uitnodiging.status in Uitnodiging.OPEN,
        "mag_antwoorden": verstuurd and permissions.mag_aanvaarden(user, uitnodiging),
        "mag_bevestigen": wacht and permissions.mag_bevestigen(user, uitnodiging),
        "mag_intrekken": leeft and permissions.mag_intrekken(user, uitnodiging),
        "gebieden": uitnodiging.functie.gebieden.order_by("pad"),
    }
    return render(request, "buurten/uitnodigingen/detail.html", context)


# --- Inviting and agreeing ---------------------------------------------------------------------


@vers_bewijs
def uitnodigen(request: HttpRequest, pk: int) -> HttpResponse:
    functie = get_object_or_404(Functie.objects.visible_to(request.user), pk=pk)
    reden = _("U kunt voor deze functie niemand uitnodigen.")
    require(permissions.mag_uitnodigen(request.user, functie), reden)
    eerst = {"van": vandaag(), "email": _voorgedragen(request, functie)}
    form = UitnodigenForm(request.POST or None, functie=functie, initial=eerst)
    voor = permissions.namens_wie(request.user, BEZETTING_TOEKENNEN, functie)
    tweede = permissions.vraagt_tweede(voor)
    if form.is_valid():
        with botsing(form):
            actions.uitnodigen(form.instance, by=request.user, namens=voor)
            verstuurd = _("De uitnodiging is verstuurd. U hoort het als de persoon antwoordt.")
            wacht = _("De uitnodiging wacht op een tweede persoon. Daarna gaat de e-mail weg.")
            messages.success(request, wacht if tweede else verstuurd)
            return redirect("uitnodigingen:lijst")
    context = {"form": form, "functie": functie, "tweede": tweede}
    return render(request, "buurten/uitnodigingen/uitnodigen.html", context)


@vers_bewijs
def bevestigen(request: HttpRequest, pk: int) -> HttpResponse:
    uitnodiging = _van(request, pk)
    reden = _("Een ander dan wie uitnodigde bevestigt dit, en niet wie uitgenodigd is.")
    require(permissions.mag_bevestigen(request.user, uitnodiging), reden)
    if request.method == "POST":
        voor = permissions.namens_wie(request.user, permissions.BEVESTIGEN, uitnodiging.functie)
        with uitleggen(request):
            actions.bevestigen(uitnodiging, by=request.user, namens=voor)
            messages.success(request, _("De uitnodiging is bevestigd en verstuurd."))
        return redirect("uitnodigingen:lijst")
    context = {"uitnodiging": uitnodiging}
    return render(request, "buurten/uitnodigingen/bevestigen.html", context)


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    uitnodiging = _van(request, pk)
    reden = _("U kunt deze uitnodiging niet intrekken.")
    require(permissions.mag_intrekken(request.user, uitnodiging), reden)
    voor = permissions.namens_wie(request.user, permissions.INTREKKEN, uitnodiging.functie)
    with uitleggen(request):
        actions.intrekken(uitnodiging, by=request.user, namens=voor)
        messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("uitnodigingen:lijst")


# --- Answering ---------------------------------------------------------------------------------


@require_POST
@vers_bewijs
def aanvaarden(request: HttpRequest, pk: int) -> HttpResponse:
    uitnodiging = _van(request, pk)
    reden = _("Deze uitnodiging is voor een ander e-mailadres.")
    require(permissions.mag_aanvaarden(request.user, uitnodiging), reden)
    with uitleggen(request):
        actions.aanvaarden(uitnodiging, by=request.user)
        messages.success(request, _("Welkom. Deze functie is nu van u."))
        return redirect(uitnodiging.functie)
    return redirect(uitnodiging)


@require_POST
def weigeren(request: HttpRequest, pk: int) -> HttpResponse:
    uitnodiging = _van(request, pk)
    reden = _("Deze uitnodiging is voor een ander e-mailadres.")
    require(permissions.mag_weigeren(request.user, uitnodiging), reden)
    with uitleggen(request):
        actions.weigeren(uitnodiging, by=request.user)
        messages.success(request, _("U hebt nee gezegd. Wie u uitnodigde, hoort dat."))
    return redirect(uitnodiging.functie)


# --- Proposing ---------------------------------------------------------------------------------


def _voorgedragen(request: HttpRequest, functie: Functie) -> str:
    """The address of the proposal that somebody follows up; empty without."""
    pk = request.GET.get("voordracht", "")
    voor = Voordracht.objects.visible_to(request.user).loopt().van_anderen(request.user)
    rij = voor.filter(functie=functie, pk=pk).first() if pk.isdecimal() and len(pk) < 10 else None
    return rij.email if rij else ""


def voordrachten(request: HttpRequest) -> HttpResponse:
    """For who coordinates: whom one proposed, and for which functions one can."""
    reden = _("Deze bladzijde is voor wie het jaar van een wijk leidt.")
    require(permissions.draagt_voor(request.user), reden)
    eigen = Voordracht.objects.visible_to(request.user).van(request.user)
    page = paginate(
        request, functies_voor(request.user).actief().met_alles().order_by("titel", "pk")
    )
    context = {
        "eigen": eigen.select_related("functie__organisatie")[:20],
        "page": page,
        "rijen": [(functie, permissions.mag_voordragen(request.user, functie)) for functie in page],
    }
    return render(request, "buurten/uitnodigingen/voordrachten.html", context)


def voordragen(request: HttpRequest, pk: int) -> HttpResponse:
    functie = get_object_or_404(Functie.objects.visible_to(request.user), pk=pk)
    reden = _("Voor deze functie kunt u niemand voordragen.")
    require(permissions.mag_voordragen(request.user, functie), reden)
    form = VoordragenForm(request.POST or None, functie=functie)
    voor = permissions.namens_wie(request.user, permissions.VOORDRAGEN, functie)
    if form.is_valid():
        with botsing(form):
            actions.voordragen(form.instance, by=request.user, namens=voor)
            messages.success(request, _("Doorgegeven. U hoort wat wie uitnodigt ermee doet."))
            return redirect("uitnodigingen:voordrachten")
    context = {"form": form, "functie": functie}
    return render(request, "buurten/uitnodigingen/voordragen.html", context)


@require_POST
def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Voordracht.objects.visible_to(request.user).select_related("functie__organisatie")
    voordracht = get_object_or_404(zichtbaar, pk=pk)
    reden = _("Een ander beslist over deze voordracht.")
    require(permissions.mag_afwijzen(request.user, voordracht), reden)
    voor = permissions.namens_wie(request.user, BEZETTING_TOEKENNEN, voordracht.functie)
    with uitleggen(request):
        actions.afwijzen(voordracht, by=request.user, namens=voor)
        messages.success(request, _("Afgewezen. Wie deze persoon voordroeg, hoort dat."))
    return redirect("uitnodigingen:lijst")
