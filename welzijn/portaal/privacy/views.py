"""The conversation about one's own data."""

from typing import Any

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from buurten.begeleiding.poort import SESSIE
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import botsing, require
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.tijd import nu, vandaag
from welzijn.portaal.privacy import actions, permissions
from welzijn.portaal.privacy.forms import UitschrijvenForm, VerwijderenForm
from welzijn.portaal.privacy.kamers import (
    bladzijde,
    bladzijden,
    delen,
    gedaan,
    gekeken,
    wat_gaat,
)

# What stays on the device of who leaves: nothing (decision 26).
ALLES_WISSEN = '"cache", "cookies", "storage"'
BLAD = "uitgeschreven"  # what went waits in the session of the helper, to be printed


def overzicht(request: HttpRequest) -> HttpResponse:
    """What the portal knows about me, who looked, what I did, and what I can do with it."""
    require(permissions.mag_bekijken(request.user))
    context = {
        "bladzijden": bladzijden(request.user),
        "gekeken": gekeken(request.user),
        "gedaan": gedaan(request.user),
        "zelf": permissions.mag_meenemen(request.user),
        "samen": permissions.zijn_samen(request.user),
    }
    return render(request, "portaal/privacy/overzicht.html", context)


def kamer(request: HttpRequest, slug: str) -> HttpResponse:
    """What one room keeps of me, row by row."""
    require(permissions.mag_bekijken(request.user))
    gevonden = bladzijde(request.user, slug)
    if gevonden is None:
        raise Http404
    return render(request, "portaal/privacy/kamer.html", {"bladzijde": gevonden})


@vers_bewijs
def meenemen(request: HttpRequest) -> HttpResponse:
    """What is in the file; and, when asked, the file itself, made for this one answer."""
    require(permissions.mag_meenemen(request.user), _alleen_zelf())
    if request.method == "POST":
        inhoud = actions.meenemen(request.user, by=request.user)
        antwoord = HttpResponse(inhoud, content_type="application/zip")
        naam = f"mijn_gegevens_{vandaag().isoformat()}.zip"
        antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
        antwoord.headers["Cache-Control"] = "no-store, private"
        return antwoord
    context = {"delen": [deel for deel in delen(request.user) if deel.aantal]}
    return render(request, "portaal/privacy/meenemen.html", context)


@vers_bewijs
def verwijderen(request: HttpRequest) -> HttpResponse:
    """What goes, what stays and why; and, with the word typed, the end of the account."""
    require(permissions.mag_verwijderen(request.user), _alleen_zelf())
    form = VerwijderenForm(request.POST or None)
    if form.is_valid():
        with botsing(form):
            actions.verwijderen(request.user, by=request.user)
            return _uitgelaten(request)
    context: dict[str, Any] = {"form": form, "eigen": permissions.heeft_functie(request.user)}
    alles = [deel for deel in delen(request.user) if deel.aantal]
    context["gaat"] = [deel for deel in alles if not deel.blijft]
    context["blijft"] = [deel for deel in alles if deel.blijft]
    return render(request, "portaal/privacy/verwijderen.html", context)


@login_not_required
def weg(request: HttpRequest) -> HttpResponse:
    """The account is gone; says nothing about anybody."""
    return render(request, "portaal/privacy/weg.html")


@vers_bewijs
def uitschrijven(request: HttpRequest) -> HttpResponse:
    """The same for who is not online: the helper does it, the person sits beside."""
    user: Any = request.user
    require(permissions.mag_uitschrijven(user), _("Dit kan alleen als de persoon naast u zit."))
    keer = user.begeleiding
    blik = {"by": user.helper, "betreft": [user], "namens": keer.door}
    inzien(keer.deelnemer, recht=permissions.UITSCHRIJVEN, **blik)
    form = UitschrijvenForm(request.POST or None)
    if form.is_valid():
        with botsing(form):
            reden = form.cleaned_data["reden"]
            blad = actions.uitschrijven(keer, by=user.helper, reden=reden)
            return _weer_zelf(request, blad)
    context = {"form": form, "persoon": user, **wat_gaat(user)}
    return render(request, "portaal/privacy/uitschrijven.html", context)


def uitgeschreven(request: HttpRequest) -> HttpResponse:
    """What went and what stays, to print for the person; it names nobody."""
    if not (blad := request.session.get(BLAD)):
        raise Http404
    return render(request, "portaal/privacy/uitgeschreven.html", blad)


def _weer_zelf(request: HttpRequest, blad: dict[str, Any]) -> HttpResponse:
    """The browser is the helper again; nothing of the person stays in its session."""
    del request.session[SESSIE]
    request.session[BLAD] = blad | {"op": date_format(localtime(nu()), "j F Y, H:i")}
    return redirect("privacy:uitgeschreven")


def _uitgelaten(request: HttpRequest) -> HttpResponse:
    """Out of the session, with everything that this device kept."""
    logout(request)
    antwoord = redirect(reverse("privacy:weg"))
    antwoord.headers["Clear-Site-Data"] = ALLES_WISSEN
    return antwoord


def _alleen_zelf() -> str:
    return _("Dit doet iemand zelf, zonder hulp op dit scherm.")
