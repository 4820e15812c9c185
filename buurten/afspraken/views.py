"""The conversation about who picks up what: the board, and what organisations arrange."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Prefetch
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from buurten.afspraken import actions, permissions
from buurten.afspraken.filters import BordFilter
from buurten.afspraken.forms import (
    AanvaardenForm,
    AfstemmenForm,
    AntwoordForm,
    DelenForm,
    RedenForm,
    VoorleggenForm,
)
from buurten.afspraken.models import Aandeel, Afstemming, Voorlegging
from buurten.functies.backends import namens
from buurten.functies.handtekening import met_naam
from buurten.kwesties.models import Kwestie
from welzijn.kern.http import botsing, require, status

OP_HET_BORD = 20  # per column; the list of kwesties has the rest


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """The board: what nobody has, what somebody has, what lies with the municipality."""
    gefilterd = BordFilter(request.GET, queryset=_kwesties(request))
    alles, dag = gefilterd.qs, localdate()
    mee = Aandeel.objects.visible_to(request.user).filter(status=Aandeel.Status.MEE)
    samen = Prefetch("aandelen", queryset=mee.select_related("organisatie"), to_attr="mee")
    opgepakt = alles.filter(status=Kwestie.Status.OPGEPAKT).prefetch_related(samen)
    bij = Voorlegging.objects.visible_to(request.user).open()
    bij = bij.filter(kwestie__in=alles.order_by().values("pk"))
    bij = bij.select_related("kwestie__gebied", "aan", "organisatie")
    open_ = alles.filter(status=Kwestie.Status.OPEN)
    context = {
        "filter": gefilterd,
        "dag": dag,
        "niemand": _kolom(open_.order_by(F("oppakken_voor").asc(nulls_last=True), "pk"), dag),
        "opgepakt": _kolom(opgepakt.order_by(F("toegezegd_voor").asc(nulls_last=True), "pk"), dag),
        "bij": _kolom(bij.order_by("antwoord_voor", "pk"), dag),
        "gevraagd": _aandelen(request).gevraagd_aan(request.user)[:OP_HET_BORD],
    }
    return render(request, "buurten/afspraken/lijst.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Who carries this kwestie, with whom, and what was agreed; for who works here."""
    kwestie = _kwestie(request, pk)
    require(permissions.mag_bekijken(request.user, kwestie), _("Dit is voor wie hier werkt."))
    aandelen = list(_aandelen(request).filter(kwestie=kwestie))
    afgestemd = Afstemming.objects.visible_to(request.user).filter(kwestie=kwestie)
    voorgelegd = Voorlegging.objects.visible_to(request.user).filter(kwestie=kwestie)
    voorgelegd = voorgelegd.select_related("aan", "organisatie", *met_naam("antwoord_namens"))
    context = {
        "kwestie": kwestie,
        "dag": localdate(),
        "daden": permissions.daden(request.user, kwestie),
        "aandelen": [(deel, permissions.over(request.user, deel)) for deel in aandelen],
        "afstemmingen": afgestemd.select_related("met", *met_naam("namens"))[:50],
        "voorleggingen": [
            (v, permissions.mag_antwoorden(request.user, v))
            for v in voorgelegd.select_related("kwestie__gebied")
        ],
    }
    return render(request, "buurten/afspraken/detail.html", context)


def afstemmen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    require(permissions.mag_afstemmen(request.user, kwestie), _nee(kwestie))
    voor = namens(request.user, permissions.AFSTEMMEN, kwestie)
    eigen = voor.functie.organisatie_id if voor else None
    form = AfstemmenForm(request.POST or None, instance=Afstemming(kwestie=kwestie), eigen=eigen)
    if voor and form.is_valid():
        with botsing(form):
            actions.afstemmen(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De afspraak staat erbij. De ander krijgt bericht."))
            return redirect("afspraken:detail", kwestie.pk)
    return _vraag(request, "afstemmen", kwestie, form)


def delen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    require(permissions.mag_delen(request.user, kwestie), _nee(kwestie))
    form = DelenForm(request.POST or None, kwestie=kwestie)
    voor = namens(request.user, permissions.DELEN, kwestie)
    if voor and form.is_valid():
        with botsing(form):
            actions.delen(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De organisatie krijgt uw vraag en zegt zelf ja of nee."))
            return redirect("afspraken:detail", kwestie.pk)
    return _vraag(request, "delen", kwestie, form)


def aanvaarden(request: HttpRequest, pk: int) -> HttpResponse:
    aandeel = get_object_or_404(_aandelen(request), pk=pk)
    require(permissions.mag_aanvaarden(request.user, aandeel), _nee(aandeel))
    form = AanvaardenForm(request.POST or None)
    voor = namens(request.user, permissions.AANVAARDEN, aandeel)
    if voor and form.is_valid():
        with botsing(form):
            actions.aanvaarden(aandeel, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw organisatie doet mee. Dat staat nu bij de kwestie."))
            return redirect("afspraken:detail", aandeel.kwestie_id)
    return _vraag(request, "aanvaarden", aandeel.kwestie, form, aandeel=aandeel)


def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    aandeel = get_object_or_404(_aandelen(request), pk=pk)
    require(permissions.mag_afwijzen(request.user, aandeel), _nee(aandeel))
    vraag, lezer = _("Waarom doet u niet mee?"), _("Wie het u vroeg, leest dit.")
    form = RedenForm(request.POST or None, label=vraag, uitleg=lezer)
    voor = namens(request.user, permissions.AFWIJZEN, aandeel)
    if voor and form.is_valid():
        with botsing(form):
            actions.afwijzen(aandeel, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw antwoord is verstuurd."))
            return redirect("afspraken:detail", aandeel.kwestie_id)
    return _vraag(request, "afwijzen", aandeel.kwestie, form, aandeel=aandeel)


def uitstappen(request: HttpRequest, pk: int) -> HttpResponse:
    aandeel = get_object_or_404(_aandelen(request), pk=pk)
    require(permissions.mag_uitstappen(request.user, aandeel), _nee(aandeel))
    vraag, lezer = _("Waarom stopt u ermee?"), _("Iedereen leest dit.")
    form = RedenForm(request.POST or None, label=vraag, uitleg=lezer)
    voor = namens(request.user, permissions.UITSTAPPEN, aandeel)
    if voor and form.is_valid():
        with botsing(form):
            actions.uitstappen(aandeel, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw organisatie doet niet meer mee. De reden staat erbij."))
            return redirect("afspraken:detail", aandeel.kwestie_id)
    return _vraag(request, "uitstappen", aandeel.kwestie, form, aandeel=aandeel)


def voorleggen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = _kwestie(request, pk)
    require(permissions.mag_voorleggen(request.user, kwestie), _nee(kwestie))
    form = VoorleggenForm(request.POST or None, kwestie=kwestie)
    voor = namens(request.user, permissions.VOORLEGGEN, kwestie)
    if voor and form.is_valid():
        with botsing(form):
            actions.voorleggen(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De vraag ligt bij de gemeente. Iedereen ziet de dag."))
            return redirect("afspraken:detail", kwestie.pk)
    return _vraag(request, "voorleggen", kwestie, form)


def antwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    alle = Voorlegging.objects.visible_to(request.user)
    voorlegging = get_object_or_404(alle.select_related("kwestie__gebied", "aan"), pk=pk)
    require(permissions.mag_antwoorden(request.user, voorlegging), _nee(voorlegging))
    form = AntwoordForm(request.POST or None)
    voor = namens(request.user, permissions.ANTWOORDEN, voorlegging)
    if voor and form.is_valid():
        with botsing(form):
            actions.antwoorden(voorlegging, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw antwoord is openbaar. De melders krijgen bericht."))
            return redirect("afspraken:detail", voorlegging.kwestie_id)
    return _vraag(request, "antwoorden", voorlegging.kwestie, form, voorlegging=voorlegging)


def _kwesties(request: HttpRequest) -> Any:
    alle = Kwestie.objects.visible_to(request.user)
    return alle.select_related("gebied", "thema", "opgepakt_door", "verantwoordelijk")


def _kwestie(request: HttpRequest, pk: int) -> Kwestie:
    kwestie: Kwestie = get_object_or_404(_kwesties(request), pk=pk)
    return kwestie


def _aandelen(request: HttpRequest) -> Any:
    alle = Aandeel.objects.visible_to(request.user)
    wie = met_naam("antwoord_namens")
    return alle.select_related(
        "organisatie", "kwestie__gebied", "namens__functie__organisatie", "verantwoordelijk", *wie
    )


def _kolom(rijen: Any, dag: Any) -> dict[str, Any]:
    """At most a column full, each with whether its day went by; and whether there is more."""
    dingen = list(rijen[: OP_HET_BORD + 1])
    paren = [(ding, ding.is_te_laat(dag)) for ding in dingen[:OP_HET_BORD]]
    return {"paren": paren, "meer": len(dingen) > OP_HET_BORD}


def _nee(ding: Any) -> str:
    stand = {"status": ding.get_status_display()}
    return _("U kunt dit nu niet doen. De stand is: %(status)s.") % stand


def _vraag(
    request: HttpRequest, daad: str, kwestie: Kwestie, form: BaseForm, **meer: Any
) -> HttpResponse:
    """The page of a deed that asks for words."""
    context = {"kwestie": kwestie, "form": form, **meer}
    return render(request, f"buurten/afspraken/{daad}.html", context, status=status(form))
