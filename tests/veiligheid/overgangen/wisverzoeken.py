"""Wiping a confidential signal: `mo` and `be`, who have it open; a second person decides."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak(
        "signaal.geheimnood",
        """
        wisverzoeken:voorstellen | open | mo be
        wisverzoeken:wissen      | open | -
        wisverzoeken:afwijzen    | open | -
        """,
        {"open": {}},
    ),
    Zaak(
        "signaal.geheimwis",
        """
        wisverzoeken:voorstellen | gevraagd | -
        wisverzoeken:wissen      | gevraagd | mo be
        wisverzoeken:afwijzen    | gevraagd | mo be
        """,
        {"gevraagd": {}},
    ),
]
