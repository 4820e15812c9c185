"""The conversation about kwesties."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm, Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import eerste_met, namens, werkgebieden
from buurten.gebieden.models import Gebied
from buurten.kwesties import actions, permissions, uitdraai, weergave
from buurten.kwesties.filters import KeuzeFilter, KwestieFilter, WerkFilter
from buurten.kwesties.forms import (
    MEEST,
    BijpratenForm,
    BundelenForm,
    KeuzeForm,
    OppakkenForm,
    RedenForm,
    WoordenForm,
    adres,
    gekozen,
    voorstel,
)
from buurten.kwesties.models import Kwestie
from buurten.kwesties.querysets import KwestieQuerySet
from buurten.signalen import verwant
from buurten.signalen.models import Signaal
from buurten.signalen.querysets import SignaalQuerySet
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.beperken import in_woorden, vraag
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.uitdraai import MeenemenForm, herkomst, vraag_voor_log
from welzijn.kern.zoekopdrachten.weergave import keuzes

PER_KEUZE = 50


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Every kwestie that is public; for who bundles also what is not public yet."""
    werkt = permissions.mag_werken(request.user)
    gefilterd = _gefilterd(request, werkt=werkt)
    context = {"filter": gefilterd, "page": paginate(request, gefilterd.qs), "werkt": werkt}
    context["bewaard"] = keuzes(request.user, "kwesties:lijst", gefilterd.form)
    if permissions.mag_meenemen(request.user):
        context["meenemen"] = f"{reverse('kwesties:meenemen')}?{vraag(gefilterd.form)}"
    return render(request, "buurten/kwesties/lijst.html", context)


@vers_bewijs
def meenemen(request: HttpRequest) -> HttpResponse:
    """The list, narrowed as the address says, as a file."""
    require(permissions.mag_meenemen(request.user))
    gefilterd = _gefilterd(request, werkt=permissions.mag_werken(request.user))
    form = MeenemenForm(request.POST or None)
    if form.is_valid():
        voor = eerste_met(request.user, permissions.BEKIJKEN)
        soort, reden = form.cleaned_data["soort"], form.cleaned_data["reden"]
        uitleg = herkomst(gefilterd.form, request.user, voor, reden)
        lijst = uitdraai.lijst(gefilterd.qs, request.user, uitleg)
        wat = {"reden": reden, "keuze": vraag_voor_log(gefilterd.form)}
        bestand = actions.meenemen(lijst, soort=soort, by=request.user, namens=voor, **wat)
        return bestand.antwoord()
    context = {"form": form, "keuze": in_woorden(gefilterd.form), "adres": vraag(gefilterd.form)}
    context["aantal"] = gefilterd.qs.count()
    return render(request, "buurten/kwesties/meenemen.html", context)


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A kwestie in plain words; the signals themselves only for who may read them."""
    gevonden = weergave.met_feiten(_kwesties(request).select_related("toets"), request.user)
    kwestie = get_object_or_404(gevonden, pk=pk)
    precies = permissions.mag_bekijken(request.user, kwestie)
    signalen = _signalen(request).filter(bundeling__kwestie=kwestie)
    daden = permissions.daden(request.user, kwestie)
    binnen = request.user.is_authenticated
    page = paginate(request, signalen, totaal=kwestie.gezien) if binnen else None
    context = {
        "kwestie": kwestie,
        "precies": precies,
        **weergave.erbij(kwestie, request.user, precies=precies),
        "daden": daden,
        "page": page,
        "lijkend": _lijkend(request, kwestie, page or []) if "bijvoegen" in daden else [],
    }
    return render(request, "buurten/kwesties/detail.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """Where? Straight on when there is one place. Of ticked signals: into which kwestie?"""
    if pks := gekozen(request.GET):
        return _waarin(request, pks)
    gebieden = list(werkgebieden(request.user, permissions.BUNDELEN))
    if len(gebieden) == 1:
        return redirect("kwesties:bundelen", gebieden[0].code)
    return render(request, "buurten/kwesties/begin.html", {"gebieden": gebieden})


def bundelen(request: HttpRequest, code: str) -> HttpResponse:
    """First tick signals, then give them words. What was ticked stays in the address."""
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    require(permissions.mag_bundelen(request.user, plek), _("U kunt hier geen signalen bundelen."))
    context = {"daad": "bundelen", "plek": plek, "signalen": _signalen(request).in_gebied(plek)}
    if (keuze := _keuze(request, context)) is None:
        return _kiezen(request, context)
    form = BundelenForm(
        request.POST or None,
        instance=Kwestie(gebied=plek),
        initial=voorstel(keuze, plek),
        binnen=plek,
    )
    if form.is_valid():
        velden = {"signalen": keuze, "openbaar": form.cleaned_data["openbaar"]}
        voor = namens(request.user, permissions.BUNDELEN, plek)
        with botsing(form):
            kwestie = actions.bundelen(form.instance, by=request.user, namens=voor, **velden)
            messages.success(
                request, _("De signalen zijn samengenomen. De melders krijgen bericht.")
            )
            return redirect(kwestie)
    return _gekozen(request, context, form)


def bijvoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Tick new signals of the same area, look once more, add them."""
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_bijvoegen(request.user, kwestie), _nee(kwestie))
    signalen = _signalen(request).in_gebied(kwestie.gebied)
    context = {"daad": "bijvoegen", "kwestie": kwestie, "signalen": signalen}
    if (keuze := _keuze(request, context)) is None:
        return _kiezen(request, context)
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        voor = namens(request.user, permissions.BIJVOEGEN, kwestie)
        with botsing(form):
            actions.bijvoegen(kwestie, signalen=keuze, by=request.user, namens=voor)
            messages.success(request, _("De signalen horen nu bij deze kwestie."))
            return redirect(kwestie)
    return _gekozen(request, context, form)


def losmaken(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_losmaken(request.user, kwestie), _nee(kwestie))
    signaal = get_object_or_404(_signalen(request), pk=nummer, bundeling__kwestie=kwestie)
    vraag, uitleg = _("Waarom hoort dit signaal hier niet bij?"), _("De melder leest dit.")
    form = RedenForm(request.POST or None, label=vraag, uitleg=uitleg)
    if form.is_valid():
        voor = namens(request.user, permissions.LOSMAKEN, kwestie)
        reden = form.cleaned_data["reden"]
        with botsing(form):
            actions.losmaken(kwestie, signaal=signaal, reden=reden, by=request.user, namens=voor)
            messages.success(request, _("Het signaal staat weer bij de nieuwe signalen."))
            return redirect(kwestie)
    return _vraag(request, "losmaken", kwestie, form, signaal=signaal)


def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_bewerken(request.user, kwestie), _nee(kwestie))
    form = WoordenForm(request.POST or None, instance=kwestie)
    if form.is_valid():
        voor = namens(request.user, permissions.BEWERKEN, kwestie)
        with botsing(form):
            actions.bewerken(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De tekst is aangepast."))
            return redirect(kwestie)
    return _vraag(request, "bewerken", kwestie, form)


def openen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_openen(request.user, kwestie), _nee(kwestie))
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        voor = namens(request.user, permissions.OPENEN, kwestie)
        with botsing(form):
            actions.openen(kwestie, by=request.user, namens=voor)
            messages.success(request, _("De kwestie is openbaar. De melders krijgen bericht."))
            return redirect(kwestie)
    return _vraag(request, "openen", kwestie, form)


def oppakken(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_oppakken(request.user, kwestie), _nee(kwestie))
    form = OppakkenForm(request.POST or None)
    voor = namens(request.user, permissions.OPPAKKEN, kwestie)
    if voor and form.is_valid():
        with botsing(form):
            actions.oppakken(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw organisatie pakt dit op. De melders krijgen bericht."))
            return redirect(kwestie)
    return _vraag(request, "oppakken", kwestie, form, voor=voor)


@require_POST
def op_zich_nemen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_op_zich_nemen(request.user, kwestie), _nee(kwestie))
    if voor := namens(request.user, permissions.OP_ZICH_NEMEN, kwestie):
        with uitleggen(request):
            actions.op_zich_nemen(kwestie, by=request.user, namens=voor)
            messages.success(request, _("U pakt dit nu op. Dat staat ook op deze pagina."))
    return redirect(kwestie)


def bijpraten(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_bijpraten(request.user, kwestie), _nee(kwestie))
    form = BijpratenForm(request.POST or None)
    voor = namens(request.user, permissions.BIJPRATEN, kwestie)
    if voor and form.is_valid():
        with botsing(form):
            actions.bijpraten(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw nieuws is openbaar. De melders krijgen bericht."))
            return redirect(kwestie)
    return _vraag(request, "bijpraten", kwestie, form)


def teruggeven(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_teruggeven(request.user, kwestie), _nee(kwestie))
    vraag = _("Waarom pakt u dit toch niet op?")
    form = RedenForm(request.POST or None, label=vraag, uitleg=_("Iedereen leest dit."))
    if form.is_valid():
        voor = namens(request.user, permissions.TERUGGEVEN, kwestie)
        with botsing(form):
            actions.teruggeven(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De kwestie is weer open. Iemand anders kan hem oppakken."))
            return redirect(kwestie)
    return _vraag(request, "teruggeven", kwestie, form)


def beantwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_beantwoorden(request.user, kwestie), _nee(kwestie))
    vraag = _("Wat is het antwoord?")
    form = RedenForm(
        request.POST or None, label=vraag, uitleg=_("Wat gebeurde er, of waarom niet?")
    )
    if form.is_valid():
        voor = namens(request.user, permissions.BEANTWOORDEN, kwestie)
        with botsing(form):
            actions.beantwoorden(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Uw antwoord is openbaar. De melders krijgen bericht."))
            return redirect(kwestie)
    return _vraag(request, "beantwoorden", kwestie, form)


def stoppen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_stoppen(request.user, kwestie), _nee(kwestie))
    vraag = _("Waarom stopt u hiermee?")
    lezers = _("Iedereen leest dit.") if kwestie.is_openbaar else _("De melders lezen dit.")
    form = RedenForm(request.POST or None, label=vraag, uitleg=lezers)
    if form.is_valid():
        voor = namens(request.user, permissions.STOPPEN, kwestie)
        with botsing(form):
            actions.stoppen(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De kwestie is gestopt. De melders krijgen bericht."))
            return redirect(kwestie)
    return _vraag(request, "stoppen", kwestie, form)


def heropenen(request: HttpRequest, pk: int) -> HttpResponse:
    kwestie = get_object_or_404(_kwesties(request), pk=pk)
    require(permissions.mag_heropenen(request.user, kwestie), _nee(kwestie))
    vraag = _("Waarom opent u dit opnieuw?")
    form = RedenForm(request.POST or None, label=vraag, uitleg=_("Iedereen leest dit."))
    if form.is_valid():
        voor = namens(request.user, permissions.HEROPENEN, kwestie)
        with botsing(form):
            actions.heropenen(kwestie, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De kwestie is weer open."))
            return redirect(kwestie)
    return _vraag(request, "heropenen", kwestie, form)


def _gefilterd(request: HttpRequest, *, werkt: bool) -> KwestieFilter:
    """What this person may read, as far as the address narrows it."""
    filter_ = WerkFilter if werkt else KwestieFilter
    return filter_(request.GET, queryset=_kwesties(request).levende_eerst(), request=request)


def _kwesties(request: HttpRequest) -> KwestieQuerySet:
    zichtbaar = Kwestie.objects.visible_to(request.user)
    return zichtbaar.select_related("gebied", "thema", "opgepakt_door", "verantwoordelijk")


def _signalen(request: HttpRequest) -> SignaalQuerySet:
    return Signaal.objects.visible_to(request.user).select_related("gebied", "thema")


def _lijkend(
    request: HttpRequest, kwestie: Kwestie, eigen: Iterable[Signaal]
) -> list[verwant.Verwant]:
    """New signals that look like this kwestie or the signals on this page; to propose only."""
    over = f"{kwestie.titel} {kwestie.samenvatting}"
    return verwant.bij_teksten(request.user, kwestie.gebied, kwestie.thema_id, over, eigen)


def _nee(kwestie: Kwestie) -> str:
    """Why not, and how it stands; the next step is on its page."""
    stand = {"status": kwestie.get_status_display()}
    if kwestie.is_klaar:
        return _("Dit kan niet meer. De stand is nu: %(status)s.") % stand
    return _("U kunt dit niet doen met deze kwestie. De stand is nu: %(status)s.") % stand


def _vraag(
    request: HttpRequest, daad: str, kwestie: Kwestie, form: BaseForm, **meer: Any
) -> HttpResponse:
    """The page of a deed that asks for words or a yes."""
    context = {"kwestie": kwestie, "form": form, **meer}
    return render(request, f"buurten/kwesties/{daad}.html", context, status=status(form))


def _waarin(request: HttpRequest, pks: set[int]) -> HttpResponse:
    """For signals that were ticked on a list: a new kwestie, or one that is going on there."""
    vrij = list(_signalen(request).nieuw().filter(pk__in=pks)[:MEEST])
    paden = {signaal.gebied.wijk_pad for signaal in vrij}
    context: dict[str, Any] = {"vrij": vrij, "weg": len(pks) - len(vrij)}
    if len(paden) == 1:
        plek = get_object_or_404(Gebied.objects.huidig(), pad=paden.pop())
        nee = _("U kunt hier geen signalen bundelen.")
        require(permissions.mag_bundelen(request.user, plek), nee)
        overal = {plek.pad} | ({s.gebied.pad for s in vrij} if len({s.gebied_id for s in vrij}) == 1
                               else set())  # fmt: skip
        kan = _kwesties(request).open().filter(gebied__pad__in=overal).order_by("-pk")[:PER_KEUZE]
        context |= {"plek": plek, "adres": adres(vrij), "kwesties": verwant.eerst(vrij, kan)}
    return render(request, "buurten/kwesties/begin.html", context)


def _keuze(request: HttpRequest, context: dict[str, Any]) -> list[Signaal] | None:
    """The signals in the address, when it says that choosing is done; else None, with a reason."""
    if "stap" not in request.GET:
        return None
    keuze = list(context["signalen"].filter(pk__in=gekozen(request.GET)))
    if keuze and request.method == "GET" and not any(s.status == "nieuw" for s in keuze):
        context["fout"] = _("Deze signalen zijn al gebundeld of afgerond. Kies andere.")
    elif not keuze:
        context["fout"] = _("Kies eerst minstens één signaal.")
    elif len(keuze) > MEEST:
        zin = _("Kies hoogstens %(meest)s signalen. De rest kunt u daarna bijvoegen.")
        context["fout"] = zin % {"meest": MEEST}
    return None if "fout" in context else keuze


def _kiezen(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The new signals of an area, to tick."""
    gefilterd = KeuzeFilter(request.GET, queryset=context["signalen"].nieuw())
    page = paginate(request, gefilterd.qs, PER_KEUZE)
    context |= {"filter": gefilterd, "page": page, "keuze": KeuzeForm(page, gekozen(request.GET))}
    return render(request, f"buurten/kwesties/{context['daad']}.html", context)


def _gekozen(request: HttpRequest, context: dict[str, Any], form: BaseForm) -> HttpResponse:
    """The ticked signals that are still free, with the form that bundles just these."""
    vrij = list(context["signalen"].nieuw().filter(pk__in=gekozen(request.GET)))
    context |= {"vrij": vrij, "form": form, "adres": adres(vrij), "terug": request.GET}
    return render(request, f"buurten/kwesties/{context['daad']}.html", context, status=status(form))
