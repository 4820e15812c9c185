"""The conversation about one's own account."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from welzijn.kern.accounts import actions, bewijs, kennismaking, permissions
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.accounts.forms import (
    AanmeldForm,
    CodeForm,
    IntrekkenForm,
    KennismakingForm,
    NaamForm,
    UitlogForm,
)
from welzijn.kern.accounts.kennismaking import Kennismaking
from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.sessies import EIGEN, gezien, sessies_van
from welzijn.kern.http import require, verder


def wijzigen(request: HttpRequest) -> HttpResponse:
    user = User.objects.visible_to(request.user).get()
    require(permissions.mag_wijzigen(request.user, user))
    form = NaamForm(request.POST or None, instance=user)
    terug = verder(request, settings.LOGIN_REDIRECT_URL)
    if form.is_valid():
        actions.wijzigen(user, by=user, naam=form.cleaned_data["naam"])
        messages.success(request, _("Uw naam is bewaard. Zo ziet de buurt u voortaan."))
        return redirect(terug)
    return render(request, "kern/accounts/wijzigen.html", {"form": form, "terug": terug})


def bevestigen(request: HttpRequest) -> HttpResponse:
    """Prove once more who one is, by the strongest means one has; then go on to `next`."""
    terug = verder(request, settings.LOGIN_REDIRECT_URL)
    hier = f"{reverse('accounts:bevestigen')}?{urlencode({'next': terug})}"
    if bewijs.is_vers(request):
        return _verder_met_blad(request, terug)
    user: Any = request.user
    if methoden := get_adapter(request).get_reauthentication_methods(user):
        return redirect(f"{methoden[0]['url']}?{urlencode({'next': hier})}")
    form = CodeForm(request.POST if "code" in request.POST else None, request=request)
    if form.is_valid():
        return redirect(hier)
    if request.method == "POST" and not form.is_bound:
        _stuur(request)
        return redirect(hier)
    keuze = {"form": form, "terug": terug, "wacht": bewijs.wacht_op_code(request)}
    return render(request, "kern/accounts/bevestigen.html", keuze)


def _stuur(request: HttpRequest) -> None:
    if not bewijs.stuur_code(request):
        messages.error(request, _("U vroeg al een paar keer een code. Wacht tien minuten."))


def _verder_met_blad(request: HttpRequest, terug: str) -> HttpResponse:
    """Go on; what was sent before waits for one more press of the button."""
    blad = bewijs.wachtend_blad(request)
    return render(request, "kern/accounts/_bevestigd.html", blad) if blad else redirect(terug)


def beveiligen(request: HttpRequest) -> HttpResponse:
    """The one friendly page about a second factor: why, and how in three steps."""
    user: Any = request.user
    terug = verder(request, settings.LOGIN_REDIRECT_URL)
    if user.sterk:
        return redirect(terug)
    request.session["na_beveiligen"] = terug  # the pages of allauth in between forget it
    methoden = get_adapter(request).get_reauthentication_methods(user)
    return render(request, "kern/accounts/beveiligen.html", {"methoden": methoden, "terug": terug})


@bewijs.vers_bewijs
def factor_intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    """A colleague lost their key or their phone: they may set up a new one."""
    mensen = User.objects.visible_to(request.user, permissions.FACTOR_INTREKKEN)
    account = get_object_or_404(mensen, pk=pk)
    require(
        permissions.mag_factor_intrekken(request.user, account),
        _("Alleen een beheerder kan dit doen, en niet voor zichzelf."),
    )
    form = IntrekkenForm(request.POST or None)
    terug = verder(request, settings.LOGIN_REDIRECT_URL)
    if form.is_valid():
        actions.factor_intrekken(account, by=request.user)
        messages.success(request, _("De extra beveiliging is weg. Deze persoon kreeg een e-mail."))
        return redirect(terug)
    keuze = {"form": form, "account": account, "terug": terug}
    return render(request, "kern/accounts/factor_intrekken.html", keuze)


@login_not_required
def kennismaken(request: HttpRequest) -> HttpResponse:
    """Ask for an address and mail a code to it; nothing is made before that code comes back."""
    verder_naar = verder(request, settings.LOGIN_REDIRECT_URL)
    if request.user.is_authenticated:
        return redirect(verder_naar)
    form = AanmeldForm(request.POST or None, initial={"email": request.GET.get("email")})
    if form.is_valid():
        bezig = Kennismaking(form.cleaned_data["email"], verder_naar)
        if form.is_robot or kennismaking.stuur(request, bezig):
            return redirect("accounts:aanmelden")
        form.add_error(None, _("U vroeg al een paar keer een code. Wacht een minuut."))
    zo = {"form": form, "next": verder_naar}
    return render(request, "account/signup.html", zo)


@login_not_required
def aanmelden(request: HttpRequest) -> HttpResponse:
    """The code comes back: an account is made, or found, and its owner is let in."""
    bezig = kennismaking.lees(request.session)
    if bezig is None or request.user.is_authenticated:
        return redirect("account_signup")
    require(permissions.mag_aanmelden(request.user))
    if request.POST.get("action") == "resend":
        return _opnieuw(request, bezig)
    form = KennismakingForm(request.POST or None, request=request, bezig=bezig)
    if form.is_valid():
        user = actions.aanmelden(bezig.email, by=None)
        return kennismaking.binnenlaten(request, user, bezig)
    if form.is_bound and not kennismaking.mis(request.session, bezig):
        messages.error(request, _("De code was drie keer fout. Vraag een nieuwe code."))
        return redirect("account_signup")
    zo = {"verify_form": form, "bezig": bezig, "cancel_url": reverse("account_signup")}
    return render(request, "account/confirm_signup_code.html", zo)


def _opnieuw(request: HttpRequest, bezig: Kennismaking) -> HttpResponse:
    if kennismaking.stuur(request, bezig):
        messages.success(request, _("Een nieuwe code is onderweg."))
    else:
        messages.error(request, _("U vroeg al een paar keer een code. Wacht een minuut."))
    return redirect("accounts:aanmelden")


def sessies(request: HttpRequest) -> HttpResponse:
    """Where I am signed in."""
    zo = {
        "sessies": sessies_van(request),
        "eigen": request.session.get(EIGEN, False),
        "extern": bool(settings.OIDC_SERVER),
    }
    return render(request, "kern/accounts/sessies.html", zo)


@require_POST
def sessie_beeindigen(request: HttpRequest, pk: int) -> HttpResponse:
    sessie = get_object_or_404(UserSession, pk=pk, user_id=request.user.pk)
    require(permissions.mag_sessie_beeindigen(request.user, sessie))
    actions.sessie_beeindigen(sessie, by=request.user)
    messages.success(request, _("U bent daar uitgelogd."))
    return redirect("accounts:sessies")


@require_POST
def sessies_beeindigen(request: HttpRequest) -> HttpResponse:
    user = User.objects.visible_to(request.user).get()
    require(permissions.mag_sessies_beeindigen(user))
    actions.sessies_beeindigen(user, by=user, sessie=request.session)
    messages.success(request, _("U bent nu alleen nog hier ingelogd."))
    return redirect("accounts:sessies")


@require_POST
def toestel(request: HttpRequest) -> HttpResponse:
    """Say whether others use this device as well."""
    request.session[EIGEN] = bool(request.POST.get("eigen"))
    messages.success(request, _("Dat is onthouden tot u uitlogt."))
    return redirect("accounts:sessies")


@require_POST
def verlengen(request: HttpRequest) -> HttpResponse:
    """Somebody is still there, behind a page that was about to end. Nothing else happens."""
    gezien(request.session)
    return HttpResponse(status=204)


@vers_bewijs
def uitloggen(request: HttpRequest) -> HttpResponse:
    """A beheerder signs one person out everywhere. Known or not, the answer is the same."""
    require(permissions.mag_uitloggen(request.user), _("Alleen een beheerder kan dit."))
    form = UitlogForm(request.POST or None)
    if form.is_valid():
        if wie := form.wie(request.user):
            actions.uitloggen(wie, by=request.user)
        messages.success(request, _("Is er een account met dit adres? Dan is het nu uitgelogd."))
        return redirect("accounts:uitloggen")
    return render(request, "kern/accounts/uitloggen.html", {"form": form})


@require_POST
@vers_bewijs
def allen_uitloggen(request: HttpRequest) -> HttpResponse:
    """Everybody but who asks it."""
    require(permissions.mag_allen_uitloggen(request.user), _("Alleen een beheerder kan dit."))
    aantal = actions.allen_uitloggen(by=request.user, sessie=request.session)
    messages.success(request, _("Iedereen is uitgelogd, op %(n)s plekken.") % {"n": aantal})
    return redirect("accounts:uitloggen")
