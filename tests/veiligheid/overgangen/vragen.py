"""Questions: whoever holds the function that was asked (`ow`) answers, who asked takes back."""

from datetime import UTC, datetime

from tests.veiligheid.zaak import Zaak

LEVEN = {
    "nieuw": {},
    "beantwoord": {"beantwoord_op": datetime(2026, 1, 1, tzinfo=UTC)},
    "ingetrokken": {},
    "gesloten": {},
}
ZAKEN = [
    Zaak("functie.ow", "vragen:stellen | - | * an uit"),
    Zaak(
        "vraag.ow",
        """
        vragen:beantwoorden | nieuw | ow
        vragen:doorzetten   | nieuw | ow
        vragen:sluiten      | nieuw | ow
        vragen:intrekken    | -     | -
        """,
        LEVEN,
    ),
    Zaak(
        "vraag.eigen",
        """
        vragen:beantwoorden | nieuw | ow
        vragen:doorzetten   | nieuw | ow
        vragen:sluiten      | nieuw | ow
        vragen:intrekken    | nieuw | *
        """,
        LEVEN,
    ),
]
