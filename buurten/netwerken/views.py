"""The conversation about residents' networks and who speaks for them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.models import Functie
from buurten.netwerken import actions, permissions
from buurten.netwerken.forms import (
    AansluitenForm,
    AfhandelenForm,
    BeeindigenForm,
    BetwistenForm,
    MandaterenForm,
)
from buurten.netwerken.models import Betwisting, Lid, Mandaat, ledental
from buurten.netwerken.querysets import functies_van, gebieden_bij, met_stemmen, netwerken
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, paginate, require, uitleggen
from welzijn.kern.tijd import vandaag


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    page = paginate(request, met_stemmen(netwerken()).order_by("naam", "pk"))
    rijen = [(netwerk, ledental(netwerk.aantal)) for netwerk in page]
    return render(request, "buurten/netwerken/lijst.html", {"page": page, "rijen": rijen})


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What this network is, who speaks for it, chosen by whom, until when, and contested or not."""
    netwerk = get_object_or_404(netwerken(), pk=pk)
    gebieden = gebieden_bij(functies := list(functies_van(netwerk).met_alles()))
    mijn = Lid.objects.visible_to(request.user).filter(user_id=request.user.pk, tot=None)
    context = {
        "netwerk": netwerk,
        "ledental": ledental(netwerk.aantal),
        "gebieden": gebieden,
        "stemmen": _stemmen(request, {functie.pk: functie for functie in functies}),
        "lid": mijn.filter(organisatie=netwerk).first(),
        "mag_aansluiten": permissions.mag_aansluiten(request.user, netwerk, gebieden),
    }
    return render(request, "buurten/netwerken/detail.html", context)


def _stemmen(request: HttpRequest, functies: dict[int, Functie]) -> list[dict[str, Any]]:
    """Per function who holds it, with the mandate or without one, and what may be done."""
    user = request.user
    mandaten = Mandaat.objects.visible_to(user).lopend().met_alles().order_by("bezetting__van")
    van = list(mandaten.filter(bezetting__functie__in=functies.keys()))
    for mandaat in van:
        mandaat.bezetting.functie = functies[mandaat.bezetting.functie_id]
    open_ = _bezwaren(request, {mandaat.pk: mandaat for mandaat in van})
    met, dag = {mandaat.bezetting_id for mandaat in van}, vandaag()
    return [
        {
            "functie": functie,
            "mandaten": [
                (m, permissions.mag_beeindigen(user, m, dag), open_.get(m.pk, []))
                for m in van
                if m.bezetting.functie_id == pk
            ],
            "zonder": [b for b in functie.houders if b.pk not in met],
            "mag_mandateren": permissions.mag_mandateren(user, functie),
        }
        for pk, functie in functies.items()
    ]


def _bezwaren(request: HttpRequest, mandaten: dict[int, Mandaat]) -> dict[int, list[Any]]:
    """Open objections that this person may read, per mandate, and whether they may settle them."""
    gevonden: dict[int, list[Any]] = {}
    zichtbaar = Betwisting.objects.visible_to(request.user).open()
    for betwisting in zichtbaar.filter(mandaat__in=mandaten.keys()).order_by("pk"):
        betwisting.mandaat = mandaten[betwisting.mandaat_id]
        mag = permissions.mag_afhandelen(request.user, betwisting)
        gevonden.setdefault(betwisting.mandaat_id, []).append((betwisting, mag))
    return gevonden


# --- Members -----------------------------------------------------------------------------------


def aansluiten(request: HttpRequest, pk: int) -> HttpResponse:
    netwerk = get_object_or_404(netwerken(), pk=pk)
    reden = _("Dit netwerk is voor wie in deze wijk woont.")
    require(permissions.mag_aansluiten(request.user, netwerk), reden)
    mijn = Lid.objects.visible_to(request.user).filter(user=request.user, tot=None)
    lid = mijn.filter(organisatie=netwerk).first()
    gestuurd = request.POST if request.method == "POST" else None  # no tick is an empty form
    form = AansluitenForm(gestuurd, initial={"kandidaat": lid and lid.kandidaat})
    if form.is_valid():
        kandidaat = form.cleaned_data["kandidaat"]
        actions.aansluiten(netwerk, by=request.user, kandidaat=kandidaat)
        messages.success(request, _("U doet mee in %(netwerk)s.") % {"netwerk": netwerk})
        return redirect("netwerken:detail", netwerk.pk)
    context = {"form": form, "netwerk": netwerk, "lid": lid}
    return render(request, "buurten/netwerken/aansluiten.html", context)


@require_POST
def verlaten(request: HttpRequest, pk: int) -> HttpResponse:
    mijn = Lid.objects.visible_to(request.user).filter(user=request.user, tot=None)
    lid = get_object_or_404(mijn, organisatie_id=pk)
    require(permissions.mag_verlaten(request.user, lid))
    with uitleggen(request):
        actions.verlaten(lid, by=request.user)
        messages.success(request, _("U bent geen lid meer."))
    return redirect("netwerken:detail", pk)


@vers_bewijs
def mandateren(request: HttpRequest, pk: int) -> HttpResponse:
    """Record whom the members chose."""
    functie = get_object_or_404(Functie.objects.visible_to(request.user), pk=pk)
    reden = _("Een coördinator van deze wijk legt vast wie de leden kozen.")
    require(permissions.mag_mandateren(request.user, functie), reden)
    netwerk = functie.organisatie
    leden = Lid.objects.visible_to(request.user).kandidaten(netwerk)
    kandidaten = leden.exclude(user=request.user)
    form = MandaterenForm(request.POST or None, kandidaten=kandidaten)
    if form.is_valid():
        with botsing(form):
            voor = permissions.namens_wie(request.user, permissions.MANDATEREN, functie)
            actions.mandateren(
                form.instance, functie, by=request.user, namens=voor, **form.gekozene
            )
            messages.success(request, _("Het mandaat is vastgelegd. De leden krijgen bericht."))
            return redirect("netwerken:detail", netwerk.pk)
    context = {"form": form, "functie": functie, "netwerk": netwerk, "kandidaten": kandidaten}
    return render(request, "buurten/netwerken/mandateren.html", context)


# --- Contesting and ending ---------------------------------------------------------------------


def _mandaat(request: HttpRequest, pk: int) -> Mandaat:
    zichtbaar = Mandaat.objects.visible_to(request.user).met_alles()
    return get_object_or_404(zichtbaar, pk=pk)


def betwisten(request: HttpRequest, pk: int) -> HttpResponse:
    mandaat = _mandaat(request, pk)
    reden = _("Alleen een ander lid van dit netwerk kan dit mandaat betwisten.")
    require(permissions.mag_betwisten(request.user, mandaat), reden)
    form = BetwistenForm(request.POST or None)
    if form.is_valid():
        woorden = form.cleaned_data["reden"]
        with botsing(form):
            actions.betwisten(mandaat, by=request.user, reden=woorden)
            messages.success(request, _("Bij het mandaat staat nu dat het is betwist."))
            return redirect(mandaat)
    context = {"form": form, "mandaat": mandaat}
    return render(request, "buurten/netwerken/betwisten.html", context)


@vers_bewijs
def afhandelen(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what the members decided about an objection."""
    zichtbaar = Betwisting.objects.visible_to(request.user)
    betwisting = get_object_or_404(zichtbaar, pk=pk)
    betwisting.mandaat = _mandaat(request, betwisting.mandaat_id)
    reden = _("Dit doet een coördinator of beheerder die er zelf buiten staat.")
    require(permissions.mag_afhandelen(request.user, betwisting), reden)
    form = AfhandelenForm(request.POST or None)
    if form.is_valid():
        functie = betwisting.mandaat.functie
        voor = permissions.namens_wie(request.user, permissions.AFHANDELEN, functie)
        with botsing(form):
            actions.afhandelen(betwisting, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Bewaard. De leden krijgen bericht."))
            return redirect(betwisting)
    context = {"form": form, "betwisting": betwisting, "mandaat": betwisting.mandaat}
    return render(request, "buurten/netwerken/afhandelen.html", context)


@vers_bewijs
def beeindigen(request: HttpRequest, pk: int) -> HttpResponse:
    mandaat = _mandaat(request, pk)
    reden = _("Wie het mandaat heeft, of de coördinator, kan dit mandaat laten stoppen.")
    require(permissions.mag_beeindigen(request.user, mandaat), reden)
    form = BeeindigenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        voor = permissions.namens_wie(request.user, permissions.BEEINDIGEN, mandaat.functie)
        with botsing(form):
            actions.beeindigen(
                mandaat, by=request.user, reden=form.cleaned_data["reden"], namens=voor
            )
            messages.success(request, _("Het mandaat stopt vandaag. De leden krijgen bericht."))
            return redirect(mandaat)
    context = {"form": form, "mandaat": mandaat}
    return render(request, "buurten/netwerken/beeindigen.html", context)
