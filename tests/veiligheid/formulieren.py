"""Every deed once, with a form filled in as it should be: who, where, what.

`{thing}` in an address or a value is the primary key of that thing in the world. The letters
are the role that does it; all of them answer D (done), or 2 where the answer is the receipt.
"""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from tests.veiligheid.matrix import KAMERS
from tests.veiligheid.wereld import Wereld

GAUW = (localdate() + timedelta(days=14)).isoformat()
REDEN = {"reden": "Omdat het zo is afgesproken."}
PLAATS = {"gebied": "{buurt.a}"}
THEMA = {"thema": "{thema}"}
STAP = "?stap=woorden&gekozen={signaal.wijk}"
RONDE = {
    "jaar": "2050",
    "uitleg": "Waarover gaat het.",
    "aantal_prioriteiten": "3",
    "stickers": "5",
    "max_per_voorstel": "3",
    "gewicht_bewoners": "50",
    "gewicht_professionals": "25",
    "gewicht_gemeente": "25",
    "kleine_groep": "5",
}
WOORDEN = {"titel": "Licht", "samenvatting": "Te weinig licht op het plein."}
IDEE = {"titel": "Samen eten", "wat": "Elke vrijdag.", "nodig": "Een zaal."}

# (address, thing, question behind the address, role, data)
FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("signalen:melden", "gebied.a", "", "bw", {"tekst": "Donker", "toon": "zorg", **PLAATS}),
    ("signalen:afronden", "signaal.wijk", "", "ow", REDEN),
    ("kwesties:bundelen", "gebied.a", STAP, "ow",
     {**WOORDEN, "gebied": "{gebied.a}", **THEMA, "openbaar": "ja"}),
    ("kwesties:bijvoegen", "kwestie.wijk", STAP, "ow", {"ja": "1"}),
    ("kwesties:losmaken", "kwestie.bundel", "", "ow", REDEN),
    ("kwesties:bewerken", "kwestie.wijk", "", "ow", WOORDEN | THEMA),
    ("kwesties:openen", "kwestie.concept", "", "ow", {}),
    ("kwesties:oppakken", "kwestie.wijk", "", "pa", {"voor": GAUW}),
    ("kwesties:bijpraten", "kwestie.opgepakt", "", "ow", {"toelichting": "Volgt.", "voor": GAUW}),
    ("kwesties:teruggeven", "kwestie.opgepakt", "", "ow", REDEN),
    ("kwesties:beantwoorden", "kwestie.opgepakt", "", "ow", REDEN),
    ("kwesties:stoppen", "kwestie.wijk", "", "ow", REDEN),
    ("kwesties:heropenen", "kwestie.klaar", "", "ow", REDEN),
    ("opdrachten:geven", "prioriteit.wijk", "", "co",
     {"titel": "Lampen", "verwachting": "Vier lampen.", "uitvoerder": "{organisatie}",
      "van": "2026-01-01", "tot": "2026-12-31"}),
    ("opdrachten:berichten", "opdracht.wijk", "", "ow", {"tekst": "Begonnen.", "procent": "50"}),
    ("opdrachten:afronden", "opdracht.wijk", "", "co", {"resultaat": "Het is licht."}),
    ("opdrachten:stoppen", "opdracht.wijk", "", "co", REDEN),
    ("initiatieven:voorstellen", "gebied.a", "", "bw", {**IDEE, **PLAATS, **THEMA}),
    ("initiatieven:bewerken", "initiatief.ingediendeigen", "", "bw", {**IDEE, **PLAATS, **THEMA}),
    ("initiatieven:indienen", "initiatief.afgewezeneigen", "", "bw", {}),
    ("initiatieven:intrekken", "initiatief.ingediendeigen", "", "bw", {}),
    ("initiatieven:publiceren", "initiatief.ingediend", "", "mo", {}),
    ("initiatieven:afwijzen", "initiatief.ingediend", "", "mo", REDEN),
    ("initiatieven:beginnen", "initiatief.gepubliceerdeigen", "", "bw", {}),
    ("initiatieven:afronden", "initiatief.bezigeigen", "", "bw", {"resultaat": "Het lukte."}),
    ("initiatieven:stoppen", "initiatief.gepubliceerdeigen", "", "bw", REDEN),
    ("initiatieven:koppelen", "initiatief.wijk", "", "ow", REDEN | {"prioriteit": "{prio.wijk}"}),
    ("steun:steunen", "initiatief.wijk", "", "bw", {}),
    ("steun:intrekken", "initiatief.wijk", "", "bw", {}),
    ("vrijwilligers:aanmelden", "gebied.a", "", "bw", {"wat": "Wandelen", **PLAATS}),
    ("vrijwilligers:bewerken", "vrijwilliger.vw", "", "vw",
     {"wat": "Klussen", "wanneer": "Zaterdag", "themas": ["{thema}"], **PLAATS}),
    ("vrijwilligers:stoppen", "vrijwilliger.vw", "", "vw", {}),
    ("hulpvragen:vragen", "gebied.a", "", "bw",
     {"titel": "De heg", "wat": "Te hoog.", "wanneer": "Deze week", **PLAATS}),
    ("hulpvragen:intrekken", "hulpvraag.eigen", "", "bw", {}),
    ("hulpvragen:afronden", "hulpvraag.eigen", "", "bw", {"resultaat": "Gelukt."}),
    ("koppelingen:aanbieden", "hulpvraag.eigen@bw", "", "vw", {}),
    ("koppelingen:koppelen", "hulpvraag.eigen@bw", "", "ow",
     {"vrijwilliger": "{vrijwilliger.vw}"}),
    ("koppelingen:aanvaarden", "koppeling.vw", "", "vw", {}),
    ("koppelingen:afwijzen", "koppeling.vw", "", "vw", REDEN),
    ("koppelingen:afronden", "koppeling.samen", "", "vw", {"resultaat": "Gelukt."}),
    ("gebieden:bewerken", "gebied.a", "", "co",
     {"roepnaam": "De Haven", "introductie": "Oud.", "alt": "Het plein."}),
    ("gebieden:voorstellen", "gebied.a", "", "bw",
     {"roepnaam": "De Haven", "introductie": "Oud.", "toelichting": "Zo heet het."}),
    ("gebieden:overnemen", "wijziging.wijk", "", "co", {}),
    ("gebieden:afwijzen", "wijziging.wijk", "", "co", REDEN),
    ("gebieden:weggooien", "aanlevering", "", "be", {}),
    ("gebieden:thema_toevoegen", "-", "", "be",
     {"naam": "Verkeer", "uitleg": "Straten.", "volgorde": "5", "is_actief": "on"}),
    ("gebieden:thema_bewerken", "thema", "", "be",
     {"naam": "Groener", "uitleg": "Bomen.", "volgorde": "5", "is_actief": "on"}),
    ("functies:vestigen", "-", "", "ka", {"naam": "Sanne", **PLAATS}),
    ("functies:organisatie_toevoegen", "-", "", "be", {"naam": "De Brug", "soort": "welzijn"}),
    ("functies:organisatie_bewerken", "organisatie", "", "be",
     {"naam": "De Brug", "soort": "welzijn", "uitleg": "Werkt hier.", "is_actief": "on"}),
    ("functies:functie_toevoegen", "-", "", "be",
     {"titel": "Werker", "organisatie": "{organisatie}", "rol": "partner", "waarvoor": "Vragen"}),
    ("functies:functie_bewerken", "functie.ow", "", "be",
     {"titel": "Werker", "waarvoor": "Vragen", "is_actief": "on"}),
    ("functies:functie_plaatsen", "functie.ow", "", "be", {"gebieden": ["{gebied.a}"]}),
    ("functies:beeindigen", "bezetting.pa", "", "be", {"tot": "2099-01-01"}),
    ("accounts:wijzigen", "-", "", "bw", {"naam": "Sanne"}),
    ("notificaties:lezen", "bericht.eigen", "", "bw", {}),
    ("notificaties:alles_lezen", "-", "", "bw", {}),
    ("prioriteiten:voorbereiden", "gebied.a", "", "co", RONDE),
    ("prioriteiten:bewerken", "ronde.voorbereiden", "", "co", RONDE),
    ("prioriteiten:klaarzetten", "ronde.voorbereiden", "", "co", {}),
    ("prioriteiten:terugnemen", "ronde.klaarvoorbereiden", "", "co", {}),
    ("prioriteiten:openen", "ronde.klaarvoorbereiden", "", "am", {}),
    ("prioriteiten:doorgaan", "ronde.ophalen", "", "co", {}),
    ("prioriteiten:voorstellen", "ronde.ophalen", "", "bw",
     {"titel": "Licht", "waarom": "Donker", "voor_wie": "Iedereen", **THEMA}),
    ("prioriteiten:agenderen", "ronde.ophalen", "", "ow", REDEN | {"kwestie": "{kwestie.wijk}"}),
    ("prioriteiten:intrekken", "voorstel.eigen", "", "bw", REDEN),
    ("prioriteiten:stemmen", "ronde.wegen", "", "bw", {"v{voorstel.een}": "2"}),
    ("prioriteiten:uitspreken", "ronde.wegen", "", "am",
     {"v{voorstel.een}": "2", "motivering": "Dit past bij het beleid."}),
    ("prioriteiten:sluiten", "ronde.klaarwegen", "", "am", {}),
    ("prioriteiten:kiezen", "ronde.vaststellen", "", "co",
     REDEN | {"voorstellen": ["{voorstel.gelijk}"]}),
    ("prioriteiten:ondertekenen", "ronde.tekenen", "", "vt",
     {"akkoord": "nee", "reden": "Wij willen anders."}),
]  # fmt: skip
FORMULIEREN += [regel for kamer in KAMERS for regel in getattr(kamer, "FORMULIEREN", [])]


def invullen(w: Wereld, tekst: Any) -> Any:
    """`{thing}` becomes the primary key of that thing."""
    if isinstance(tekst, list):
        return [invullen(w, deel) for deel in tekst]
    naam = tekst[tekst.find("{") + 1 : tekst.find("}")] if "{" in tekst else ""
    return tekst.replace(f"{{{naam}}}", str(w.dingen[naam].pk)) if naam else tekst


def formulieren(w: Wereld) -> list[tuple[str, str, str, dict[str, Any]]]:
    """(name, role, address, data) of every deed in this world."""
    gevonden = []
    for naam, ding, vraag, rol, data in FORMULIEREN:
        adres = reverse(naam, kwargs=w.waar(ding, rol)) + invullen(w, vraag)
        velden = {invullen(w, veld): invullen(w, waarde) for veld, waarde in data.items()}
        gevonden.append((naam, rol, adres, velden))
    return gevonden
