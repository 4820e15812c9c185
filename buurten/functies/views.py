"""The conversation about who is who, who holds which function, and where people live."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies import actions, permissions
from buurten.functies import kaart as kaarten
from buurten.functies.backends import namens
from buurten.functies.filters import FunctieFilter
from buurten.functies.forms import (
    BeeindigenForm,
    FunctieForm,
    FunctiePlaatsenForm,
    InplannenForm,
    OrganisatieForm,
    ToenForm,
    VestigenForm,
)
from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.functies.qr import teken
from buurten.functies.werkt_als import wissel
from buurten.gebieden.models import Gebied
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.http import paginate, require, verder
from welzijn.kern.tijd import vandaag

# --- Working for one of several functions --------------------------------------------------------


@require_POST
def wisselen(request: HttpRequest) -> HttpResponse:
    """Choose for which of one's own functions one works; kept in this session alone."""
    gekozen = wissel(request, request.POST.get("functie", ""))
    if gekozen is not None:
        messages.success(request, _("U werkt nu als: %(wie)s.") % {"wie": gekozen.wie})
    else:
        messages.warning(request, _("Deze functie hebt u niet (meer). Kies een andere."))
    return redirect(verder(request, reverse("functies:profiel")))


# --- For everyone ------------------------------------------------------------------------------


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Who is who: functions, with who holds them today; first of the wijk where one lives."""
    functies = Functie.objects.actief().met_alles().per_groep()
    vraag = request.GET.copy()
    if "waar" not in vraag and (thuis := _thuis(request)):
        vraag["waar"] = str(getattr(thuis.gebied.ouder, "code", ""))
    gefilterd = FunctieFilter(vraag, queryset=functies)
    context = {
        "filter": gefilterd,
        "page": paginate(request, gefilterd.qs),
        "gebied": _gekozen(vraag.get("waar", "")),
        "verder": any(vraag.get(naam) for naam in ("thema", "zoek")),
    }
    return render(request, "buurten/functies/lijst.html", context)


def _gekozen(code: str) -> Gebied | None:
    """The area with this code, when the list is about one."""
    return Gebied.objects.filter(code=code[:20]).first() if code else None


def _thuis(request: HttpRequest) -> Bewonerschap | None:
    thuis = Bewonerschap.objects.visible_to(request.user).geldig()
    return thuis.select_related("gebied__ouder__ouder").first()


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The card of a function: who it is now; with an account also who it was on any day."""
    functie = get_object_or_404(Functie.objects.visible_to(request.user).met_alles(), pk=pk)
    op = vandaag()
    kaart = kaarten.lees(functie, request.user, op)
    context = {
        "functie": functie,
        "vandaag": op,
        "kaart": kaart,
        "qr": teken(request.build_absolute_uri(functie.get_absolute_url())),
        **_toen(request, kaart),
        **_regelen(request, functie, kaart, op),
    }
    return render(request, "buurten/functies/detail.html", context)


def _toen(request: HttpRequest, kaart: kaarten.Kaart) -> dict[str, Any]:
    """The question who it was, and its answer; not for visitors."""
    if not request.user.is_authenticated:
        return {"toen": None}
    form = ToenForm(request.GET if "op" in request.GET else None)
    if not form.is_valid():
        return {"toen": form}
    dag = form.cleaned_data["op"]
    return {"toen": form, "dag": dag, "wie_toen": kaarten.toen(kaart, dag)}


def _regelen(
    request: HttpRequest, functie: Functie, kaart: kaarten.Kaart, op: date
) -> dict[str, Any]:
    """What this person may change about the function, and about who holds it."""
    user = request.user
    beheer = permissions.mag_functie_bewerken(user, functie)
    return {
        "mag_beheren": beheer,
        "mag_plaatsen": beheer and permissions.mag_functie_plaatsen(user, functie),
        "mag_toekennen": permissions.mag_toekennen(user, functie),
        "bezettingen": kaart.reeks if beheer else [],
        "te_plannen": kaarten.te_plannen(kaart, user, op),
    }


@login_not_required
def kaart(request: HttpRequest, pk: int) -> HttpResponse:
    """The card on paper: A6 to hand out, or A4 to hang up."""
    functie = get_object_or_404(Functie.objects.visible_to(request.user).met_alles(), pk=pk)
    op = vandaag()
    formaat = "a4" if request.GET.get("formaat") == "a4" else "a6"
    adres = request.build_absolute_uri(functie.get_absolute_url())
    context = {
        "functie": functie,
        "waar": ", ".join(str(gebied) for gebied in functie.gebieden.all()),
        "formaat": formaat,
        "tabs": _formaten(formaat),
        "vandaag": op,
        "kaart": kaarten.lees(functie, AnonymousUser(), op),
        "qr": teken(adres),
        "adres": adres.partition("//")[2],
    }
    return render(request, "buurten/functies/kaart.html", context)


def _formaten(nu: str) -> list[dict[str, Any]]:
    namen = {"a6": _("Kaartje, A6"), "a4": _("Poster, A4")}
    return [
        {"text": naam, "url": f"?formaat={code}", "current": code == nu}
        for code, naam in namen.items()
    ]


@login_not_required
def organisaties(request: HttpRequest) -> HttpResponse:
    alle = Organisatie.objects.visible_to(request.user).matching(request.GET.get("zoek", ""))
    context = {
        "page": paginate(request, alle),
        "zoek": request.GET.get("zoek", ""),
        "mag_toevoegen": permissions.mag_organisatie_toevoegen(request.user),
    }
    return render(request, "buurten/functies/organisaties.html", context)


@login_not_required
def organisatie(request: HttpRequest, pk: int) -> HttpResponse:
    organisatie = get_object_or_404(Organisatie.objects.visible_to(request.user), pk=pk)
    functies = Functie.objects.visible_to(request.user).filter(organisatie=organisatie)
    context = {
        "organisatie": organisatie,
        "functies": functies.met_alles().per_groep(),
        "mag_bewerken": permissions.mag_organisatie_bewerken(request.user, organisatie),
    }
    return render(request, "buurten/functies/organisatie.html", context)


# --- About oneself -----------------------------------------------------------------------------


def profiel(request: HttpRequest) -> HttpResponse:
    """What the portal knows about who looks: name, where they live, their functions."""
    mijn = Bezetting.objects.visible_to(request.user).filter(user=request.user)
    context = {
        "thuis": _thuis(request),
        "bezettingen": mijn.select_related("functie__organisatie"),
        "vandaag": vandaag(),
    }
    return render(request, "buurten/functies/profiel.html", context)


def vestigen(request: HttpRequest) -> HttpResponse:
    """Choose the buurt where one lives; the wijk becomes the place one is in."""
    thuis = Bewonerschap.objects.visible_to(request.user).geldig().select_related("gebied")
    nu, zoek = thuis.first(), request.GET.get("zoek", "")
    eerst = {"naam": getattr(request.user, "naam", ""), "gebied": nu and nu.gebied_id}
    form = VestigenForm(request.POST or None, zoek=zoek, initial=eerst)
    if form.is_valid():
        gebied = form.cleaned_data["gebied"]
        require(permissions.mag_vestigen(request.user, gebied), _("Kies een buurt."))
        actions.vestigen(gebied, by=request.user, naam=form.cleaned_data["naam"])
        request.session["hier"] = _hier(gebied.ouder)
        messages.success(request, _("Welkom! U doet nu mee in %(wijk)s.") % {"wijk": gebied.ouder})
        return redirect(verder(request, gebied.ouder.get_absolute_url()))
    context = {"form": form, "zoek": zoek, "nu": nu, "next": verder(request, "")}
    return render(request, "buurten/functies/vestigen.html", context)


def _hier(wijk: Gebied) -> dict[str, Any]:
    """The place one is in, as the session keeps it."""
    adres = wijk.get_absolute_url()
    return {"code": wijk.code, "jaar": wijk.jaar, "naam": str(wijk), "url": adres}


# --- For a beheerder ---------------------------------------------------------------------------


def beheer(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_werken(request.user), _("Deze pagina is voor een beheerder."))
    functies = Functie.objects.visible_to(request.user)
    open_ = functies.actief().select_related("organisatie").per_groep()
    context = {
        "organisaties": Organisatie.objects.visible_to(request.user).count(),
        "functies": functies.count(),
        "onbezet": open_.onbezet()[:20],
        "zonder_gebied": open_.filter(gebieden=None)[:20],
    }
    return render(request, "buurten/functies/beheer.html", context)


def organisatie_toevoegen(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_organisatie_toevoegen(request.user), _("Alleen een beheerder kan dit."))
    form = OrganisatieForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.ORGANISATIE_TOEVOEGEN, None)
        nieuw = actions.organisatie_toevoegen(form.instance, by=request.user, namens=voor)
        messages.success(request, _("“%(naam)s” is toegevoegd.") % {"naam": nieuw})
        return redirect(nieuw)
    return render(request, "buurten/functies/organisatie_toevoegen.html", {"form": form})


def organisatie_bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    organisatie = get_object_or_404(Organisatie.objects.visible_to(request.user), pk=pk)
    require(
        permissions.mag_organisatie_bewerken(request.user, organisatie),
        _("Alleen een beheerder kan dit."),
    )
    form = OrganisatieForm(request.POST or None, instance=organisatie)
    if form.is_valid():
        voor = namens(request.user, permissions.ORGANISATIE_BEWERKEN, organisatie)
        actions.organisatie_bewerken(
            form.instance, by=request.user, velden=form.changed_data, namens=voor
        )
        messages.success(request, _("De gegevens zijn bewaard."))
        return redirect(organisatie)
    context = {"form": form, "organisatie": organisatie}
    return render(request, "buurten/functies/organisatie_bewerken.html", context)


def functie_toevoegen(request: HttpRequest) -> HttpResponse:
    require(permissions.mag_functie_toevoegen(request.user), _("Alleen een beheerder kan dit."))
    eerst = {"organisatie": request.GET.get("organisatie")}
    form = FunctieForm(request.POST or None, initial=eerst)
    if form.is_valid():
        voor = namens(request.user, permissions.FUNCTIE_TOEVOEGEN, None)
        functie = actions.functie_toevoegen(
            form.instance, by=request.user, themas=form.cleaned_data["themas"], namens=voor
        )
        messages.success(request, _("De functie is toegevoegd. Kies nu waar zij werkt."))
        return redirect("functies:functie_plaatsen", functie.pk)
    return render(request, "buurten/functies/functie_toevoegen.html", {"form": form})


def functie_bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    functie = get_object_or_404(Functie.objects.visible_to(request.user), pk=pk)
    require(
        permissions.mag_functie_bewerken(request.user, functie), _("Alleen een beheerder kan dit.")
    )
    form = FunctieForm(request.POST or None, instance=functie)
    if form.is_valid():
        actions.functie_bewerken(
            form.instance,
            by=request.user,
            velden=form.changed_data,
            themas=form.cleaned_data["themas"],
            namens=namens(request.user, permissions.FUNCTIE_BEWERKEN, functie),
        )
        messages.success(request, _("De gegevens zijn bewaard."))
        return redirect(functie)
    context = {"form": form, "functie": functie}
    return render(request, "buurten/functies/functie_bewerken.html", context)


@vers_bewijs
def functie_plaatsen(request: HttpRequest, pk: int) -> HttpResponse:
    """The areas of a function: tick, or find by name and tick."""
    functie = get_object_or_404(Functie.objects.visible_to(request.user), pk=pk)
    require(
        permissions.mag_functie_plaatsen(request.user, functie),
        _("Alleen een beheerder die deze functie zelf niet heeft, kan dit."),
    )
    zoek = request.GET.get("zoek", "")
    gestuurd = request.POST if request.method == "POST" else None  # nothing ticked is empty
    form = FunctiePlaatsenForm(gestuurd, functie=functie, zoek=zoek)
    if form.is_valid():
        voor = namens(request.user, permissions.FUNCTIE_PLAATSEN, functie)
        actions.functie_plaatsen(
            functie, by=request.user, gebieden=form.cleaned_data["gebieden"], namens=voor
        )
        waar = _("De rechten gelden nu in deze gebieden.")
        nergens = _("Deze functie werkt nu nergens en geeft dus geen rechten.")
        gekozen = form.cleaned_data["gebieden"]
        messages.success(request, _("Bewaard.") + " " + (waar if gekozen else nergens))
        return redirect(functie)
    context = {"form": form, "functie": functie, "zoek": zoek}
    return render(request, "buurten/functies/functie_plaatsen.html", context)


@vers_bewijs
def beeindigen(request: HttpRequest, pk: int) -> HttpResponse:
    bezetting = get_object_or_404(Bezetting.objects.visible_to(request.user), pk=pk)
    reden = _("Dit doet een beheerder, of de teamleider van deze persoon.")
    require(permissions.mag_beeindigen(request.user, bezetting), reden)
    form = BeeindigenForm(request.POST or None, initial={"tot": vandaag()})
    if form.is_valid():
        voor = namens(request.user, permissions.BEZETTING_BEEINDIGEN, bezetting)
        op = form.cleaned_data["tot"]
        try:
            actions.beeindigen(bezetting, by=request.user, op=op, namens=voor)
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, _("De functie stopt. De persoon krijgt bericht."))
            return redirect(bezetting.functie)
    context = {"form": form, "bezetting": bezetting}
    return render(request, "buurten/functies/beeindigen.html", context)


@vers_bewijs
def inplannen(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which day is the last one of somebody's function."""
    bezetting = get_object_or_404(Bezetting.objects.visible_to(request.user), pk=pk)
    require(
        permissions.mag_inplannen(request.user, bezetting),
        _("Dit plant iemand zelf, de eigen teamleider, of een beheerder."),
    )
    form = InplannenForm(request.POST or None, initial={"laatste": bezetting.laatste_dag})
    if form.is_valid():
        voor = namens(request.user, permissions.BEZETTING_INPLANNEN, bezetting)
        try:
            actions.inplannen(bezetting, by=request.user, tot=form.tot, namens=voor)
        except ValidationError as fout:
            form.add_error(None, fout)
        else:
            messages.success(request, _("De laatste dag is bewaard en staat op de kaart."))
            return redirect(bezetting.functie)
    context = {"form": form, "bezetting": bezetting}
    return render(request, "buurten/functies/inplannen.html", context)
