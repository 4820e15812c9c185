"""The conversation about helping somebody who is not online."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from buurten.begeleiding import actions, permissions
from buurten.begeleiding.forms import AdresForm, BegeleidenForm, CodeForm, InschrijvenForm
from buurten.begeleiding.models import Deelnemer
from buurten.begeleiding.poort import SESSIE
from buurten.functies.backends import namens, werkgebieden
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import paginate, require
from welzijn.kern.logboek.actions import inzien

KLOPT_NIET = gettext_lazy(
    "Deze code klopt niet, of is te oud. Kijk in de mail, of vraag een nieuwe code."
)
NEE = gettext_lazy("Dit kan alleen een opbouwwerker van de organisatie die deze persoon helpt.")


def _zichtbaar(request: HttpRequest, pk: int) -> Deelnemer:
    """The person, when the organisation of this function helps them; 404 otherwise."""
    zichtbaar = Deelnemer.objects.visible_to(request.user).select_related("user", "gebied")
    return get_object_or_404(zichtbaar, pk=pk)


def _blik(request: HttpRequest, wie: list[Deelnemer]) -> dict[str, Any]:
    """What the inzagelog keeps of a look at these people."""
    return {
        "by": request.user,
        "betreft": [deelnemer.user for deelnemer in wie],
        "namens": namens(request.user, permissions.BEKIJKEN, wie[0]) if wie else None,
        "recht": permissions.BEKIJKEN,
    }


def lijst(request: HttpRequest) -> HttpResponse:
    """Who this organisation helps here, by name."""
    require(permissions.mag_bekijken(request.user), _("Deze pagina is voor opbouwwerkers."))
    zoek = request.GET.get("zoek", "")
    mensen = Deelnemer.objects.visible_to(request.user).select_related("user", "gebied")
    page = paginate(request, mensen.matching(zoek))
    wie = list(page)
    inzien("begeleiding:lijst", **_blik(request, wie))
    context = {"page": page, "wie": wie, "zoek": zoek}
    return render(request, "buurten/begeleiding/lijst.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Where does the person live? Straight on when there is one wijk to choose."""
    gebieden = list(werkgebieden(request.user, permissions.INSCHRIJVEN))
    require(bool(gebieden), _("Deze pagina is voor opbouwwerkers."))
    if len(gebieden) == 1:
        return redirect("begeleiding:inschrijven", gebieden[0].code)
    return render(request, "buurten/begeleiding/begin.html", {"gebieden": gebieden})


def inschrijven(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    require(permissions.mag_inschrijven(request.user, plek), _("Dit kan in uw eigen wijk."))
    form = InschrijvenForm(request.POST or None, binnen=plek)
    if form.is_valid():
        naam = form.cleaned_data["naam"]
        voor = _functie(request, permissions.INSCHRIJVEN, plek)
        deelnemer = actions.inschrijven(form.instance, by=request.user, naam=naam, namens=voor)
        messages.success(request, _("%(naam)s doet mee. Begin nu met helpen.") % {"naam": naam})
        return redirect("begeleiding:begeleiden", deelnemer.pk)
    context = {"form": form, "plek": plek}
    return render(request, "buurten/begeleiding/inschrijven.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: helping, earlier times, and how they take over."""
    deelnemer = _zichtbaar(request, pk)
    inzien(deelnemer, **_blik(request, [deelnemer]))
    keren = deelnemer.begeleidingen.select_related("door__functie__organisatie", "door__user")
    context = {"deelnemer": deelnemer, "keren": keren[:20]}
    return render(request, "buurten/begeleiding/detail.html", context)


def begeleiden(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin: from here on this browser is the other person, until it is done or over."""
    deelnemer = _zichtbaar(request, pk)
    inzien(deelnemer, **_blik(request, [deelnemer]))
    require(permissions.mag_begeleiden(request.user, deelnemer), str(NEE))
    form = BegeleidenForm(request.POST or None)
    if form.is_valid():
        voor = _functie(request, permissions.BEGELEIDEN, deelnemer)
        hoe = form.cleaned_data
        begeleiding = actions.begeleiden(deelnemer, by=request.user, namens=voor, **hoe)
        request.session[SESSIE] = begeleiding.pk
        messages.success(request, _("U doet nu mee voor %(naam)s.") % {"naam": deelnemer})
        return redirect(deelnemer.gebied)
    context = {"form": form, "deelnemer": deelnemer}
    return render(request, "buurten/begeleiding/begeleiden.html", context)


@require_POST
def stoppen(request: HttpRequest) -> HttpResponse:
    """Done: this browser is the opbouwwerker again."""
    require(permissions.mag_stoppen(request.user), _("U helpt nu niemand."))
    actions.stoppen(request.user.begeleiding, by=request.user)  # type: ignore[union-attr]  # the gate put it there
    del request.session[SESSIE]
    messages.success(request, _("Klaar. U werkt nu weer als uzelf."))
    return redirect("begeleiding:lijst")


@vers_bewijs
def adres_geven(request: HttpRequest, pk: int) -> HttpResponse:
    deelnemer = _zichtbaar(request, pk)
    inzien(deelnemer, **_blik(request, [deelnemer]))
    require(permissions.mag_adres_geven(request.user, deelnemer), str(NEE))
    form = AdresForm(request.POST or None)
    if form.is_valid():
        voor = _functie(request, permissions.ADRES_GEVEN, deelnemer)
        email = form.cleaned_data["email"]
        actions.adres_geven(deelnemer, by=request.user, email=email, namens=voor)
        messages.success(request, _("Er is een mail gestuurd. Daarin staat een code."))
        return redirect("begeleiding:overnemen", deelnemer.pk)
    context = {"form": form, "deelnemer": deelnemer}
    return render(request, "buurten/begeleiding/adres_geven.html", context)


@vers_bewijs
def overnemen(request: HttpRequest, pk: int) -> HttpResponse:
    deelnemer = _zichtbaar(request, pk)
    inzien(deelnemer, **_blik(request, [deelnemer]))
    eerst = _("Geef eerst het e-mailadres van deze persoon.")
    require(permissions.mag_overnemen(request.user, deelnemer), eerst)
    form = CodeForm(request.POST or None)
    if form.is_valid():
        voor = _functie(request, permissions.OVERNEMEN, deelnemer)
        code = form.cleaned_data["code"]
        if actions.overnemen(deelnemer, by=request.user, code=code, namens=voor):
            messages.success(request, _("Klaar. Deze persoon logt voortaan zelf in."))
            return redirect("begeleiding:lijst")
        form.add_error("code", str(KLOPT_NIET))
    context = {"form": form, "deelnemer": deelnemer}
    return render(request, "buurten/begeleiding/overnemen.html", context)


def _functie(request: HttpRequest, recht: str, ding: Gebied | Deelnemer) -> Bezetting:
    """The function in which one helps; without one the right would not have been there."""
    voor = namens(request.user, recht, ding)
    require(voor is not None, str(NEE))
    return voor  # type: ignore[return-value]  # required just now
