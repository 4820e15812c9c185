"""The conversation about the year of a wijk."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db.models import Q
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from buurten.functies.backends import namens, werkgebieden
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import actions, lezen, opendata, permissions, weergave
from buurten.prioriteiten.filters import RondeFilter
from buurten.prioriteiten.forms import (
    AgenderenForm,
    DoorgaanForm,
    IntrekkenForm,
    KiezenForm,
    OndertekenenForm,
    RondeForm,
    StapForm,
    StickerForm,
    TweedeForm,
    UitsprekenForm,
    VerderForm,
    VoorstelForm,
)
from buurten.prioriteiten.models import Prioriteit, Ronde, Voorstel
from buurten.prioriteiten.weergave import nee
from buurten.samenhang.models import Toets
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.tijd import nu

PER_RONDE = 30
KAN_MEEDOEN = [Kwestie.Status.OPEN, Kwestie.Status.OPGEPAKT]


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    """Every year of every wijk."""
    rondes = Ronde.objects.visible_to(request.user).select_related("gebied")
    gefilterd = RondeFilter(request.GET, queryset=rondes)
    maakt = werkgebieden(request.user, permissions.VOORBEREIDEN).exists()
    context = {"filter": gefilterd, "page": paginate(request, gefilterd.qs), "maakt": maakt}
    return render(request, "buurten/prioriteiten/lijst.html", context)


@login_not_required
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The year: where we are, what you can do now, what is proposed, who signed."""
    ronde: Any = get_object_or_404(Ronde.objects.visible_to(request.user).met_stemming(), pk=pk)
    stemming, moment = next(iter(ronde.stemmingen.all()), None), ronde.moment
    alle = ronde.voorstellen.select_related("thema", "kwestie", "uitslag").op_volgorde()
    page = paginate(request, alle, PER_RONDE)
    context = {
        "ronde": ronde,
        "stemming": stemming,
        "klaar": weergave.klaar(ronde),
        "stappen": weergave.stappen(ronde),
        "wat_nu": weergave.WAT_NU[ronde.fase],
        "nu": list(Ronde.Fase).index(ronde.fase),
        "daden": permissions.daden(request.user, ronde, stemming, moment),
        "page": page,
        "kaarten": weergave.kaarten(ronde, page),
        "te_laat": stemming is not None and not stemming.is_open(moment),
        "deed_mee": permissions.deed_mee(request.user, stemming),
        "handtekeningen": weergave.handtekeningen(ronde),
        "eerst": (eerst := weergave.eerst(ronde)),
        "wacht": any(not rij["wie"] for rij in eerst),
    }
    return render(request, "buurten/prioriteiten/detail.html", context)


@login_not_required
def voorstel(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal: what, why, for whom, what lies under it, and what became of it."""
    ding = get_object_or_404(
        Voorstel.objects.visible_to(request.user).select_related(
            "ronde__gebied", "thema", "kwestie", "uitslag", "prioriteit"
        ),
        pk=pk,
    )
    mag = permissions.mag_intrekken(request.user, ding)
    context = {"voorstel": ding, "mag_intrekken": mag, "bewijs": weergave.bewijs(ding)}
    return render(request, "buurten/prioriteiten/voorstel.html", context)


@login_not_required
def uitslag(request: HttpRequest, pk: int) -> HttpResponse:
    """The result; before closing there is none for anybody."""
    ronde = _ronde(request, pk)
    stemming = lezen.gesloten(ronde)
    openbaar = stemming.biljetten.filter(organisatie__isnull=False)
    context = {
        "ronde": ronde,
        "stemming": stemming,
        "regels": weergave.uitslagregels(stemming),
        "voorbeeld": weergave.voorbeeld(stemming),
        "groepen": weergave.groepen(stemming),
        "openbaar": openbaar.select_related("organisatie").prefetch_related("stickers__voorstel"),
    }
    return render(request, "buurten/prioriteiten/uitslag.html", context)


@login_not_required
def biljetten(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The ballots of a closed Stemming as a file, so that anyone can count again."""
    stemming = lezen.gesloten(_ronde(request, pk))
    soort = "text/csv; charset=utf-8"
    antwoord = StreamingHttpResponse(opendata.bestand(stemming), content_type=soort)
    antwoord["Content-Disposition"] = f'attachment; filename="biljetten-{pk}.csv"'
    return antwoord


@login_not_required
def prioriteit(request: HttpRequest, pk: int) -> HttpResponse:
    """What the wijk does first, where it came from and who carries it out."""
    ding = get_object_or_404(
        Prioriteit.objects.visible_to(request.user).select_related(
            "ronde__gebied", "voorstel__uitslag", "voorstel__thema", "voorstel__kwestie"
        ),
        pk=pk,
    )
    context = {
        "prioriteit": ding,
        "voorstel": ding.voorstel,
        "bewijs": weergave.bewijs(ding.voorstel),
        "opdrachten": ding.opdrachten.visible_to(request.user).select_related("uitvoerder"),
        "mag_geven": ding.ronde.fase == Ronde.Fase.UITVOEREN
        and request.user.has_perm("opdracht.geven", ding),
    }
    return render(request, "buurten/prioriteiten/prioriteit.html", context)


def begin(request: HttpRequest) -> HttpResponse:
    """For which wijk? Straight on when there is one."""
    wijk = Gebied.Niveau.WIJK
    gebieden = list(werkgebieden(request.user, permissions.VOORBEREIDEN).filter(niveau=wijk))
    if len(gebieden) == 1:
        return redirect("prioriteiten:voorbereiden", gebieden[0].code)
    return render(request, "buurten/prioriteiten/begin.html", {"gebieden": gebieden})


def voorbereiden(request: HttpRequest, code: str) -> HttpResponse:
    plek = get_object_or_404(Gebied.objects.huidig(), code=code)
    reden = _("De coördinator van de wijk maakt een ronde klaar.")
    require(permissions.mag_voorbereiden(request.user, plek), reden)
    ronde = Ronde(gebied=plek, jaar=timezone.localdate(nu()).year + 1)
    form = RondeForm(request.POST or None, instance=ronde)
    if form.is_valid():
        voor = namens(request.user, permissions.VOORBEREIDEN, plek)
        with botsing(form):
            gemaakt = actions.voorbereiden(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De ronde is bewaard. Zet nu de opening klaar."))
            return redirect(gemaakt)
    return render(request, "buurten/prioriteiten/voorbereiden.html", {"form": form, "plek": plek})


def bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(permissions.mag_bewerken(request.user, ronde), nee(request.user, ronde, "bewerken"))
    form = RondeForm(request.POST or None, instance=ronde)
    if form.is_valid():
        voor = namens(request.user, permissions.BEWERKEN, ronde)
        with botsing(form):
            actions.bewerken(form.instance, by=request.user, namens=voor)
            messages.success(request, _("De regels zijn aangepast."))
            return redirect(ronde)
    return _vraag(request, "bewerken", ronde, form)


def klaarzetten(request: HttpRequest, pk: int) -> HttpResponse:
    """The opening or the closing, for a second person."""
    ronde, moment = _ronde(request, pk), nu()
    reden = nee(request.user, ronde, "klaarzetten")
    require(permissions.mag_klaarzetten(request.user, ronde, moment), reden)
    voor = namens(request.user, permissions.KLAARZETTEN, ronde)
    form = StapForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and voor is not None:
        with botsing(form):
            actions.klaarzetten(ronde, by=request.user, namens=voor)
            messages.success(request, _("Het staat klaar. Een tweede persoon krijgt bericht."))
            return redirect(ronde)
    mist = permissions.beletsels(ronde, moment)
    return _vraag(request, "klaarzetten", ronde, form, beletsels=mist)


@require_POST
def terugnemen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    reden = nee(request.user, ronde, "terugnemen")
    require(permissions.mag_terugnemen(request.user, ronde), reden)
    voor = namens(request.user, permissions.TERUGNEMEN, ronde)
    with uitleggen(request):
        actions.terugnemen(ronde, by=request.user, namens=voor)
        messages.success(request, _("Het staat niet meer klaar."))
    return redirect(ronde)


def openen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(permissions.mag_openen(request.user, ronde), nee(request.user, ronde, "openen"))
    gestuurd = request.POST if request.method == "POST" else None
    form = TweedeForm(gestuurd, initial=weergave.gezien(ronde))
    voor = namens(request.user, permissions.OPENEN, ronde)
    if form.is_valid() and voor is not None:
        with botsing(form):
            actions.openen(ronde, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De ronde is open. Iedereen kan nu voorstellen doen."))
            return redirect(ronde)
    return _vraag(request, "openen", ronde, form, beletsels=permissions.beletsels(ronde, nu()))


def doorgaan(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(permissions.mag_doorgaan(request.user, ronde), nee(request.user, ronde, "doorgaan"))
    bijna = ronde.fase == Ronde.Fase.BESPREKEN
    gestuurd = request.POST if request.method == "POST" else None
    eerst = {"tot": ronde.wegen_tot, "van": ronde.status}
    form = (DoorgaanForm if bijna else VerderForm)(gestuurd, initial=eerst)
    if form.is_valid():
        voor = namens(request.user, permissions.DOORGAAN, ronde)
        with botsing(form):
            ronde = actions.doorgaan(ronde, by=request.user, namens=voor, **form.cleaned_data)
            stap = {"stap": ronde.get_status_display()}
            messages.success(request, _("We zijn nu bij “%(stap)s”.") % stap)
            return redirect(ronde)
    (volgende,) = ronde.OVERGANGEN[ronde.fase]
    mist = [] if bijna else permissions.beletsels(ronde, nu())
    return _vraag(request, "doorgaan", ronde, form, volgende=volgende, beletsels=mist)


def voorstellen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(
        permissions.mag_voorstellen(request.user, ronde), nee(request.user, ronde, "voorstellen")
    )
    form = VoorstelForm(request.POST or None, instance=Voorstel(ronde=ronde))
    if form.is_valid():
        voor = namens(request.user, permissions.VOORSTELLEN, ronde)
        with botsing(form):
            nieuw = actions.voorstellen(form.instance, by=request.user, namens=voor)
            messages.success(request, _("Uw voorstel doet mee. Iedereen kan het nu lezen."))
            return redirect(nieuw)
    return _vraag(request, "voorstellen", ronde, form)


def agenderen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(permissions.mag_agenderen(request.user, ronde), nee(request.user, ronde, "agenderen"))
    hier = Kwestie.objects.visible_to(request.user).in_gebied(ronde.gebied)
    kan = hier.filter(status__in=KAN_MEEDOEN).exclude(voorstellen__ronde=ronde)
    rond = Q(pk__in=Toets.objects.visible_to(request.user).rond().order_by().values("kwestie"))
    kwesties = kan.filter(rond)
    begin = {"kwestie": request.GET.get("kwestie")}
    form = AgenderenForm(request.POST or None, kwesties=kwesties, initial=begin)
    if form.is_valid():
        voor, gekozen = namens(request.user, permissions.AGENDEREN, ronde), form.cleaned_data
        with botsing(form):
            nieuw = actions.agenderen(
                gekozen["kwestie"], ronde, by=request.user, namens=voor, reden=gekozen["reden"]
            )
            messages.success(request, _("De kwestie doet mee. De melders krijgen bericht."))
            return redirect(nieuw)
    meer = {"leeg": not kwesties.exists(), "wachten": kan.exclude(rond)[:20]}
    return _vraag(request, "agenderen", ronde, form, **meer)


def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    zichtbaar = Voorstel.objects.visible_to(request.user).select_related("ronde__gebied")
    ding = get_object_or_404(zichtbaar, pk=pk)
    require(
        permissions.mag_intrekken(request.user, ding), nee(request.user, ding.ronde, "intrekken")
    )
    form = IntrekkenForm(request.POST or None)
    if form.is_valid():
        voor, reden = namens(request.user, permissions.INTREKKEN, ding), form.cleaned_data["reden"]
        with botsing(form):
            actions.intrekken(ding, by=request.user, namens=voor, reden=reden)
            messages.success(request, _("Het voorstel doet niet meer mee. De reden staat erbij."))
            return redirect(ding)
    return _vraag(request, "intrekken", ding.ronde, form, voorstel=ding)


def stemmen(request: HttpRequest, pk: int) -> HttpResponse:
    """Divide stickers. The receipt is in the answer itself: it is kept nowhere."""
    ronde = _ronde(request, pk)
    stemming = lezen.lopend(ronde, "stemmen")
    require(permissions.mag_stemmen(request.user, stemming), nee(request.user, ronde, "stemmen"))
    groepen, eigen = (
        permissions.groepen(request.user, stemming),
        lezen.eigen(request.user, stemming),
    )
    form = StickerForm(request.POST or None, stemming=stemming, eigen=eigen, groepen=groepen)
    if form.is_valid():
        groep = form.cleaned_data.get("groep") or groepen[0]
        with botsing(form):
            biljet = actions.stemmen(stemming, form.verdeling(), by=request.user, groep=groep)
            return _vraag(request, "_ontvangst", ronde, form, biljet=biljet, stemming=stemming)
    return _vraag(request, "stemmen", ronde, form, stemming=stemming, eerder=bool(eigen))


def uitspreken(request: HttpRequest, pk: int) -> HttpResponse:
    """The public ballot of an organisation, with its reasons."""
    ronde = _ronde(request, pk)
    stemming = lezen.lopend(ronde, "uitspreken")
    require(
        permissions.mag_uitspreken(request.user, stemming), nee(request.user, ronde, "uitspreken")
    )
    voor = permissions.spreekt_namens(request.user, stemming)
    assert voor is not None, "mag_uitspreken found this function"  # noqa: S101  # for mypy
    eerder = stemming.biljetten.filter(organisatie=voor.functie.organisatie).first()
    eigen = dict(eerder.stickers.values_list("voorstel_id", "aantal")) if eerder else {}
    form = UitsprekenForm(request.POST or None, stemming=stemming, eigen=eigen)
    form.initial["motivering"] = eerder.motivering if eerder else ""
    if form.is_valid():
        velden = {"namens": voor, "motivering": form.cleaned_data["motivering"]}
        with botsing(form):
            actions.uitspreken(stemming, form.verdeling(), by=request.user, **velden)
            messages.success(request, _("De keuze van uw organisatie is bewaard."))
            return redirect(ronde)
    meer = {"stemming": stemming, "voor": voor, "eerder": eerder}
    return _vraag(request, "uitspreken", ronde, form, **meer)


def sluiten(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    stemming, moment = lezen.stemming(ronde, "sluiten"), nu()
    require(
        permissions.mag_sluiten(request.user, stemming, moment), nee(request.user, ronde, "sluiten")
    )
    gestuurd = request.POST if request.method == "POST" else None
    form = TweedeForm(gestuurd, initial=weergave.gezien(ronde))
    voor = namens(request.user, permissions.SLUITEN, stemming)
    if form.is_valid() and voor is not None:
        with botsing(form):
            actions.sluiten(stemming, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De stickers zijn geteld. Dit is de uitslag."))
            return redirect("prioriteiten:uitslag", pk)
    vroeg = stemming.is_open(moment)
    return _vraag(request, "sluiten", ronde, form, stemming=stemming, vroeg=vroeg)


def kiezen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(permissions.mag_kiezen(request.user, ronde), nee(request.user, ronde, "kiezen"))
    stemming = lezen.gesloten(ronde)
    require(
        bool(stemming.uitkomst["gelijk"]), _("Er zijn geen gelijke voorstellen om uit te kiezen.")
    )
    gelijk = ronde.voorstellen.filter(pk__in=stemming.uitkomst["gelijk"])
    form = KiezenForm(request.POST or None, gelijk=gelijk)
    if form.is_valid():
        voor, keuze = namens(request.user, permissions.KIEZEN, ronde), form.cleaned_data
        with botsing(form):
            nummers = [gekozen.pk for gekozen in keuze["voorstellen"]]
            velden = {"by": request.user, "namens": voor, "reden": keuze["reden"]}
            actions.kiezen(ronde, nummers, **velden)
            messages.success(request, _("De keuze staat bij de uitslag, met uw uitleg."))
            return redirect("prioriteiten:uitslag", pk)
    return _vraag(request, "kiezen", ronde, form, stemming=stemming)


def ondertekenen(request: HttpRequest, pk: int) -> HttpResponse:
    ronde = _ronde(request, pk)
    require(
        permissions.mag_ondertekenen(request.user, ronde), nee(request.user, ronde, "ondertekenen")
    )
    voor = permissions.tekent_namens(request.user, ronde)
    form = OndertekenenForm(request.POST or None, initial=weergave.antwoord(ronde, voor))
    if form.is_valid() and voor is not None:
        keuze = form.cleaned_data
        with botsing(form):
            velden = {"akkoord": keuze["akkoord"], "reden": keuze["reden"]}
            actions.ondertekenen(ronde, by=request.user, namens=voor, **velden)
            messages.success(request, _("Uw antwoord staat erbij. Iedereen kan het lezen."))
            return redirect(ronde)
    return _vraag(request, "ondertekenen", ronde, form, voor=voor)


def _ronde(request: HttpRequest, pk: int) -> Ronde:
    zichtbaar = Ronde.objects.visible_to(request.user).select_related("gebied")
    return get_object_or_404(zichtbaar, pk=pk)


def _vraag(
    request: HttpRequest, pagina: str, ronde: Ronde, form: BaseForm, **meer: Any
) -> HttpResponse:
    context = {"ronde": ronde, "form": form, "klaar": weergave.klaar(ronde), **meer}
    return render(request, f"buurten/prioriteiten/{pagina}.html", context, status=status(form))
