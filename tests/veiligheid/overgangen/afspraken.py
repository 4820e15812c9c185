"""Around a kwestie: who carries it asks, the asked one answers, the municipality answers."""

from tests.veiligheid.overgangen.kwesties import LEVEN
from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak(
        "kwestie.opgepakt",
        """
        afspraken:afstemmen  | concept                   | ow co
        afspraken:afstemmen  | open opgepakt geagendeerd | vt ow pa co am
        afspraken:delen      | open opgepakt geagendeerd | ow co
        afspraken:voorleggen | open opgepakt geagendeerd | ow co
        """,
        LEVEN,
    ),
    Zaak(
        "aandeel.pa",
        """
        afspraken:aanvaarden | gevraagd | pa
        afspraken:afwijzen   | gevraagd | pa
        afspraken:uitstappen | mee      | pa
        """,
        {"gevraagd": {}, "mee": {}, "nee": {}, "gestopt": {}},
    ),
    Zaak("voorlegging.am", "afspraken:antwoorden | open | am", {"open": {}, "beantwoord": {}}),
]
