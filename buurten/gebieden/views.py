"""The conversation about areas, proposals, files with areas and themes."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.gebieden import actions, imports, permissions
from buurten.gebieden.filters import GebiedFilter, WijzigingFilter
from buurten.gebieden.forms import (
    AanleveringForm,
    AfwijzenForm,
    GebiedForm,
    ThemaForm,
    WijzigingForm,
    WoordenForm,
)
from buurten.gebieden.models import Aanlevering, Gebied, Thema, Wijziging
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.http import paginate, require

OP_DE_KAART = 150  # more areas than this are not drawn: nobody can point at them
GETOOND = 50


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Find a place by name; or walk from gemeente to wijk to buurt, on the map and in the list."""
    alle = Gebied.objects.huidig().select_related("ouder__ouder")
    gefilterd = GebiedFilter(request.GET, queryset=alle)
    zoekt = gefilterd.is_valid() and bool(gefilterd.form.cleaned_data["q"])
    boven = None if zoekt else _boven(alle, request.GET.get("binnen", ""))
    gebieden = gefilterd.qs if zoekt else _onder(alle, boven)
    page = paginate(request, gebieden, OP_DE_KAART if boven else 20)
    context = {
        "filter": gefilterd,
        "zoekt": zoekt,
        "boven": boven,
        "page": page,
        "kaart": alle.filter(pk__in=[g.pk for g in page.object_list]).kaart() if boven else None,
    }
    return render(request, "buurten/gebieden/lijst.html", context)


def _boven(alle: Any, code: str) -> Gebied | None:
    """The area whose parts are shown: the one asked for, or the only gemeente there is."""
    if code:
        gevonden: Gebied = get_object_or_404(alle, code=code)
        return gevonden
    gemeenten = list(alle.gemeenten()[:2])
    return gemeenten[0] if len(gemeenten) == 1 else None


def _onder(alle: Any, boven: Gebied | None) -> Any:
    return alle.direct_in(boven).order_by("code") if boven else alle.gemeenten()


# --- The page of an area ----------------------------------------------------------------------


def bewerken(request: HttpRequest, code: str) -> HttpResponse:
    gebied = get_object_or_404(Gebied.objects.huidig().select_related("ouder__ouder"), code=code)
    require(permissions.mag_bewerken(request.user, gebied), _("U kunt deze pagina niet bewerken."))
    foto = Bijlage.objects.visible_to(request.user).van(gebied).first()
    form = GebiedForm(request.POST or None, request.FILES or None, instance=gebied, bijlage=foto)
    if form.is_valid():
        gegevens = form.cleaned_data
        actions.bewerken(
            form.instance,
            by=request.user,
            foto=gegevens["foto"],
            alt=gegevens["alt"],
            zonder_foto=gegevens.get("zonder_foto", False),
        )
        messages.success(request, _("De pagina is bijgewerkt. Iedereen ziet dit nu zo."))
        return redirect(gebied)
    context = {"form": form, "gebied": gebied, "foto": foto}
    return render(request, "buurten/gebieden/bewerken.html", context)


def voorstellen(request: HttpRequest, code: str) -> HttpResponse:
    gebied = get_object_or_404(Gebied.objects.huidig().select_related("ouder__ouder"), code=code)
    require(permissions.mag_voorstellen(request.user, gebied), _("U kunt hier niets voorstellen."))
    nu = {"roepnaam": gebied.roepnaam, "introductie": gebied.introductie}
    form = WijzigingForm(request.POST or None, instance=Wijziging(gebied=gebied, **nu))
    if form.is_valid():
        voorstel = actions.voorstellen(form.instance, by=request.user)
        messages.success(
            request, _("Uw voorstel is verstuurd. U krijgt bericht als er een antwoord is.")
        )
        return redirect(voorstel)
    return render(request, "buurten/gebieden/voorstellen.html", {"form": form, "gebied": gebied})


def wijzigingen(request: HttpRequest) -> HttpResponse:
    """Proposals to decide on; for a resident the own ones."""
    zichtbaar = Wijziging.objects.visible_to(request.user).select_related("gebied__ouder__ouder")
    gefilterd = WijzigingFilter(request.GET, queryset=zichtbaar)
    context = {"filter": gefilterd, "page": paginate(request, gefilterd.qs)}
    return render(request, "buurten/gebieden/wijzigingen.html", context)


def wijziging(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Wijziging.objects.visible_to(request.user).select_related("gebied__ouder__ouder")
    gevonden = get_object_or_404(zichtbaar, pk=pk)
    context = {
        "wijziging": gevonden,
        "gebied": gevonden.gebied,
        "mag_overnemen": permissions.mag_overnemen(request.user, gevonden),
        "mag_afwijzen": permissions.mag_afwijzen(request.user, gevonden),
    }
    return render(request, "buurten/gebieden/wijziging.html", context)


@require_POST
def overnemen(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Wijziging.objects.visible_to(request.user).select_related("gebied__ouder__ouder")
    gevonden = get_object_or_404(zichtbaar, pk=pk)
    require(permissions.mag_overnemen(request.user, gevonden), _nee(gevonden))
    actions.overnemen(gevonden, by=request.user)
    messages.success(request, _("Overgenomen. De pagina is bijgewerkt en de indiener hoort het."))
    return redirect(gevonden.gebied)


def _nee(voorstel: Wijziging) -> str:
    """Why one cannot decide about this proposal: somebody did, or others do."""
    if voorstel.status != Wijziging.Status.VOORGESTELD:
        stand = {"stand": voorstel.get_status_display()}
        return _("Hierover is al besloten. De stand is nu: %(stand)s.") % stand
    return _("Hierover beslist wie in deze wijk werkt.")


def afwijzen(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Wijziging.objects.visible_to(request.user).select_related("gebied__ouder__ouder")
    gevonden = get_object_or_404(zichtbaar, pk=pk)
    require(permissions.mag_afwijzen(request.user, gevonden), _nee(gevonden))
    form = AfwijzenForm(request.POST or None)
    if form.is_valid():
        actions.afwijzen(gevonden, by=request.user, reden=form.cleaned_data["reden"])
        messages.success(request, _("Niet overgenomen. De indiener leest uw reden."))
        return redirect("gebieden:wijzigingen")
    context = {"form": form, "wijziging": gevonden, "gebied": gevonden.gebied}
    return render(request, "buurten/gebieden/afwijzen.html", context)


# --- Files with areas -------------------------------------------------------------------------


def aanleveringen(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_aanleveren(request.user), _("Alleen een beheerder ziet dit."))
    alle = Aanlevering.objects.visible_to(request.user).zonder_inhoud()
    context = {"page": paginate(request, alle)}
    return render(request, "buurten/gebieden/aanleveringen.html", context)


def aanleveren(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_aanleveren(request.user), _("Alleen een beheerder kan dit."))
    form = AanleveringForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        nieuw = actions.aanleveren(form.instance, by=request.user)
        messages.success(request, _("Het bestand is ontvangen. Er is nog niets veranderd."))
        return redirect(nieuw)
    return render(request, "buurten/gebieden/aanleveren.html", {"form": form})


def aanlevering(request: HttpRequest, pk: int) -> HttpResponse:
    """What taking in the file would change, worked out anew at each look."""
    gevonden = get_object_or_404(Aanlevering.objects.visible_to(request.user), pk=pk)
    mag = permissions.mag_verwerken(request.user, gevonden)
    context = {
        "aanlevering": gevonden,
        "plan": _plan(gevonden) if mag else None,
        "getoond": GETOOND,
    }
    return render(request, "buurten/gebieden/aanlevering.html", context)


def _plan(gevonden: Aanlevering) -> Any:
    return imports.beproef(bytes(gevonden.inhoud), gevonden.jaar, gevonden.bron)


@require_POST
def verwerken(request: HttpRequest, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(Aanlevering.objects.visible_to(request.user), pk=pk)
    require(permissions.mag_verwerken(request.user, gevonden), _("Over dit bestand is al beslist."))
    plan = _plan(gevonden)
    if plan.vingerafdruk != request.POST.get("gezien"):
        messages.warning(request, _("Er is iets veranderd nadat u keek. Bekijk het opnieuw."))
        return redirect(gevonden)
    try:
        actions.verwerken(gevonden, by=request.user, plan=plan)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, _("Ingelezen. De gebieden zijn bijgewerkt."))
    return redirect(gevonden)


@require_POST
def weggooien(request: HttpRequest, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(Aanlevering.objects.visible_to(request.user), pk=pk)
    require(permissions.mag_weggooien(request.user, gevonden), _("Over dit bestand is al beslist."))
    actions.weggooien(gevonden, by=request.user)
    messages.success(request, _("Weggegooid. Er is niets ingelezen."))
    return redirect("gebieden:aanleveringen")


# --- Themes -----------------------------------------------------------------------------------


def themas(request: HttpRequest) -> HttpResponse:
    nee = _("Alleen een coördinator of een beheerder ziet dit.")
    require(permissions.mag_thema_verwoorden(request.user), nee)
    page = paginate(request, Thema.objects.all(), 50)
    context = {"page": page, "mag_bewerken": permissions.mag_thema_bewerken(request.user)}
    return render(request, "buurten/gebieden/themas.html", context)


def thema_toevoegen(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_thema_toevoegen(request.user), _("Alleen een beheerder kan dit."))
    form = ThemaForm(request.POST or None)
    if form.is_valid():
        thema = actions.thema_toevoegen(form.instance, by=request.user)
        messages.success(request, _("“%(naam)s” is toegevoegd.") % {"naam": thema.naam})
        return redirect("gebieden:themas")
    return render(request, "buurten/gebieden/thema_toevoegen.html", {"form": form})


def thema_bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    thema = get_object_or_404(Thema, pk=pk)
    require(permissions.mag_thema_bewerken(request.user), _("Alleen een beheerder kan dit."))
    form = ThemaForm(request.POST or None, instance=thema)
    if form.is_valid():
        thema = actions.thema_bewerken(form.instance, by=request.user)
        messages.success(request, _("“%(naam)s” is bijgewerkt.") % {"naam": thema.naam})
        return redirect("gebieden:themas")
    context = {"form": form, "thema": thema}
    return render(request, "buurten/gebieden/thema_bewerken.html", context)


def thema_verwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    thema = get_object_or_404(Thema, pk=pk)
    nee = _("Alleen een coördinator of een beheerder kan dit.")
    require(permissions.mag_thema_verwoorden(request.user), nee)
    form = WoordenForm(request.POST or None, instance=thema)
    if form.is_valid():
        actions.thema_verwoorden(form.instance, by=request.user)
        messages.success(request, _("De woorden van “%(naam)s” zijn bewaard.") % {"naam": thema})
        return redirect("gebieden:themas")
    context = {"form": form, "thema": thema}
    return render(request, "buurten/gebieden/thema_verwoorden.html", context)
