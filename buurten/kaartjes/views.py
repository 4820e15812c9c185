"""The conversation about cards of residents."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.models import Bewonerschap
from buurten.gebieden.models import Gebied
from buurten.kaartjes import actions, permissions
from buurten.kaartjes.filters import KaartjeFilter
from buurten.kaartjes.forms import KaartjeForm, keuzes
from buurten.kaartjes.models import Kaartje
from welzijn.kern.accounts.models import User
from welzijn.kern.http import paginate, require
from welzijn.kern.toestemmingen.models import KAARTJE, heeft_toestemming


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Residents with a card that this person may see; first those of the wijk where one lives."""
    kaartjes = Kaartje.objects.visible_to(request.user).op_naam()
    vraag = request.GET.copy()
    if "waar" not in vraag and (thuis := _thuis(request)):
        vraag["waar"] = str(getattr(thuis.ouder, "code", ""))
    gefilterd = KaartjeFilter(vraag, queryset=kaartjes)
    context = {
        "filter": gefilterd,
        "page": paginate(request, gefilterd.qs),
        "gebied": Gebied.objects.filter(code=vraag.get("waar", "")[:20]).first(),
    }
    return render(request, "buurten/kaartjes/lijst.html", context)


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    kaartjes = Kaartje.objects.visible_to(request.user).select_related("gebied__ouder")
    kaartje = get_object_or_404(kaartjes, pk=pk)
    context = {"kaartje": kaartje, "is_eigen": kaartje.is_van(request.user)}
    return render(request, "buurten/kaartjes/detail.html", context)


def eigen(request: HttpRequest) -> HttpResponse:
    """One's own card: what is on it, who sees it, and how to take it back."""
    kaartje, thuis = _eigen(request), _thuis(request)
    context = {
        "kaartje": kaartje,
        "thuis": thuis,
        "wie": dict(keuzes(kaartje.gebied))[kaartje.bereik] if kaartje else "",
        "wacht": bool(
            kaartje
            and kaartje.bereik != Kaartje.Bereik.IK
            and not heeft_toestemming(request.user, KAARTJE)
        ),
        "verhuisd": bool(kaartje and thuis and kaartje.gebied_id != thuis.pk),
    }
    return render(request, "buurten/kaartjes/eigen.html", context)


def bewaren(request: HttpRequest) -> HttpResponse:
    """Write one's own card; every choice says who will see it."""
    kaartje = _eigen(request) or Kaartje(user=_wie(request), roepnaam=_wie(request).naam)
    thuis = _thuis(request)
    require(
        thuis is not None and permissions.mag_bewaren(request.user, kaartje),
        _("Een kaartje is voor bewoners. Kies eerst bij uw gegevens in welke buurt u woont."),
    )
    ja = heeft_toestemming(request.user, KAARTJE)
    form = KaartjeForm(request.POST or None, instance=kaartje, thuis=thuis, heeft_ja=ja)
    if form.is_valid():
        form.instance.gebied = thuis
        akkoord = form.cleaned_data.get("akkoord", False)
        nieuw = actions.bewaren(form.instance, by=request.user, akkoord=akkoord)
        messages.success(request, _bewaard(nieuw, ja=ja or akkoord))
        return redirect("kaartjes:eigen")
    return render(request, "buurten/kaartjes/bewaren.html", {"form": form, "kaartje": kaartje})


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    kaartje = get_object_or_404(Kaartje.objects.visible_to(request.user), pk=pk)
    require(permissions.mag_intrekken(request.user, kaartje), _("Dit is niet uw kaartje."))
    actions.intrekken(kaartje, by=request.user)
    messages.success(request, _("Uw kaartje is weg. Niemand ziet het nog."))
    return redirect("kaartjes:eigen")


def _bewaard(kaartje: Kaartje, *, ja: bool) -> str:
    """What was kept, and who sees it now."""
    if kaartje.bereik != Kaartje.Bereik.IK and not ja:
        return _("Uw kaartje is bewaard. U gaf nog geen toestemming, dus niemand ziet het.")
    gezien = dict(keuzes(kaartje.gebied))[kaartje.bereik]
    return _("Uw kaartje is bewaard. Te zien voor:") + f" {gezien}"


def _wie(request: HttpRequest) -> User:
    return cast("User", request.user)


def _eigen(request: HttpRequest) -> Kaartje | None:
    mijn = Kaartje.objects.visible_to(request.user).filter(user=_wie(request))
    return mijn.select_related("gebied__ouder").first()


def _thuis(request: HttpRequest) -> Any:
    """The buurt where this person lives."""
    thuis = Bewonerschap.objects.visible_to(request.user).geldig()
    bewoner = thuis.select_related("gebied__ouder").first()
    return bewoner.gebied if bewoner else None
