"""What residents say back: while the kwestie goes on, or just after its answer."""

from tests.veiligheid.overgangen.kwesties import LEVEN
from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak(
        "kwestie.wijk",
        """
        weerwoorden:herkennen | open opgepakt geagendeerd | bw vw
        weerwoorden:aanvullen | open opgepakt geagendeerd | bw vw
        """,
        LEVEN,
    ),
    Zaak("kwestie.opgepakt", "weerwoorden:terugnemen | * | vw", LEVEN),
    Zaak(
        "kwestie.antwoord",
        "weerwoorden:oordelen | beantwoord | ka bw vw vt ow pa co am mo be tl fg",
        {"open": {}, "beantwoord": {}, "gestopt": {}},
    ),
    Zaak(
        "aanvulling.buur",
        "weerwoorden:beantwoorden | nieuw | ow co",
        {"nieuw": {}, "beantwoord": {}},
    ),
]
