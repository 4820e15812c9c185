"""The conversation about saved filters: one's own, and nobody else's."""

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from welzijn.kern.http import botsing, require, status
from welzijn.kern.zoekopdrachten import actions, permissions
from welzijn.kern.zoekopdrachten.forms import NaamForm
from welzijn.kern.zoekopdrachten.models import LIJSTEN, Zoekopdracht, alleen_bekend


def lijst(request: HttpRequest) -> HttpResponse:
    """All that one saved, list by list."""
    mijn = Zoekopdracht.objects.visible_to(request.user).order_by("lijst", "naam", "pk")
    return render(request, "kern/zoekopdrachten/lijst.html", {"keuzes": list(mijn)})


def bewaren(request: HttpRequest) -> HttpResponse:
    """A name for the filter in the address; of what stands there the list's own fields are kept."""
    van = request.GET.get("lijst", "")
    if van not in LIJSTEN:
        raise Http404
    require(permissions.mag_bewaren(request.user, van))
    keuze = Zoekopdracht(lijst=van, vraag=alleen_bekend(van, request.GET))
    if not keuze.vraag:
        messages.warning(request, _("Beperk de lijst eerst. Bewaar daarna uw keuze."))
        return redirect(van)
    form = NaamForm(request.POST or None)
    if form.is_valid():
        with botsing(form):
            keuze.naam = form.cleaned_data["naam"]
            actions.bewaren(keuze, by=request.user)
            messages.success(request, _("Bewaard. Uw keuze staat nu boven deze lijst."))
            return redirect(keuze)
    return _vraag(request, "bewaren", keuze, form)


def hernoemen(request: HttpRequest, pk: int) -> HttpResponse:
    keuze = _van_mij(request, pk)
    require(permissions.mag_hernoemen(request.user, keuze))
    form = NaamForm(request.POST or None, initial={"naam": keuze.naam})
    if form.is_valid():
        with botsing(form):
            actions.hernoemen(keuze, by=request.user, **form.cleaned_data)
            messages.success(request, _("Uw keuze heeft een andere naam."))
            return redirect("zoekopdrachten:lijst")
    return _vraag(request, "hernoemen", keuze, form)


@require_POST
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    keuze = _van_mij(request, pk)
    require(permissions.mag_verwijderen(request.user, keuze))
    actions.verwijderen(keuze, by=request.user)
    messages.success(request, _("Uw keuze is weg. De lijst zelf is niet veranderd."))
    return redirect("zoekopdrachten:lijst")


def _van_mij(request: HttpRequest, pk: int) -> Zoekopdracht:
    return get_object_or_404(Zoekopdracht.objects.visible_to(request.user), pk=pk)


def _vraag(request: HttpRequest, daad: str, keuze: Zoekopdracht, form: BaseForm) -> HttpResponse:
    """The page that asks for a name."""
    context = {"keuze": keuze, "form": form}
    return render(request, f"kern/zoekopdrachten/{daad}.html", context, status=status(form))
