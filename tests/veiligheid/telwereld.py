"""A small gemeente full of counts, and every count that its public pages show."""

import re
from datetime import UTC, date, datetime
from itertools import cycle

from django.urls import reverse

from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.kwesties.trend import begin, laatste
from buurten.signalen.models import Signaal, Telling
from tests.makers import (
    make_gebied,
    make_gemeente,
    make_kwestie,
    make_ronde,
    make_thema,
    make_wijk,
)
from tests.veiligheid.aanval import Som, ruimte
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.rechten import Groep
from welzijn.kern.tijd import vandaag

JAREN = 2
# Counts that come round; their numbers share no factor with how many subjects and groups there are.
WERELDEN = {
    "negens": [9],
    "vijven": [5],
    "rond de tien": [8, 10, 9, 19, 11],
    "leeg of bijna": [0, 9, 0, 0, 1],
    "van alles": [12, 0, 26, 7, 44, 3, 18],
}


def wereld(naam):
    """A wijk of two buurten and one of none; three subjects and none; two years; two kwesties."""
    gemeente, trek = make_gemeente(), cycle(WERELDEN[naam]).__next__
    themas = [make_thema(f"Onderwerp {n}") for n in range(3)]
    for buurten in (2, 0):
        wijk = make_wijk(gemeente=gemeente)
        make_ronde(wijk, jaar=vandaag().year - 1)
        make_ronde(wijk, "uitvoeren", jaar=vandaag().year)
        for plek in (wijk, *(make_gebied(wijk=wijk) for _ in range(buurten))):
            _tellingen(plek, [*themas, None], trek)
        _kwestie(wijk, themas[0], trek)


def _tellingen(plek, themas, trek):
    Telling.objects.bulk_create(
        Telling(gebied=plek, thema=thema, groep=groep, aantal=n,
                maand=date(vandaag().year - jaar, 1, 1))
        for thema in themas
        for groep in (Groep.BEWONERS, Groep.PROFESSIONALS)
        for jaar in range(JAREN)
        if (n := trek())
    )  # fmt: skip


def _kwestie(wijk, thema, trek):
    """Bundled signals over nine quarters, each group apart."""
    kwestie = make_kwestie(wijk, thema=thema)
    for groep in Groep:
        for nummer in range(laatste(vandaag())[0] - 4, laatste(vandaag())[-1] + 1):
            dag = begin(nummer)
            op = datetime(dag.year, dag.month, 1, 12, tzinfo=UTC)
            velden = {"gebied": wijk, "groep": groep, "gemeld_op": op, "status": "gebundeld"}
            rijen = [Signaal(tekst="x", **velden) for _ in range(trek())]
            rijen = Signaal.objects.bulk_create(rijen)
            Bundeling.objects.bulk_create(Bundeling(kwestie=kwestie, signaal=s) for s in rijen)
            veld = f"aantal_{groep.value}"
            setattr(kwestie, veld, getattr(kwestie, veld) + len(rijen))
            for signaal in rijen:
                schakelen(signaal, kwestie)
    kwestie.save()


def gepubliceerd(client):
    """Every count of signals that a visitor reads, by what it is of; None is "fewer than ten"."""
    gevonden = {}
    for gebied in Gebied.objects.all():
        for terug in range(JAREN):
            gevonden |= _van_gebied(client, gebied, vandaag().year - terug)
    for rij in client.get(reverse("dashboard:gemeente")).context["rijen"]:
        assert gevonden["som", rij.wijk.pk, vandaag().year] == rij.signalen
    for kwestie in Kwestie.objects.all():
        gevonden |= _van_kwestie(client, kwestie)
    return gevonden


def _van_gebied(client, gebied, jaar):
    adres = reverse("dashboard:wijk", args=[gebied.code, gebied.jaar])
    antwoord = client.get(f"{adres}?jaar={jaar}")
    if antwoord.context["telljaar"] != jaar:
        return {}
    gevonden = {("som", gebied.pk, jaar): antwoord.context["signalen"]}
    gevonden |= dict.fromkeys(_cellen(gebied.pk, jaar))
    kijken = antwoord.context["kijken"]
    for kijk in kijken:
        for rij in kijk.rijen:
            gevonden["cel", gebied.pk, jaar, str(kijk.groep), rij["text"]] = rij["number"]
    if jaar == vandaag().year:
        pagina = client.get(gebied.get_absolute_url()).context
        if "kijken" in pagina:  # the page of a gemeente lists its wijken, without counts
            assert [kijk.rijen for kijk in pagina["kijken"]] == [kijk.rijen for kijk in kijken]
    return gevonden


def _cellen(gebied, jaar):
    namen = [*Thema.objects.values_list("naam", flat=True), "Nog zonder onderwerp"]
    groepen = [Groep.BEWONERS.value, Groep.PROFESSIONALS.value]
    return [("cel", gebied, jaar, groep, naam) for groep in groepen for naam in namen]


def _van_kwestie(client, kwestie):
    context = client.get(kwestie.get_absolute_url()).context
    gevonden = {("kwestie", kwestie.pk, g.value): n for g, n in context["aantallen"]}
    for periode in context["perioden"]:
        groep = periode.groep.value
        for welk, rij in enumerate(periode.rijen):
            gevonden["kwartaal", kwestie.pk, groep, welk] = rij["number"] or None
        gevonden["vier", kwestie.pk, groep] = periode.nu
        gevonden["daarvoor", kwestie.pk, groep] = periode.toen
    tekst = client.get(f"/rodedraad/kwestie/{kwestie.pk}/").context["stops"][0]["text"]
    getal = re.match(r"(\d+) signalen of meer", tekst)
    gevonden["draad", kwestie.pk] = int(getal[1]) if getal else None
    return gevonden


def sommen(getoond):
    """Every sum that a reader knows to hold between these figures."""
    gevonden = []
    for sleutel in getoond:
        if sleutel[0] == "som":
            gevonden.append(Som(sleutel, _cellen(*sleutel[1:])))
        if sleutel[0] == "vier":
            gevonden += _van_groep(*sleutel[1:])
        if sleutel[0] == "draad":
            gevonden.append(Som(sleutel, [("kwestie", sleutel[1], g.value) for g in Groep]))
    for gebied in Gebied.objects.exclude(kinderen=None):
        kinderen = gebied.kinderen.values_list("pk", flat=True)
        for sleutel in [s for s in getoond if s[0] in ("cel", "som") and s[1] == gebied.pk]:
            delen = [(sleutel[0], kind, *sleutel[2:]) for kind in kinderen]
            delen = [deel for deel in delen if deel in getoond]
            gevonden.append(Som(sleutel, delen, open=True))
    return gevonden


def _van_groep(kwestie, groep):
    kwartalen = [("kwartaal", kwestie, groep, welk) for welk in range(5)]
    vier, daarvoor = ("vier", kwestie, groep), ("daarvoor", kwestie, groep)
    alles = ("kwestie", kwestie, groep)
    return [Som(vier, kwartalen[:4]), Som(alles, [*kwartalen, daarvoor], open=True)]


def span(getoond):
    """A sum may be ten lower than its own rounding: who knows the rule knows that too."""
    sommig = {"som", "vier", "draad"}
    return {s: ruimte(n, 19 if s[0] in sommig else 9) for s, n in getoond.items()}
