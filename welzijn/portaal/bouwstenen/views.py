"""The gallery. Anybody who is signed in may look: it shows no data, only drawings."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from buurten.functies.qr import teken
from welzijn.portaal.bouwstenen import voorbeelden
from welzijn.portaal.bouwstenen.forms import (
    FilterForm,
    KeuzeForm,
    StickerForm,
    VoorbeeldForm,
)
from welzijn.portaal.overzichten.sessie import DICHTBIJ, Einde


def overzicht(request: HttpRequest) -> HttpResponse:
    """Every component once, with made-up content."""
    context = {
        "page": Paginator(range(95), 20).get_page(request.GET.get("page")),
        "filterform": FilterForm(request.GET or None),
        "stickerform": StickerForm(initial={"moestuin": 2, "bankje": 1}),
        "keuzeform": KeuzeForm(auto_id="keuze_%s", initial={"keuze": ["1"]}),
        "einde": Einde(DICHTBIJ, DICHTBIJ, DICHTBIJ),
        "qr": teken("https://voorbeeld.example/functies/1/"),
        **voorbeelden.alles(),
    }
    return render(request, "portaal/bouwstenen/overzicht.html", context)


def formulier(request: HttpRequest) -> HttpResponse:
    """A form at rest, or with its errors when something was sent along in the address."""
    form = VoorbeeldForm(request.GET or None)
    return render(request, "portaal/bouwstenen/formulier.html", {"form": form})
