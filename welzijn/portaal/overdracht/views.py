"""The conversation about leaving a function, and about taking over."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q, namens, zetels_met
from buurten.functies.models import Bezetting, Overdracht
from buurten.functies.permissions import (
    BEZETTING_OVERDRAGEN,
    LEIDT,
    OVERDRACHT_BEKIJKEN,
    OVERDRACHT_INTREKKEN,
    intrekker,
    mag_bekijken,
    mag_intrekken,
    mag_overdragen,
)
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.logboek.actions import inzien
from welzijn.portaal.overdracht import actions
from welzijn.portaal.overdracht.forms import OverdragenForm
from welzijn.portaal.overzichten.beloften import beloften, waargenomen

PLAN = ("overdracht__naar__user",)  # what is planned for a holding


def lijst(request: HttpRequest) -> HttpResponse:
    """What one carries and for whom, what one may hand over, and the notes one may read."""
    mijn = list(_mijn(request))
    functies = [bezetting.functie for bezetting in mijn]
    team = paginate(request, _team(request))
    voor = waargenomen(functies)
    alle = beloften(functies, request.user)
    notities = Overdracht.objects.visible_to(request.user).met_namen()
    context = {
        "mijn": mijn,
        "mag_over": _mag_over(request, mijn),
        "team": team,
        "terug": _terug(request, [*mijn, *team]),
        "beloften": [(b, voor.get((b.soort.naam, b.pk))) for b in alle],
        "notities": notities[:20],
    }
    return render(request, "portaal/overdracht/lijst.html", context)


@vers_bewijs
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The notes of one handing over. They may concern people: every look is written down."""
    zichtbaar = Overdracht.objects.visible_to(request.user).met_namen()
    overdracht = get_object_or_404(zichtbaar, pk=pk)
    require(mag_bekijken(request.user, overdracht), _("Dit is voor wie opvolgt."))
    voor = namens(request.user, OVERDRACHT_BEKIJKEN, overdracht)
    betreft = [overdracht.van.user]
    inzien(overdracht, by=request.user, betreft=betreft, namens=voor, recht=OVERDRACHT_BEKIJKEN)
    return render(request, "portaal/overdracht/detail.html", {"overdracht": overdracht})


@vers_bewijs
def overdragen(request: HttpRequest, pk: int) -> HttpResponse:
    """Fill in, read what will happen, confirm. Nothing is saved before that."""
    bezetting = get_object_or_404(_zichtbaar(request), pk=pk)
    nee = _("Overdragen doet wie de functie heeft, of wie haar mag geven.")
    require(mag_overdragen(request.user, bezetting), nee)
    form = OverdragenForm(request.POST or None, bezetting=bezetting, by=request.user)
    if form.is_valid() and "zeker" in request.POST:
        eigen = bezetting if bezetting.is_van(request.user) else None
        voor = eigen or namens(request.user, BEZETTING_OVERDRAGEN, bezetting)
        with botsing(form):
            actions.overdragen(bezetting, by=request.user, **form.plan, namens=voor)
            messages.success(request, _("De overdracht staat klaar. Wie het aangaat, hoort het."))
            return redirect("overdracht:lijst")
    zeker = form.is_valid() and "terug_naar" not in request.POST
    context = {"form": form, "bezetting": bezetting, "zeker": zeker}
    return render(request, "portaal/overdracht/overdragen.html", context, status=status(form))


@vers_bewijs
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what was planned for this holding back, while its day is still to come."""
    bezetting = get_object_or_404(_zichtbaar(request).filter(overdracht__isnull=False), pk=pk)
    overdracht = bezetting.overdracht
    nee = _("Intrekken kan tot de dag zelf. Dat doet wie het plande, of de eigen teamleider.")
    require(mag_intrekken(request.user, overdracht), nee)
    if request.method == "POST":
        voor = intrekker(request.user, overdracht)
        with uitleggen(request):
            actions.intrekken(overdracht, by=request.user, namens=voor)
            messages.success(
                request, _("De overdracht gaat niet door. Wie het aangaat, hoort het.")
            )
        return redirect("overdracht:lijst")
    return render(request, "portaal/overdracht/intrekken.html", {"overdracht": overdracht})


def _zichtbaar(request: HttpRequest) -> Any:
    bezettingen = Bezetting.objects.visible_to(request.user)
    return bezettingen.select_related("user", "functie__organisatie").prefetch_related(
        "functie__gebieden"
    )


def _mijn(request: HttpRequest) -> Any:
    """The functions one holds today; `klaar` of those that were handed over already."""
    zichtbaar = Bezetting.objects.visible_to(request.user).geldig().filter(user=request.user)
    met = zichtbaar.select_related("functie__organisatie", "user", *PLAN)
    gedaan = Overdracht.objects.visible_to(request.user).filter(van=OuterRef("pk"))
    met = met.annotate(klaar=Exists(gedaan.order_by()))
    return met.prefetch_related("functie__gebieden").order_by("pk")


def _team(request: HttpRequest) -> Any:
    """Who holds a function today that one may hand over on their behalf, or will by a plan."""
    mag = bereik_q(
        request.user,
        BEZETTING_OVERDRAGEN,
        pad="functie__gebieden__pad",
        organisatie="functie__organisatie_id",
    )
    nog = Q(overdracht=None) | Q(overdracht__uitgevoerd_op=None)
    anderen = Bezetting.objects.visible_to(request.user).geldig().filter(mag, nog)
    met = anderen.select_related("user", "functie__organisatie", *PLAN)
    return met.exclude(user=request.user).order_by("functie__titel", "pk").distinct()


def _terug(request: HttpRequest, bezettingen: Iterable[Bezetting]) -> list[int]:
    """Of which of these holdings this person may take back what was planned; without a query."""
    mijn = zetels_met(request.user, OVERDRACHT_INTREKKEN)
    zelf = {zetel.bezetting_id for zetel in mijn}
    leidt = {rol for zetel in mijn for rol in LEIDT.get(zetel.rol, ())}
    plannen = [o for b in bezettingen if (o := getattr(b, "overdracht", None)) is not None]
    anderen = [o for o in plannen if o.van.user_id != request.user.pk]
    mag = [o for o in plannen if (o.gepland_namens_id or o.van_id) in zelf]
    mag += [o for o in anderen if o.van.functie.rol in leidt]
    return [o.van_id for o in mag if o.uitgevoerd_op is None]


def _mag_over(request: HttpRequest, mijn: list[Bezetting]) -> list[int]:
    """Which of one's own functions one can still hand over, by the number of the holding."""
    over: list[Any] = [b for b in mijn if not getattr(b, "klaar", False)]
    return [b.pk for b in over if mag_overdragen(request.user, b)]
