"""The conversation about one month of a wijk."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from buurten.gebieden.models import Gebied
from welzijn.kern.tijd import vandaag
from welzijn.portaal.maandoverzicht import lezen
from welzijn.portaal.overzichten import merken


@login_not_required
def nieuwste(request: HttpRequest, code: str) -> HttpResponse:
    """The month of today."""
    nu = vandaag()
    return redirect("maandoverzicht:detail", code, nu.year, nu.month)


@login_not_required
def detail(request: HttpRequest, code: str, jaar: int, maand: int) -> HttpResponse:
    """One sheet; on screen who reads signals here sees the exact counts of the month as well."""
    gebied = get_object_or_404(Gebied.objects.huidig(), code=code)
    nu = vandaag()
    if (eerste := lezen.maand(jaar, maand, nu)) is None:
        raise Http404
    leest = merken.leest_signalen(request.user, gebied)
    context = {
        "gebied": gebied,
        "maand": eerste,
        "vorige": lezen.vorige(eerste) if jaar > lezen.EERSTE_JAAR else None,
        "volgende": lezen.maand(*_jaar_maand(eerste), nu),
        "kijken": merken.merken(gebied, lezen.IEDEREEN, jaar),
        "delen": lezen.delen(gebied, eerste),
        "wacht": lezen.wacht(gebied, nu),
        "precies": lezen.precies(gebied, eerste) if leest else [],
        "leest": leest,
    }
    return render(request, "portaal/maandoverzicht/detail.html", context)


def _jaar_maand(eerste: date) -> tuple[int, int]:
    later = lezen.volgende(eerste)
    return later.year, later.month
