"""The conversation about matches."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import actions, berichten, permissions
from vrijwilligers.koppelingen.forms import AfrondenForm, AfwijzenForm, KoppelenForm
from vrijwilligers.koppelingen.matching import Profiel, Vraag, past
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.bewijs import is_vers, vraag_bewijs
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.logboek.actions import inzien

BEKEKEN, GETOOND = 300, 12


def _zichtbaar(request: HttpRequest, pk: int) -> Koppeling:
    """The match, when this person may see it; 404 otherwise."""
    return get_object_or_404(Koppeling.objects.visible_to(request.user).met_kanten(), pk=pk)


def _vraag(request: HttpRequest, pk: int) -> Hulpvraag:
    """The request a new match starts from, when this person may see it; 404 otherwise."""
    zichtbaar = Hulpvraag.objects.visible_to(request.user)
    return get_object_or_404(zichtbaar.select_related("gebied", "thema"), pk=pk)


def lijst(request: HttpRequest) -> HttpResponse:
    """My matches, as who asks or who helps; for a function those of its wijken."""
    mijn = Koppeling.objects.visible_to(request.user).met_kanten()
    return render(
        request, "vrijwilligers/koppelingen/lijst.html", {"page": paginate(request, mijn)}
    )


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    koppeling, user = _zichtbaar(request, pk), request.user
    contact = koppeling.contact_voor(user) if permissions.mag_bereiken(user, koppeling) else None
    mag_bekijken = permissions.mag_bekijken(user, koppeling)
    if mag_bekijken and not is_vers(request):
        return vraag_bewijs(request)
    if mag_bekijken or contact:
        recht = permissions.INZIEN if mag_bekijken else permissions.BEREIKEN
        kanten = [koppeling.hulpvraag.aanvrager, koppeling.vrijwilliger.user]
        voor = namens(user, recht, koppeling)
        inzien(koppeling, by=user, betreft=kanten, namens=voor, recht=recht)
    context = {
        "koppeling": koppeling,
        "kant": koppeling.is_toegewezen_aan(user),
        "helpt": koppeling.is_vrijwilliger(user),
        "mijn_akkoord": koppeling.akkoord_van(user),
        "contact": contact,
        "mag_bekijken": mag_bekijken,
        "mag_aanvaarden": permissions.mag_aanvaarden(user, koppeling),
        "mag_afwijzen": permissions.mag_afwijzen(user, koppeling),
        "mag_afronden": permissions.mag_afronden(user, koppeling),
    }
    return render(request, "vrijwilligers/koppelingen/detail.html", context)


@require_POST
def aanbieden(request: HttpRequest, pk: int) -> HttpResponse:
    hulpvraag = _vraag(request, pk)
    reden = _("Helpen kan als vrijwilliger, bij een vraag van een ander in uw wijk.")
    require(permissions.mag_aanbieden(request.user, hulpvraag), reden)
    mijn = get_object_or_404(Vrijwilliger.objects.visible_to(request.user), user=request.user)
    koppeling = actions.aanbieden(hulpvraag, mijn, by=request.user)
    if koppeling.wacht:
        messages.success(request, _("Wat fijn! Wie de vraag stelde krijgt bericht en kiest."))
    return redirect(koppeling)


def koppelen(request: HttpRequest, pk: int) -> HttpResponse:
    hulpvraag, recht = _vraag(request, pk), permissions.KOPPELEN
    require(permissions.mag_koppelen(request.user, hulpvraag), _("U kunt hier niemand zoeken."))
    if not is_vers(request):
        return vraag_bewijs(request)
    vrijwilligers = Vrijwilliger.objects.visible_to(request.user).kandidaat_voor(hulpvraag)
    form = KoppelenForm(request.POST or None, kandidaten=vrijwilligers.select_related("user"))
    if form.is_valid():
        voor = namens(request.user, recht, hulpvraag)
        vrijwilliger = form.cleaned_data["vrijwilliger"]
        koppeling = actions.koppelen(hulpvraag, vrijwilliger, by=request.user, namens=voor)
        messages.success(request, _("Beide mensen krijgen bericht. Zij beslissen."))
        return redirect(koppeling)
    bekeken = vrijwilligers.select_related("gebied", "user").prefetch_related("themas")[:BEKEKEN]
    kandidaten, voor = _rangschik(bekeken, hulpvraag), namens(request.user, recht, hulpvraag)
    wie = [kandidaat["vrijwilliger"].user for kandidaat in kandidaten]
    inzien("koppelingen:koppelen", by=request.user, betreft=wie, namens=voor, recht=recht)
    context = {"hulpvraag": hulpvraag, "kandidaten": kandidaten}
    return render(request, "vrijwilligers/koppelingen/koppelen.html", context)


def _rangschik(vrijwilligers: Iterable[Vrijwilliger], vraag: Hulpvraag) -> list[dict[str, Any]]:
    """Who fits best first, with the reasons in words."""
    plek, tekst = vraag.gebied, f"{vraag.titel} {vraag.wat}"
    gezocht = Vraag(plek.code, str(plek), str(vraag.thema or ""), tekst)
    scores = [(past(_profiel(wie), gezocht), wie) for wie in vrijwilligers]
    scores.sort(key=lambda paar: (-paar[0].punten, paar[1].pk))
    return [
        {"vrijwilliger": wie, "redenen": [berichten.waarom(reden) for reden in score.redenen]}
        for score, wie in scores[:GETOOND]
    ]


def _profiel(wie: Vrijwilliger) -> Profiel:
    themas = frozenset(str(thema) for thema in wie.themas.all())
    return Profiel(wie.gebied.code, themas, wie.wat)


@require_POST
def aanvaarden(request: HttpRequest, pk: int) -> HttpResponse:
    koppeling = _zichtbaar(request, pk)
    require(permissions.mag_aanvaarden(request.user, koppeling), _("Dit kan niet meer."))
    with uitleggen(request):
        koppeling = actions.aanvaarden(koppeling, by=request.user)
        rond = koppeling.status == Koppeling.Status.AKKOORD
        verder = _("U zei ja. Nu is de ander aan de beurt.")
        klaar = _("Het is rond. U ziet nu elkaars naam en e-mailadres.")
        messages.success(request, klaar if rond else verder)
    return redirect(koppeling)


def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    koppeling = _zichtbaar(request, pk)
    require(permissions.mag_afwijzen(request.user, koppeling), _("Dit kan niet meer."))
    form = AfwijzenForm(request.POST or None)
    if form.is_valid():
        with botsing(form):
            actions.afwijzen(koppeling, by=request.user, **form.cleaned_data)
            messages.success(request, _("Het gaat niet door. De ander krijgt bericht."))
            return redirect(koppeling)
    context = {"form": form, "koppeling": koppeling}
    return render(request, "vrijwilligers/koppelingen/afwijzen.html", context, status=status(form))


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    koppeling = _zichtbaar(request, pk)
    require(permissions.mag_afronden(request.user, koppeling), _("Dit kan niet meer."))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, koppeling)
        with botsing(form):
            actions.afronden(koppeling, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Mooi gedaan. De vraag is afgerond."))
            return redirect(koppeling)
    context = {"form": form, "koppeling": koppeling}
    return render(request, "vrijwilligers/koppelingen/afronden.html", context, status=status(form))
