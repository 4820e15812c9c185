"""The conversation about what partners answer."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from buurten.signalen.models import Deling, Signaal
from buurten.signalen.permissions import besloten_voor, op_grond_van
from buurten.terugmeldingen import actions, permissions
from buurten.terugmeldingen.forms import TerugmeldenForm
from buurten.terugmeldingen.models import Terugmelding
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, require, status
from welzijn.kern.logboek.actions import inzien


@vers_bewijs
def lijst(request: HttpRequest, pk: int) -> HttpResponse:
    """What was answered to this signal: one's own, or all of it for whose it is."""
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_bekijken(request.user, signaal), _nee())
    rijen = Terugmelding.objects.visible_to(request.user).over(signaal)
    if besloten_voor(request.user, signaal):
        recht, voor = op_grond_van(request.user, signaal)
        inzien(signaal, by=request.user, betreft=[None], namens=voor, recht=recht)
    context = {
        "signaal": signaal,
        "rijen": rijen.select_related("namens__functie__organisatie"),
        "mag_terugmelden": permissions.mag_terugmelden(request.user, signaal),
    }
    return render(request, "buurten/terugmeldingen/lijst.html", context)


@vers_bewijs
def terugmelden(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_terugmelden(request.user, signaal), _nee())
    deling = Deling.objects.visible_to(request.user).filter(signaal=signaal).first()
    voor = permissions.voor(request.user, signaal)
    if deling is None or voor is None:
        raise PermissionDenied(_nee())
    form = TerugmeldenForm(request.POST or None, instance=Terugmelding(deling=deling))
    if form.is_valid():
        with botsing(form):
            actions.terugmelden(form.instance, by=request.user, namens=voor)
            messages.success(request, _("Uw antwoord is bewaard. Wie deelde, krijgt bericht."))
            return redirect("terugmeldingen:lijst", pk)
    context = {"form": form, "signaal": signaal, "wie": deling.namens.functie}
    return render(request, "buurten/terugmeldingen/terugmelden.html", context, status=status(form))


def _zichtbaar(request: HttpRequest, pk: int) -> Signaal:
    """The signal, when this person may see it; 404 otherwise."""
    rijen = Signaal.objects.visible_to(request.user).select_related("gebied", "organisatie")
    signaal: Signaal = get_object_or_404(rijen, pk=pk)
    return signaal


def _nee() -> str:
    return _("Antwoorden doet een partner, op een signaal dat met die partner is gedeeld.")
