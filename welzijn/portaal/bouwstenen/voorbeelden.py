"""Made-up content for the gallery: plain values, no models."""

from datetime import UTC, date, datetime

THREAD = [
    {
        "kind": "Signaal",
        "text": "Oudere buren komen de deur niet meer uit",
        "url": "#",
        "date": date(2026, 2, 12),
        "who": "Doorgegeven door een bewoner",
    },
    {
        "kind": "Kwestie",
        "text": "Eenzaamheid rond de Singel",
        "url": "#",
        "date": date(2026, 3, 3),
        "who": "Gebundeld door Samira, opbouwwerker",
        "note": "Negen signalen zeggen hetzelfde.",
    },
    {
        "kind": "Prioriteit",
        "text": "Elke week samen eten in het buurthuis",
        "date": date(2026, 5, 21),
        "who": "Gekozen door de wijk",
        "state": "now",
    },
    {"kind": "Opdracht", "text": "Wie voert het uit?", "date": "Vóór de zomer", "state": "later"},
    {"kind": "Resultaat", "text": "Wat kwam ervan?", "state": "later"},
]
FUNCTIONS = [
    {"wie": "Opbouwwerker, Welzijn Voorbeeld", "bezetting_id": 1},
    {"wie": "Coördinator, Wijkteam Voorbeeld", "bezetting_id": 2},
]
DEAD_END = [
    {"kind": "Signaal", "text": "Meer parkeerplekken", "date": date(2026, 2, 20)},
    {
        "kind": "Kwestie",
        "text": "Auto's in de Havenstraat",
        "date": date(2026, 4, 1),
        "state": "knot",
        "note": "De straat is te smal. De gemeente legt dit uit op de bijeenkomst van mei.",
    },
]
STEPS = [
    ("Ophalen", "tot 1 maart"),
    ("Bespreken", "maart en april"),
    ("Wegen", "tot 21 mei"),
    ("Vaststellen", "juni"),
    ("Uitvoeren", ""),
    ("Terugkijken", ""),
]
BARS = [
    {"text": "Eenzaamheid", "number": 38},
    {"text": "Groen en straten", "number": 27},
    {"text": "Veiligheid", "number": 16},
    {"text": "Werk en geld", "number": 4},
]
GROUPS = [
    {"text": "Bewoners", "number": 138, "kind": "bewoners"},
    {"text": "Professionals", "number": 12, "kind": "professionals"},
    {"text": "Gemeente", "number": 1, "kind": "gemeente"},
]
BADGES = [
    ("nieuw", "Nieuw"),
    ("loopt", "Loopt"),
    ("wacht", "Wacht op antwoord"),
    ("klaar", "Afgerond"),
    ("gestopt", "Gestopt"),
    ("", "Concept"),
]
AREAS = [
    {"name": "Oude Haven", "url": "#", "d": "M4 6 90 2 96 52 40 66 8 58z", "step": 4},
    {"name": "Singel", "url": "#", "d": "M90 2 172 10 176 60 96 52z", "step": 2},
    {"name": "Molenveld", "url": "#", "d": "M40 66 96 52 176 60 160 116 70 120z", "step": 1},
]
FACTS = [("Wijk", "Oude Haven"), ("Begonnen", "12 maart 2026"), ("Uren", "120 van 300")]
TABLE = {
    "head": ["Wijk", "Inwoners", "Signalen", "Initiatieven"],
    "rows": [["Oude Haven", "4.120", "300", "25"], ["Singel", "2.980", "41", "6"]],
}
TABS = [
    {"text": "Alles", "url": "#", "current": True, "count": 25},
    {"text": "Loopt", "url": "#", "count": 9},
    {"text": "Afgerond", "url": "#", "count": 12},
]
POINTS = ["De buurt ziet het initiatief niet meer.", "Wie meedoet krijgt bericht."]

# What the guard found in a text: the pieces, and per kind how to say it otherwise.
WACHT = [
    {
        "stukken": [
            ("Bij ", ""),
            ("mevrouw Voorbeeld", "naam"),
            (" stopt de bus niet. Bel ", ""),
            ("06 12345678", "telefoon"),
            (".", ""),
        ],
        "raad": [
            ("een naam", "Schrijf bijvoorbeeld “een buurman” of “een gezin”."),
            ("een telefoonnummer", "Laat het nummer weg."),
        ],
    }
]

MOMENT = datetime(2026, 1, 5, 14, 20, tzinfo=UTC)


def alles() -> dict[str, object]:
    """What the page of the gallery needs, by name."""
    return {
        "thread": THREAD,
        "dead_end": DEAD_END,
        "steps": STEPS,
        "bars": BARS,
        "groups": GROUPS,
        "badges": BADGES,
        "areas": AREAS,
        "facts": FACTS,
        "table": TABLE,
        "tabs": TABS,
        "points": POINTS,
        "moment": MOMENT,
        "functions": FUNCTIONS,
        "acts_as": {"dragers": FUNCTIONS},
        "wacht": WACHT,
    }
