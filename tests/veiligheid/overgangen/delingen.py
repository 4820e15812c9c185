"""Who reads a signal: the own organisation (`ow`) sets it; lowering and the police take two."""

from datetime import UTC, datetime

from tests.veiligheid.zaak import Zaak

TOEN = datetime(2026, 1, 1, tzinfo=UTC)
LEVEN = {"nieuw": {}, "gebundeld": {}, "afgerond": {}, "ingezonden": {}, "geweigerd": {}}
ZAKEN = [
    Zaak(
        "signaal.wijk",
        """
        delingen:delen     | nieuw gebundeld afgerond | ow co
        delingen:verhogen  | nieuw gebundeld afgerond | ow
        delingen:verlagen  | -                        | -
        delingen:instemmen | -                        | -
        delingen:afzien    | -                        | -
        """,
        LEVEN,
    ),
    Zaak(
        "signaal.geheimwijk",
        """
        delingen:delen     | vertrouwelijk | ow
        delingen:verhogen  | -             | -
        delingen:verlagen  | vertrouwelijk | ow
        delingen:instemmen | -             | -
        delingen:afzien    | -             | -
        """,
        {"vertrouwelijk": {}},
    ),
    Zaak(
        "signaal.geheimverlaagd",
        """
        delingen:verlagen  | -           | -
        delingen:instemmen | voorgesteld | ow
        delingen:afzien    | voorgesteld | ow
        """,
        {"voorgesteld": {}},
    ),
    Zaak(
        "deling.wacht",
        """
        delingen:bevestigen | wacht       | ow
        delingen:beeindigen | wacht loopt | ow
        """,
        {"wacht": {}, "loopt": {"bevestigd_op": TOEN}, "voorbij": {"beeindigd_op": TOEN}},
    ),
]
