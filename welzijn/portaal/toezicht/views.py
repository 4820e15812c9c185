"""The conversation about supervision."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from buurten.functies.backends import rollen
from welzijn.kern.http import botsing, paginate, require, status
from welzijn.kern.rechten import Rol
from welzijn.portaal.overzichten.nazicht import (
    Kring,
    Maand,
    deze_maand,
    kring,
    maanden,
    wachtend,
)
from welzijn.portaal.toezicht import actions, lezen, permissions, weergave
from welzijn.portaal.toezicht.filters import LogFilter
from welzijn.portaal.toezicht.forms import AftekenenForm


@login_not_required
def rechten(request: HttpRequest) -> HttpResponse:
    """Who may what: the rights table itself, in words."""
    context = {"rollen": weergave.per_rol(), "kop": weergave.kop(), "tabel": weergave.tabel()}
    return render(request, "portaal/toezicht/rechten.html", context)


def logboek(request: HttpRequest) -> HttpResponse:
    """What was done: of one's own wijken, or of everything, by who may."""
    nee = _("Het logboek is voor de coördinator en de beheerder. Uw eigen regels staan bij uw "
            "gegevens.")  # fmt: skip
    require(permissions.mag_bekijken(request.user), nee)
    gefilterd = LogFilter(request.GET, queryset=lezen.logregels(request.user))
    page = paginate(request, gefilterd.qs, per_page=50)
    context = {
        "filter": gefilterd,
        "page": page,
        "regels": weergave.regels(page, request.user),
        "alles": Rol.BEHEERDER in rollen(request.user),
    }
    return render(request, "portaal/toezicht/logboek.html", context)


def nazicht(request: HttpRequest) -> HttpResponse:
    """A month of looks: a sample, what stands out, and whether somebody signed."""
    voor = _kring(request)
    nu = deze_maand()
    alle = maanden(voor, nu)
    te_laat = wachtend(alle, nu)
    nieuwste = Maand(next(iter(alle), nu))
    maand = _gevraagd(request.GET.get("maand", ""), alle) or next(iter(te_laat), nieuwste)
    context = {
        "maand": maand,
        "voorbij": maand.begin < nu,
        "tabs": weergave.tabs(alle, maand),
        "te_laat": te_laat,
        "organisatie": voor.organisatie(),
        "bevinding": weergave.Nazicht(lezen.bevinding(voor, maand)),
        "controle": lezen.controle(voor, maand),
        "keek_zelf": permissions.keek_zelf(request.user, maand),
    }
    return render(request, "portaal/toezicht/nazicht.html", context)


def aftekenen(request: HttpRequest, jaar: int, maand: int) -> HttpResponse:
    voor = _kring(request)
    nu = deze_maand()
    deze = _gevraagd(f"{jaar:04d}-{maand:02d}", maanden(voor, nu))
    if deze is None:
        raise Http404
    require(deze.begin < nu, _("Deze maand loopt nog. Teken later af."))
    zelf = _("U keek in deze maand zelf ook gegevens in. Laat iemand anders aftekenen.")
    require(permissions.mag_aftekenen(request.user, deze), zelf)
    form = AftekenenForm(request.POST or None, nood=lezen.in_nood(voor, deze))
    if form.is_valid():
        als, tekst = voor.houder(), form.cleaned_data["bevindingen"]
        with botsing(form):
            actions.aftekenen(deze, voor, by=request.user, namens=als, bevindingen=tekst)
            messages.success(request, _("Deze maand is afgetekend."))
            return redirect(deze)
    context = {"form": form, "maand": deze}
    return render(request, "portaal/toezicht/aftekenen.html", context, status=status(form))


def _kring(request: HttpRequest) -> Kring:
    """Whose looks this person reviews; 403 for who reviews none."""
    nee = _("Nakijken wie gegevens bekeek doet de teamleider en de functionaris "
            "gegevensbescherming.")  # fmt: skip
    require(permissions.mag_inzien(request.user), nee)
    voor = kring(request.user)
    if voor is None:
        raise Http404
    return voor


def _gevraagd(tekst: str, alle: dict[date, bool]) -> Maand | None:
    """The month of an address, when somebody looked in it."""
    return next((Maand(dag) for dag in alle if f"{dag:%Y-%m}" == tekst), None)
