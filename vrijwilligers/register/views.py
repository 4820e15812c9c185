"""The conversation about a volunteer's profile."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens, werkgebieden
from buurten.gebieden.models import Gebied
from vrijwilligers.register import actions, permissions
from vrijwilligers.register.filters import VrijwilligerFilter
from vrijwilligers.register.forms import VrijwilligerForm
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.bewijs import is_vers, vraag_bewijs
from welzijn.kern.http import paginate, require
from welzijn.kern.logboek.actions import inzien


def _zichtbaar(request: HttpRequest, pk: int) -> Vrijwilliger:
    """The profile, when this person may see it; 404 otherwise."""
    zichtbaar = Vrijwilliger.objects.visible_to(request.user)
    return get_object_or_404(zichtbaar.select_related("gebied", "user"), pk=pk)


def lijst(request: HttpRequest) -> HttpResponse:
    """Who helps in the wijken of this function."""
    require(permissions.mag_werken(request.user), _("Deze lijst is voor de opbouwwerker."))
    actief = Vrijwilliger.objects.visible_to(request.user).actief()
    gefilterd = VrijwilligerFilter(request.GET, queryset=actief.select_related("gebied", "user"))
    page = paginate(request, gefilterd.qs)
    if not is_vers(request):
        return vraag_bewijs(request)
    if wie := list(page):
        voor = namens(request.user, permissions.BEKIJKEN, wie[0])
        inzien(
            "vrijwilligers:lijst",
            by=request.user,
            betreft=[vrijwilliger.user for vrijwilliger in wie],
            namens=voor,
            recht=permissions.BEKIJKEN,
        )
    context = {"filter": gefilterd, "page": page}
    return render(request, "vrijwilligers/register/lijst.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    vrijwilliger = _zichtbaar(request, pk)
    eigen = vrijwilliger.is_van(request.user)
    if not eigen and permissions.mag_bekijken(request.user, vrijwilliger):
        if not is_vers(request):
            return vraag_bewijs(request)
        recht = permissions.op_grond_van(request.user, vrijwilliger) or permissions.BEKIJKEN
        voor, wie = namens(request.user, recht, vrijwilliger), [vrijwilliger.user]
        inzien(vrijwilliger, by=request.user, betreft=wie, namens=voor, recht=recht)
    context = {
        "vrijwilliger": vrijwilliger,
        "eigen": eigen,
        "mag_bewerken": permissions.mag_bewerken(request.user, vrijwilliger),
        "mag_stoppen": permissions.mag_stoppen(request.user, vrijwilliger),
        "mag_hervatten": permissions.mag_hervatten(request.user, vrijwilliger),
    }
    return render(request, "vrijwilligers/register/detail.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """To the own profile, to the form of the own wijk, or the choice between wijken."""
    mijn = Vrijwilliger.objects.visible_to(request.user).van(request.user).first()
    if mijn is not None:
        return redirect(mijn)
    gebieden = list(werkgebieden(request.user, permissions.AANMELDEN))
    if len(gebieden) == 1:
        return redirect("vrijwilligers:aanmelden", gebieden[0].code)
    return render(request, "vrijwilligers/register/begin.html", {"gebieden": gebieden})


def aanmelden(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    nee = _("Dat kan alleen in de wijk waar u woont.")
    require(permissions.mag_aanmelden(request.user, plek), nee)
    mijn = Vrijwilliger.objects.visible_to(request.user).van(request.user).first()
    if mijn is not None:
        return redirect(mijn)
    form = VrijwilligerForm(request.POST or None, instance=Vrijwilliger(gebied=plek), binnen=plek)
    if form.is_valid():
        themas = form.cleaned_data["themas"]
        vrijwilliger = actions.aanmelden(form.instance, by=request.user, themas=themas)
        messages.success(request, _("Fijn dat u wilt helpen! U ziet nu wie een hand zoekt."))
        return redirect(vrijwilliger)
    context = {"form": form, "plek": plek}
    return render(request, "vrijwilligers/register/aanmelden.html", context)


def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    vrijwilliger = _zichtbaar(request, pk)
    require(permissions.mag_bewerken(request.user, vrijwilliger), _("Dit is niet uw profiel."))
    wijk = get_object_or_404(Gebied, pad=vrijwilliger.gebied.wijk_pad)
    form = VrijwilligerForm(request.POST or None, instance=vrijwilliger, binnen=wijk)
    if form.is_valid():
        velden, themas = form.changed_data, form.cleaned_data["themas"]
        actions.bewerken(form.instance, by=request.user, velden=velden, themas=themas)
        messages.success(request, _("Uw profiel is aangepast."))
        return redirect(vrijwilliger)
    context = {"form": form, "vrijwilliger": vrijwilliger}
    return render(request, "vrijwilligers/register/bewerken.html", context)


@require_POST
def stoppen(request: HttpRequest, pk: int) -> HttpResponse:
    vrijwilliger = _zichtbaar(request, pk)
    require(permissions.mag_stoppen(request.user, vrijwilliger), _("Dit kan niet."))
    actions.stoppen(vrijwilliger, by=request.user)
    messages.success(request, _("U krijgt geen vragen meer. Dank voor uw hulp."))
    return redirect(vrijwilliger)


@require_POST
def hervatten(request: HttpRequest, pk: int) -> HttpResponse:
    vrijwilliger = _zichtbaar(request, pk)
    require(permissions.mag_hervatten(request.user, vrijwilliger), _("Dit kan niet."))
    actions.hervatten(vrijwilliger, by=request.user)
    messages.success(request, _("Fijn dat u er weer bij bent."))
    return redirect(vrijwilliger)
