"""The pages that are measured, the floor's pages they stand beside, and the budgets."""

from dataclasses import dataclass

# Factor on the floor's page of the same kind, for p50 and for CPU.
BUDGET = {"lijst": 2.5, "detail": 2.5, "dashboard": 2.5, "overzicht": 2.5, "nieuw": 5.0}
AANLOOP = 2.0  # an anonymous page of the portal beside a plain template: what we aim at
VRAGEN, VRAGEN_NIEUW, GROEI, KILO = 12, 15, 1.2, 60


@dataclass(frozen=True)
class Blad:
    """One page of the portal: `soort` is its kind on the floor, `wie` the session it is read in."""

    naam: str
    adres: str
    soort: str
    wie: str = ""
    post: bool = False


INITIATIEVEN = "/initiatieven/?waar={wijk}&thema={thema}"
PORTAAL = [
    Blad("home", "/", "vlak"),
    Blad("initiatieven, lijst", INITIATIEVEN, "lijst"),
    Blad("initiatieven, lijst", INITIATIEVEN, "lijst", "bewoner"),
    Blad("signalen, werklijst", "/signalen/?waar={wijk}&status=nieuw", "lijst", "opbouwwerker"),
    Blad("kwesties, lijst", "/kwesties/?waar={wijk}", "lijst"),
    Blad("initiatief", "/initiatieven/{idee}/", "detail"),
    Blad("initiatief", "/initiatieven/{idee}/", "detail", "bewoner"),
    Blad("wijk", "/wijken/{wijk}/{jaar}/", "dashboard"),
    Blad("wijk", "/wijken/{wijk}/{jaar}/", "dashboard", "bewoner"),
    Blad("dashboard wijk", "/dashboard/{wijk}/{jaar}/", "dashboard"),
    Blad("dashboard wijk", "/dashboard/{wijk}/{jaar}/", "dashboard", "opbouwwerker"),
    Blad("dashboard gemeente", "/dashboard/", "overzicht"),
    Blad("signaal melden", "/signalen/{wijk}/melden/", "nieuw", "bewoner", post=True),
]
VLOER = {
    "vlak": "/",
    "lijst": "/lijst/?plek={plek}&onderwerp={onderwerp}",
    "detail": "/idee/{idee}/",
    "dashboard": "/dashboard/{plek}/",
    "overzicht": "/overzicht/",
    "nieuw": "/nieuw/",
}
# What the forms carry; {sleutel} is a new key each time, as the page would give.
INVUL = {
    "portaal": {
        "sleutel": "{sleutel}",
        "tekst": "Op het plein is het 's avonds donker.",
        "toon": "zorg",
        "gebied": "{buurt}",
        "plek": "Plein",
        "thema": "{thema}",
    },
    "vloer": {
        "tekst": "Op het plein is het 's avonds donker.",
        "plek": "{plek}",
        "onderwerp": "{onderwerp}",
    },
}


def vloer_bladen(bladen: list[Blad]) -> list[Blad]:
    """The floor's pages that these need: of each kind, signed in or not; and the plain one."""
    nodig = {(blad.soort, bool(blad.wie)): blad.post for blad in bladen} | {("vlak", False): False}
    return [
        Blad(soort, VLOER[soort], soort, "lid" if lid else "", post)
        for (soort, lid), post in sorted(nodig.items())
    ]
