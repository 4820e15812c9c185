"""The pages of the floor, with the least queries each can do with."""

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path

from tests.bench.vloer.models import Bijval, Idee, Melding, Onderwerp, Plek


class MeldingForm(forms.ModelForm):
    """The plain form that Django makes."""

    class Meta:
        model = Melding
        fields = ["tekst", "plek", "onderwerp"]


def vlak(request: HttpRequest) -> HttpResponse:
    """A page without any data."""
    return render(request, "vlak.html")


def lijst(request: HttpRequest) -> HttpResponse:
    """Twenty ideas of a filter: who it is, the subjects, how many, and the rows themselves."""
    ideeen = Idee.objects.select_related("plek", "onderwerp").order_by("-pk")
    for veld in ("plek", "onderwerp", "status"):
        if waarde := request.GET.get(veld):
            ideeen = ideeen.filter(**{veld: waarde})
    if term := request.GET.get("zoek"):
        ideeen = ideeen.filter(titel__icontains=term)
    context = {
        "page": Paginator(ideeen, 20).get_page(request.GET.get("page")),
        "onderwerpen": Onderwerp.objects.order_by("naam"),
        "standen": Idee.STATUS,
    }
    return render(request, "lijst.html", context)


def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One idea, and whether I back it."""
    mijn = Bijval.objects.filter(idee=OuterRef("pk"), user_id=request.user.pk)
    ideeen = Idee.objects.select_related("plek", "onderwerp").annotate(steunt=Exists(mijn))
    return render(request, "detail.html", {"idee": get_object_or_404(ideeen, pk=pk)})


def dashboard(request: HttpRequest, pk: int) -> HttpResponse:
    """One place: signals per subject and group, ideas per state, and the five best backed."""
    plek = get_object_or_404(Plek, pk=pk)
    meldingen = Melding.objects.filter(plek=plek).values("onderwerp__naam", "groep")
    ideeen = Idee.objects.filter(plek=plek)
    context = {
        "plek": plek,
        "meldingen": meldingen.annotate(n=Count("pk")).order_by("onderwerp__naam", "groep"),
        "standen": ideeen.values("status").annotate(n=Count("pk"), s=Sum("steun")).order_by(),
        "best": ideeen.order_by("-steun", "-pk")[:5],
    }
    return render(request, "dashboard.html", context)


def overzicht(request: HttpRequest) -> HttpResponse:
    """All places side by side: their signals and their ideas."""
    meldingen = Melding.objects.values_list("plek").annotate(n=Count("pk")).order_by()
    ideeen = Idee.objects.values("plek").annotate(
        n=Count("pk"), bezig=Count("pk", filter=Q(status="bezig")), s=Sum("steun")
    )
    aantal, per = dict(meldingen), {rij["plek"]: rij for rij in ideeen.order_by()}
    rijen = [
        {"plek": plek, "meldingen": aantal.get(plek.pk, 0), "ideeen": per.get(plek.pk, {})}
        for plek in Plek.objects.order_by("naam")
    ]
    return render(request, "overzicht.html", {"rijen": rijen})


def nieuw(request: HttpRequest) -> HttpResponse:
    """A form that makes one row."""
    form = MeldingForm(request.POST or None)
    if form.is_valid():
        form.instance.melder = request.user
        form.save()
        return redirect("/")
    return render(request, "nieuw.html", {"form": form})


urlpatterns = [
    path("", vlak),
    path("lijst/", lijst),
    path("idee/<int:pk>/", detail),
    path("dashboard/<int:pk>/", dashboard),
    path("overzicht/", overzicht),
    path("nieuw/", nieuw),
]
