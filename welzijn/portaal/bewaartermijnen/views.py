"""The conversation about what was destroyed."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from welzijn.kern.http import paginate, require
from welzijn.portaal.bewaartermijnen import lezen, permissions


def overzicht(request: HttpRequest) -> HttpResponse:
    """How long everything is kept, and the days on which something was destroyed."""
    require(permissions.mag_bekijken(request.user), _nee())
    page = paginate(request, lezen.dagen(), per_page=30)
    kop = [_("Wat"), _("Hoe lang na afloop"), _("Wat er dan gebeurt"), _("Waarom zo lang")]
    context = {"page": page, "kop": kop, "termijnen": lezen.termijnen()}
    return render(request, "portaal/bewaartermijnen/overzicht.html", context)


def verklaring(request: HttpRequest, jaar: int, maand: int, dag: int) -> HttpResponse:
    """The record of one day, to read and to print."""
    require(permissions.mag_bekijken(request.user), _nee())
    try:
        op = date(jaar, maand, dag)
    except (ValueError, OverflowError):
        raise Http404 from None
    if not (regels := lezen.op_dag(op)):
        raise Http404
    context = {"dag": op, "regels": regels, "aantal": sum(regel["aantal"] for regel in regels)}
    return render(request, "portaal/bewaartermijnen/verklaring.html", context)


def _nee() -> str:
    return _("Dit is voor de beheerder en de functionaris gegevensbescherming.")
