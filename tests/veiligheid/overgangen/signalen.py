"""Signals: who bundles here lets in and finishes them; who gave one takes it back on that day."""

from tests.veiligheid.zaak import Zaak

LEVEN = {"nieuw": {}, "gebundeld": {}, "afgerond": {}, "ingezonden": {}, "geweigerd": {}}
THEMA = {"signalen:indelen": {"thema": "{thema}"}}
REDEN = {"signalen:weigeren": {"reden": "Dit is reclame."}}
ZAKEN = [
    Zaak("gebied.a", "signalen:melden | - | bw vw vt ow pa co am"),
    Zaak(
        "signaal.wijk",
        """
        signalen:afronden    | nieuw gebundeld  | ow co
        signalen:toelaten    | ingezonden       | ow co
        signalen:weigeren    | ingezonden       | ow co
        signalen:indelen     | nieuw ingezonden | ow co
        signalen:verwijderen | -                | -
        """,
        LEVEN,
        THEMA | REDEN,
    ),
    Zaak(
        "signaal.eigen",
        """
        signalen:afronden    | nieuw gebundeld  | ow co
        signalen:toelaten    | ingezonden       | ow co
        signalen:weigeren    | ingezonden       | ow co
        signalen:indelen     | nieuw ingezonden | bw vw vt ow pa co am
        signalen:verwijderen | nieuw afgerond   | bw vw vt
        """,
        LEVEN,
        THEMA | REDEN,
    ),
]
