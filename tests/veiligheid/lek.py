"""A street plan with doors that stand open on purpose: each harness must find its own."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from buurten.signalen.models import Signaal
from welzijn import urls
from welzijn.kern.notificaties.models import Bericht

handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


@login_not_required
def signaal(request: HttpRequest, pk: int) -> HttpResponse:
    """A02 and A03: forgets visible_to, and the sign-in."""
    return HttpResponse(Signaal.objects.get(pk=pk).tekst)


@login_not_required
def schrijft(request: HttpRequest) -> HttpResponse:
    """C12: changes something when it is only read."""
    Bericht.objects.update(adres="/elders/")
    return HttpResponse("gelezen")


@csrf_exempt
@login_not_required
def zonder_bewijs(request: HttpRequest) -> HttpResponse:
    """C12: takes a deed from anywhere."""
    return HttpResponse("gedaan")


@login_not_required
def gelooft_alles(request: HttpRequest) -> HttpResponse:
    """A07 and A08: takes status and place from the body."""
    pk, status = request.POST.get("pk", 0), request.POST.get("status", "nieuw")
    Signaal.objects.filter(pk=pk).update(status=status)
    return HttpResponseRedirect(request.POST.get("next", "/"))


@login_not_required
def filtert(request: HttpRequest) -> HttpResponse:
    """A09: lets the address ask."""
    vraag = {naam: waarde for naam, waarde in request.GET.items() if "__" in naam}
    links = (f'<a href="{s.get_absolute_url()}">' for s in Signaal.objects.filter(**vraag))
    return HttpResponse("".join(links))


@login_not_required
def breekt(request: HttpRequest) -> HttpResponse:
    """C17: trusts what it reads."""
    return HttpResponse(str(int(request.GET["q"])))


lek = (
    [
        path("signaal/<int:pk>/", signaal, name="signaal"),
        path("schrijft/", schrijft, name="schrijft"),
        path("zonder_bewijs/", zonder_bewijs, name="zonder_bewijs"),
        path("gelooft_alles/", gelooft_alles, name="gelooft_alles"),
        path("filtert/", filtert, name="filtert"),
        path("breekt/", breekt, name="breekt"),
    ],
    "lek",
)
urlpatterns = [path("lek/", include(lek)), *urls.urlpatterns]
