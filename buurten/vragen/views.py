"""The conversation about questions: asking, answering, following."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from buurten.functies.backends import zetels
from buurten.functies.handtekening import met_naam
from buurten.functies.models import Functie
from buurten.vragen import actions, berichten, permissions
from buurten.vragen.forms import AntwoordForm, DoorzettenForm, SluitenForm, StellenForm
from buurten.vragen.models import Vraag
from welzijn.kern.accounts.bewijs import is_vers, vers_bewijs, vraag_bewijs
from welzijn.kern.bon import VolgenForm, besloten, druk, telt
from welzijn.kern.http import botsing, paginate, require, status, uitleggen
from welzijn.kern.limiet import netwerk
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.ontvangst import afdruk, leesbaar
from welzijn.kern.tijd import vandaag
from welzijn.kern.werkdagen import na_werkdagen

UUR, DAG = 60 * 60, 24 * 60 * 60
# So many questions: per person a day; per network an hour, in all and to one function; and so
# many without an account to one function a day, wherever they come from.
PER_MENS, PER_NETWERK, PER_NETWERK_HIER, PER_FUNCTIE = 20, 10, 5, 60
KIJKEN, KIJKTIJD = 10, 10 * 60  # tries with a code
TE_VAAK = gettext_noop(
    "Dit ging te vaak achter elkaar. Probeer het later opnieuw, of bel de organisatie."
)


def lijst(request: HttpRequest) -> HttpResponse:
    """What waits for this person's answer, and what they asked; the words are on their own page."""
    zichtbaar = Vraag.objects.visible_to(request.user).met_termijn()
    zichtbaar = zichtbaar.select_related("functie__organisatie")
    context = {
        "antwoordt": any(zetel.bezetting_id for zetel in zetels(request.user)),
        "wachten": zichtbaar.te_beantwoorden(request.user)[:50],
        "page": paginate(request, zichtbaar.van(request.user)),
    }
    return render(request, "buurten/vragen/lijst.html", context)


@login_not_required
def stellen(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a function. Without an account the receipt is in the answer: it is kept nowhere."""
    functie = get_object_or_404(Functie.objects.visible_to(request.user).met_alles(), pk=pk)
    nee = _("U kunt aan deze functie nu niets vragen. Neem contact op met de organisatie.")
    require(permissions.mag_stellen(request.user, functie), nee)
    anoniem = not request.user.is_authenticated
    form = StellenForm(request.POST or None, instance=Vraag(functie=functie), anoniem=anoniem)
    if form.is_valid() and _mag_nog(request, functie, form):
        vraag = actions.stellen(form.instance, by=request.user, code=form.code)
        if anoniem:
            bon = {"vraag": vraag, "functie": functie, "code": leesbaar(form.code)}
            return besloten(render(request, "buurten/vragen/_ontvangst.html", bon))
        dag = {"dag": date_format(vraag.antwoord_voor, "j F")}
        messages.success(request, _("Uw vraag is verstuurd. U hoort uiterlijk %(dag)s iets.") % dag)
        return redirect(vraag)
    context = {
        "form": form,
        "functie": functie,
        "anoniem": anoniem,
        "leest": berichten.wie_leest(functie, met_naam=not anoniem),
        "dag": na_werkdagen(vandaag(), settings.VRAAG_WERKDAGEN),
    }
    return besloten(render(request, "buurten/vragen/stellen.html", context, status=druk(form)))


@login_not_required
def volgen(request: HttpRequest) -> HttpResponse:
    """How it stands, for who has a receipt. The words of the question are not shown."""
    form, vraag = VolgenForm(request.POST or None), None
    if form.is_valid() and telt(
        form, "code", _(TE_VAAK), f"volgen:{netwerk(request)}", (KIJKEN, KIJKTIJD)
    ):
        bewijs = afdruk(form.cleaned_data["code"], actions.KAMER)
        vraag = _alles(Vraag.objects.visible_to(request.user, bewijs=bewijs)).first()
        if vraag is None:
            form.add_error("code", _("Bij deze code vinden wij geen vraag. Kijk hem nog eens na."))
    context = {"form": form, "vraag": vraag, "vandaag": vandaag()}
    return besloten(render(request, "buurten/vragen/volgen.html", context, status=druk(form)))


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One question: for who asked it, and, written down, for who answers."""
    vraag = _zichtbaar(request, pk)
    eigen = vraag.is_van(request.user)
    if not eigen and not is_vers(request):
        return vraag_bewijs(request)
    inzien(vraag, **_blik(request, vraag))
    context = {
        "vraag": vraag,
        "eigen": eigen,
        "daden": permissions.daden(request.user, vraag),
        "leest": berichten.wie_leest(vraag.functie, met_naam=True) if eigen else "",
        "vandaag": vandaag(),
    }
    return render(request, "buurten/vragen/detail.html", context)


@vers_bewijs
def beantwoorden(request: HttpRequest, pk: int) -> HttpResponse:
    vraag = _zichtbaar(request, pk)
    require(permissions.mag_beantwoorden(request.user, vraag), _nee(vraag))
    form, voor = AntwoordForm(request.POST or None), permissions.voor(request.user, vraag)
    if voor and form.is_valid():
        antwoord = form.cleaned_data["antwoord"]
        with botsing(form):
            actions.beantwoorden(vraag, by=request.user, namens=voor, antwoord=antwoord)
            messages.success(request, _("Uw antwoord is verstuurd."))
            return redirect("vragen:lijst")
    inzien(vraag, **_blik(request, vraag))
    return _vraag(request, "beantwoorden", vraag, form)


@vers_bewijs
def doorzetten(request: HttpRequest, pk: int) -> HttpResponse:
    vraag = _zichtbaar(request, pk)
    require(permissions.mag_doorzetten(request.user, vraag), _nee(vraag))
    form = DoorzettenForm(request.POST or None, vraag=vraag)
    voor = permissions.voor(request.user, vraag)
    if voor and form.is_valid():
        with botsing(form):
            actions.doorzetten(vraag, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De vraag is doorgezet. De vrager krijgt bericht."))
            return redirect("vragen:lijst")
    inzien(vraag, **_blik(request, vraag))
    return _vraag(request, "doorzetten", vraag, form)


@require_POST
def intrekken(request: HttpRequest, pk: int) -> HttpResponse:
    vraag = _zichtbaar(request, pk)
    require(permissions.mag_intrekken(request.user, vraag), _nee(vraag))
    with uitleggen(request):
        actions.intrekken(vraag, by=request.user)
        messages.success(request, _("Uw vraag is ingetrokken. Niemand kan hem nog lezen."))
    return redirect(vraag)


@vers_bewijs
def sluiten(request: HttpRequest, pk: int) -> HttpResponse:
    vraag = _zichtbaar(request, pk)
    require(permissions.mag_sluiten(request.user, vraag), _nee(vraag))
    form, voor = SluitenForm(request.POST or None), permissions.voor(request.user, vraag)
    if voor and form.is_valid():
        with botsing(form):
            actions.sluiten(vraag, by=request.user, namens=voor, **form.cleaned_data)
            messages.success(request, _("De vraag is gesloten. De vrager leest waarom."))
            return redirect("vragen:lijst")
    inzien(vraag, **_blik(request, vraag))
    return _vraag(request, "sluiten", vraag, form)


def _alles(vragen: Any) -> Any:
    """With everything that the page of one question tells."""
    namen = (*met_naam("beantwoord_namens"), *met_naam("doorgezet_namens"))
    return vragen.select_related("functie__organisatie", "vrager", *namen)


def _zichtbaar(request: HttpRequest, pk: int) -> Vraag:
    """The question, when this person may see it; 404 otherwise."""
    vraag: Vraag = get_object_or_404(_alles(Vraag.objects.visible_to(request.user)), pk=pk)
    return vraag


def _blik(request: HttpRequest, vraag: Vraag) -> dict[str, Any]:
    """What the inzagelog keeps of a look at this question."""
    voor = permissions.voor(request.user, vraag)
    betreft, recht = [vraag.vrager], permissions.BEKIJKEN
    return {"by": request.user, "betreft": betreft, "namens": voor, "recht": recht}


def _nee(vraag: Vraag) -> str:
    """Why not, and how it stands."""
    stand = {"status": vraag.get_status_display()}
    if not vraag.is_open:
        return _("Dit kan niet meer. De stand is nu: %(status)s.") % stand
    return _("U kunt dit niet doen met deze vraag. De stand is nu: %(status)s.") % stand


def _vraag(request: HttpRequest, daad: str, vraag: Vraag, form: BaseForm) -> HttpResponse:
    """The page of a deed that asks for words."""
    context = {"vraag": vraag, "form": form}
    return render(request, f"buurten/vragen/{daad}.html", context, status=status(form))


def _mag_nog(request: HttpRequest, functie: Functie, form: BaseForm) -> bool:
    """Whether not too many questions came from here already; else the form says so."""
    if request.user.is_authenticated:
        return telt(form, None, _(TE_VAAK), f"vraag:{request.user.pk}", (PER_MENS, DAG))
    waar = netwerk(request)
    return (
        telt(form, None, _(TE_VAAK), f"vraag:{waar}:{functie.pk}", (PER_NETWERK_HIER, UUR))
        and telt(form, None, _(TE_VAAK), f"vraag:{waar}", (PER_NETWERK, UUR))
        and telt(form, None, _(TE_VAAK), f"vraag:functie:{functie.pk}", (PER_FUNCTIE, DAG))
    )
