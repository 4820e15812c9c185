"""Who is who: a beheerder, the own team lead, and oneself for one's own last day."""

from datetime import UTC, date, datetime
from typing import Any

from buurten.functies.models import Overdracht
from tests.veiligheid.wereld import Wereld
from tests.veiligheid.zaak import Zaak


def uitgevoerd(w: Wereld, bezetting: Any) -> None:
    """What was planned for this seat was done."""
    klaar = {"uitgevoerd_op": datetime(2026, 1, 1, tzinfo=UTC), "notities": "-"}
    Overdracht.objects.filter(van=bezetting).update(**klaar)


TIJD = {
    "straks": {"van": date(2098, 1, 1), "tot": None},
    "loopt": {},
    "voorbij": {"van": date(2019, 1, 1), "tot": date(2020, 1, 1)},
}
LAATSTE = {"functies:inplannen": {"laatste": "2099-01-01"},
           "functies:beeindigen": {"tot": "2099-01-01"}}  # fmt: skip
ZAKEN = [
    Zaak(
        "bezetting.gepland",
        "overdracht:intrekken | gepland | be tl",
        {"gepland": {}, "uitgevoerd": uitgevoerd},
    ),
    Zaak("-", "functies:organisatie_toevoegen | - | be\nfuncties:functie_toevoegen | - | be"),
    Zaak("organisatie", "functies:organisatie_bewerken | - | be"),
    Zaak("functie.ow", "functies:functie_bewerken | - | be\nfuncties:functie_plaatsen | - | be"),
    Zaak(
        "bezetting.pa",
        """
        functies:beeindigen | straks loopt | be
        functies:inplannen  | straks       | be
        functies:inplannen  | loopt        | pa be
        functies:beeindigen | voorbij      | ~be
        functies:inplannen  | voorbij      | ~be
        """,
        TIJD,
        LAATSTE,
    ),
    Zaak(
        "bezetting.collega",
        """
        overdracht:overdragen | straks loopt | be tl
        overdracht:overdragen | voorbij      | ~be ~tl
        functies:beeindigen   | voorbij      | ~be ~tl
        functies:inplannen    | voorbij      | ~be ~tl
        functies:beeindigen   | straks loopt | be tl
        functies:inplannen    | straks loopt | be tl
        """,
        TIJD,
        LAATSTE,
    ),
]
