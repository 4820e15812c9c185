"""Joining, splitting and weighing: who bundles here, and who carries the kwestie."""

from tests.veiligheid.overgangen.kwesties import LEVEN
from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak(
        "kwestie.wijk",
        """
        samenhang:samenvoegen | concept open opgepakt             | ow co
        samenhang:toetsen     | concept open opgepakt geagendeerd | ow co
        """,
        LEVEN,
    ),
    Zaak("kwestie.deel", "samenhang:splitsen | concept open opgepakt | ow co", LEVEN),
]
