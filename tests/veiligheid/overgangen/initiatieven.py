"""Initiatives: the maker's life of it, and who looks at it first (never the maker, A12)."""

from tests.veiligheid.zaak import Zaak

LEVEN = {
    staat: {}
    for staat in (
        "ingediend", "afgewezen", "gepubliceerd", "bezig", "afgerond", "gestopt", "ingetrokken",
    )
}  # fmt: skip
ZAKEN = [
    Zaak("gebied.a", "initiatieven:voorstellen | - | bw vw vt"),
    Zaak(
        "initiatief.ingediend",
        """
        initiatieven:bewerken   | -                  | -
        initiatieven:indienen   | -                  | -
        initiatieven:intrekken  | -                  | -
        initiatieven:publiceren | ingediend          | ow co mo
        initiatieven:afwijzen   | ingediend          | ow co mo
        initiatieven:beginnen   | -                  | -
        initiatieven:afronden   | -                  | -
        initiatieven:stoppen    | gepubliceerd bezig | ow co mo
        initiatieven:koppelen   | gepubliceerd bezig afgerond gestopt | ow co
        steun:steunen           | gepubliceerd bezig | bw vw vt ow pa
        steun:intrekken         | gepubliceerd bezig | ~bw ~vw ~vt ~ow ~pa
        """,
        LEVEN,
    ),
    Zaak(
        "initiatief.ingediendeigen",
        """
        initiatieven:bewerken   | ingediend afgewezen gepubliceerd bezig | bw vw vt
        initiatieven:indienen   | afgewezen           | bw vw vt
        initiatieven:intrekken  | ingediend afgewezen | bw vw vt
        initiatieven:publiceren | -                   | -
        initiatieven:afwijzen   | -                   | -
        initiatieven:beginnen   | gepubliceerd        | bw vw vt
        initiatieven:afronden   | bezig               | bw vw vt
        initiatieven:stoppen    | gepubliceerd bezig  | bw vw vt ow co mo
        initiatieven:koppelen   | gepubliceerd bezig afgerond gestopt | bw vw vt ow co
        steun:steunen           | -                   | -
        steun:intrekken         | gepubliceerd bezig  | ~bw ~vw ~vt ~ow ~pa
        """,
        LEVEN,
    ),
]
