"""The conversation about signals."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from buurten.functies.backends import eerste_met, namens, werkgebieden
from buurten.gebieden.models import Gebied
from buurten.signalen import actions, berichten, permissions, uitdraai, verwant
from buurten.signalen.filters import SignaalFilter
from buurten.signalen.forms import (
    AfrondenForm,
    IndelenForm,
    InzendenForm,
    SignaalForm,
    WeigerenForm,
    themalijsten,
    toestelmerk,
)
from buurten.signalen.gevolg import gevolg
from buurten.signalen.models import Signaal
from buurten.signalen.permissions import besloten_voor
from welzijn.kern.accounts.bewijs import is_vers, vers_bewijs, vraag_bewijs
from welzijn.kern.beperken import in_woorden, vraag
from welzijn.kern.bon import VolgenForm, besloten, druk, telt
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.limiet import netwerk
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.ontvangst import afdruk, leesbaar
from welzijn.kern.uitdraai import MeenemenForm, herkomst, vraag_voor_log
from welzijn.kern.zoekopdrachten.weergave import keuzes

UUR, DAG = 60 * 60, 24 * 60 * 60
# Without an account: so many per network an hour, in all and about one area; and so many about
# one area a day, wherever they come from.
PER_NETWERK, PER_NETWERK_HIER, PER_WIJK = 10, 5, 100
KIJKEN, KIJKTIJD = 10, 10 * 60  # tries with a code
TE_VAAK = gettext_noop("Dit ging te vaak achter elkaar. Probeer het later opnieuw.")
WIJKEN = 60  # so many to choose from; more are found by name


def lijst(request: HttpRequest) -> HttpResponse:
    """The work list; for a resident the own signals."""
    werkt = permissions.mag_werken(request.user)
    gefilterd = _gefilterd(request, werkt=werkt)
    page = paginate(request, gefilterd.qs)
    behandelt = permissions.behandelt(request.user)
    context = {"filter": gefilterd, "page": page, "werkt": werkt, "behandelt": behandelt}
    context["bewaard"] = keuzes(request.user, "signalen:lijst", gefilterd.form)
    if permissions.mag_meenemen(request.user):
        context["meenemen"] = f"{reverse('signalen:meenemen')}?{vraag(gefilterd.form)}"
    if behandelt and not request.GET:
        context["groepen"] = verwant.groepen(request.user)
    return render(request, "buurten/signalen/lijst.html", context)


@vers_bewijs
def meenemen(request: HttpRequest) -> HttpResponse:
    """The list, narrowed as the address says, as a file; what is confidential stays here."""
    require(permissions.mag_meenemen(request.user), _("U kunt deze lijst niet meenemen."))
    gefilterd = _gefilterd(request, werkt=permissions.mag_werken(request.user))
    form, signalen = MeenemenForm(request.POST or None), gefilterd.qs
    if form.is_valid():
        voor = eerste_met(request.user, permissions.MEENEMEN)
        soort, reden = form.cleaned_data["soort"], form.cleaned_data["reden"]
        lijst = uitdraai.lijst(signalen, herkomst(gefilterd.form, request.user, voor, reden))
        wat = {"reden": reden, "keuze": vraag_voor_log(gefilterd.form)}
        bestand = actions.meenemen(lijst, soort=soort, by=request.user, namens=voor, **wat)
        return bestand.antwoord()
    context = {"form": form, "keuze": in_woorden(gefilterd.form), "adres": vraag(gefilterd.form)}
    context["aantal"] = uitdraai.in_bestand(signalen).count()
    context["blijft"] = signalen.count() - context["aantal"]
    return render(request, "buurten/signalen/meenemen.html", context)


def _gefilterd(request: HttpRequest, *, werkt: bool) -> SignaalFilter:
    """What this person may know of, as far as the address narrows it."""
    zichtbaar = Signaal.objects.visible_to(request.user).met_termijn()
    signalen = zichtbaar.select_related("gebied", "thema")
    return SignaalFilter(request.GET, queryset=signalen, request=request, werkt=werkt)


@login_not_required
def begin(request: HttpRequest) -> HttpResponse:
    """Where? Straight on when there is one place, or where one noticed something before."""
    if not request.user.is_authenticated:
        wijken = Gebied.objects.huidig().filter(niveau=Gebied.Niveau.WIJK).order_by("naam")
        context = {"gebieden": wijken[:WIJKEN], "anoniem": True}
        return render(request, "buurten/signalen/begin.html", context)
    gebieden = list(werkgebieden(request.user, permissions.MELDEN))
    eerder = [
        g
        for g in gebieden
        if Signaal.objects.visible_to(request.user).laatste_plek(request.user, g)
    ]
    if len(gebieden) == 1 or (eerder and "kies" not in request.GET):
        return redirect("signalen:melden", (eerder or gebieden)[0].code)
    return render(request, "buurten/signalen/begin.html", {"gebieden": gebieden})


def melden(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what one noticed, in thirty seconds."""
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    nee = _("Een signaal geeft u door in de wijk waar u woont of werkt.")
    require(permissions.mag_melden(request.user, plek), nee)
    voor = namens(request.user, permissions.MELDEN, plek)
    eerder = Signaal.objects.visible_to(request.user).laatste_plek(request.user, plek) or plek.pk
    form = SignaalForm(
        request.POST or None,
        instance=Signaal(gebied_id=eerder),
        binnen=plek,
        besloten=permissions.geeft_besloten(request.user, plek),
    )
    if form.is_valid():
        signaal = actions.melden(form.instance, by=request.user, namens=voor, toch=form.toch)
        messages.success(request, berichten.bewaard(form.geraden))
        return redirect(signaal)
    context = _invullen(request, form, plek) | {"namens": voor}
    return render(request, "buurten/signalen/melden.html", context)


@login_not_required
def inzenden(request: HttpRequest, code: str) -> HttpResponse:
    """The same without an account: the receipt is in the answer and kept nowhere."""
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    require(permissions.mag_inzenden(request.user, plek))
    form = InzendenForm(request.POST or None, instance=Signaal(gebied=plek), binnen=plek)
    if form.is_valid() and _mag_nog(request, plek, form):
        signaal = actions.inzenden(form.instance, by=AnonymousUser(), code=form.code)
        bon = {"signaal": signaal, "plek": plek, "code": leesbaar(form.code)}
        bon["sleutel"] = form.cleaned_data["sleutel"]
        return besloten(render(request, "buurten/signalen/_ontvangst.html", bon))
    context = _invullen(request, form, plek) | {"anoniem": True}
    return besloten(render(request, "buurten/signalen/melden.html", context, status=druk(form)))


@login_not_required
def volgen(request: HttpRequest) -> HttpResponse:
    """How it stands, for who has a receipt. The words of the signal are not shown."""
    form, signaal = VolgenForm(request.POST or None), None
    beurten = (KIJKEN, KIJKTIJD)
    waar = f"signaal:volgen:{netwerk(request)}"
    if form.is_valid() and telt(form, "code", _(TE_VAAK), waar, beurten):
        bewijs = afdruk(form.cleaned_data["code"], actions.KAMER)
        signalen = Signaal.objects.visible_to(request.user, bewijs=bewijs)
        signaal = signalen.select_related("gebied", "bundeling__kwestie__thema").first()
        if signaal is None:
            form.add_error(
                "code", _("Bij deze code vinden wij geen signaal. Kijk hem nog eens na.")
            )
    stops = gevolg(signaal) if signaal else []
    context = {"form": form, "signaal": signaal, "stops": stops}
    return besloten(render(request, "buurten/signalen/volgen.html", context, status=druk(form)))


def bewaard(request: HttpRequest) -> HttpResponse:
    """What this device still keeps: to send or to delete, also before signing out."""
    require(request.user.is_authenticated)
    context = {"van": toestelmerk(request.user), "uit": "uit" in request.GET}
    return render(request, "buurten/signalen/bewaard.html", context)


@login_not_required
def offline(request: HttpRequest) -> HttpResponse:
    """What a browser shows without a connection: a form that keeps text, and nobody's data."""
    context = {"toon": Signaal.Toon, "vaak": Signaal.HoeVaak, "hoeveel": Signaal.Hoeveel}
    return render(request, "buurten/signalen/offline.html", context)


@login_not_required
def werker(request: HttpRequest) -> HttpResponse:
    """The script that answers for us without a connection; other styles make it another one."""
    bestand = finders.find("js/offline.js")
    versie = " ".join(static(naam) for naam in ("css/welzijn.css", "js/melden.js"))
    tekst = f"// {versie}\n{Path(str(bestand)).read_text()}"
    antwoord = HttpResponse(tekst, content_type="text/javascript; charset=utf-8")
    antwoord.headers["Cache-Control"] = "no-cache"
    return antwoord


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One signal. Of what is confidential every look of another is written down first."""
    zichtbaar = Signaal.objects.visible_to(request.user)
    signaal = get_object_or_404(
        zichtbaar.select_related("gebied__ouder", "thema", "namens__functie__organisatie"), pk=pk
    )
    if besloten_voor(request.user, signaal):
        if not is_vers(request):
            return vraag_bewijs(request)
        inzien(signaal, **_blik(request, signaal))
    buurt = signaal.gebied.niveau == Gebied.Niveau.BUURT
    context = {
        "signaal": signaal,
        "wijk": signaal.gebied.ouder if buurt else signaal.gebied,
        "mag_afronden": permissions.mag_afronden(request.user, signaal),
        "mag_melden": permissions.mag_melden(request.user, signaal.gebied),
        "mag_toelaten": permissions.mag_toelaten(request.user, signaal),
        "mag_indelen": permissions.mag_indelen(request.user, signaal),
        "mag_verwijderen": permissions.mag_verwijderen(request.user, signaal),
        "mag_delen": permissions.stelt_in(request.user, signaal),
        "eigen": signaal.is_van(request.user),
        "besloten": besloten_voor(request.user, signaal),
        "lijkend": verwant.bij_signaal(signaal, request.user),
    }
    return render(request, "buurten/signalen/detail.html", context)


@require_POST
def verwijderen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    nee = _("U kunt een signaal weghalen op de eerste dag, zolang het niet is gebundeld.")
    require(permissions.mag_verwijderen(request.user, signaal), nee)
    with uitleggen(request):
        voor = None if signaal.is_van(request.user) else permissions.voor_weg(request.user, signaal)
        actions.verwijderen(signaal, by=request.user, namens=voor)
        messages.success(request, _("Het signaal is weg. Niemand kan het nog lezen."))
        return redirect("signalen:lijst")
    return redirect(signaal)


@require_POST
def toelaten(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_toelaten(request.user, signaal), _nee(signaal))
    with uitleggen(request):
        voor = namens(request.user, permissions.TOELATEN, signaal)
        actions.toelaten(signaal, by=request.user, namens=voor)
        messages.success(request, _("Dit signaal telt nu mee."))
    return redirect(signaal)


def weigeren(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_weigeren(request.user, signaal), _nee(signaal))
    form = WeigerenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.WEIGEREN, signaal)
        with botsing(form):
            actions.weigeren(signaal, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("Niet overgenomen. Wie de code heeft, leest waarom."))
            return redirect("signalen:lijst")
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/signalen/weigeren.html", context, status=status(form))


def indelen(request: HttpRequest, pk: int) -> HttpResponse:
    signaal = _zichtbaar(request, pk)
    require(permissions.mag_indelen(request.user, signaal), _nee(signaal))
    form = IndelenForm(request.POST or None, instance=signaal)
    if form.is_valid():
        voor, thema = namens(request.user, permissions.INDELEN, signaal), form.cleaned_data["thema"]
        with botsing(form):
            actions.indelen(signaal, by=request.user, namens=voor, thema=thema)
            messages.success(request, _("Het onderwerp is bewaard."))
            return redirect(signaal)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/signalen/indelen.html", context, status=status(form))


def afronden(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Signaal.objects.visible_to(request.user).select_related("gebied")
    signaal = get_object_or_404(zichtbaar, pk=pk)
    require(permissions.mag_afronden(request.user, signaal), _nee(signaal))
    if besloten_voor(request.user, signaal):
        if not is_vers(request):
            return vraag_bewijs(request)
        inzien(signaal, **_blik(request, signaal))
    form = AfrondenForm(request.POST or None)
    if form.is_valid():
        voor = namens(request.user, permissions.AFRONDEN, signaal)
        with botsing(form):
            reden = form.cleaned_data["reden"]
            actions.afronden(signaal, by=request.user, namens=voor, reden=reden)
            messages.success(request, _("Het signaal is afgerond. De melder krijgt bericht."))
            return redirect(signaal)
    context = {"form": form, "signaal": signaal}
    return render(request, "buurten/signalen/afronden.html", context, status=status(form))


def _nee(signaal: Signaal) -> str:
    """Why not: it was dealt with already, or somebody else does this."""
    if signaal.kan_naar(Signaal.Status.AFGEROND):
        return _("Afronden doet de opbouwwerker of de coördinator van de wijk.")
    return _("Dit kan niet meer. De stand is nu: %s.") % signaal.get_status_display()


def _blik(request: HttpRequest, signaal: Signaal) -> dict[str, Any]:
    """What the inzagelog keeps of a look at confidential words; of whom they tell is not known."""
    recht, voor = permissions.op_grond_van(request.user, signaal)
    return {"by": request.user, "betreft": [None], "namens": voor, "recht": recht}


def _zichtbaar(request: HttpRequest, pk: int) -> Signaal:
    """The signal, when this person may see it; 404 otherwise."""
    zichtbaar = Signaal.objects.visible_to(request.user).select_related("gebied", "thema")
    signaal: Signaal = get_object_or_404(zichtbaar, pk=pk)
    return signaal


def _invullen(request: HttpRequest, form: BaseForm, plek: Gebied) -> dict[str, Any]:
    """What the page with the field needs: words that propose a subject, and whose device it is."""
    gekozen = form["gebied"].value()
    veld: Any = form["gebied"].field
    waar = next((naam for pk, naam in veld.choices if pk == gekozen), str(plek))
    return {
        "form": form,
        "plek": plek,
        "waar": str(waar),
        "woorden": themalijsten(),
        "van": toestelmerk(request.user),
    }


def _mag_nog(request: HttpRequest, plek: Gebied, form: BaseForm) -> bool:
    """Whether not too many came from here already; else the form says so."""
    waar, zin = netwerk(request), _(TE_VAAK)
    return (
        telt(form, None, zin, f"signaal:{waar}:{plek.pk}", (PER_NETWERK_HIER, UUR))
        and telt(form, None, zin, f"signaal:{waar}", (PER_NETWERK, UUR))
        and telt(form, None, zin, f"signaal:wijk:{plek.pk}", (PER_WIJK, DAG))
    )
