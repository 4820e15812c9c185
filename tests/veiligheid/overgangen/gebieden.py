"""Areas: who works there decides on what a resident proposes; files are the beheerder's.

Taking in a file asks for the print of what was looked at; without it one is sent back to look.
"""

from tests.veiligheid.zaak import Zaak

LEVEN = {"voorgesteld": {}, "overgenomen": {}, "afgewezen": {}}
ZAKEN = [
    Zaak(
        "gebied.a",
        """
        gebieden:bewerken    | - | vt ow co be
        gebieden:voorstellen | - | bw vw pa am
        """,
    ),
    Zaak("-", "gebieden:thema_toevoegen | - | be"),
    Zaak(
        "thema",
        """
        gebieden:thema_bewerken   | - | be
        gebieden:thema_verwoorden | - | co be
        """,
        data={"gebieden:thema_verwoorden": {"woorden": "boom"}},
    ),
    Zaak(
        "wijziging.wijk",
        """
        gebieden:overnemen | voorgesteld | vt ow co be
        gebieden:afwijzen  | voorgesteld | vt ow co be
        """,
        LEVEN,
    ),
    Zaak(
        "wijziging.eigen",
        """
        gebieden:overnemen | voorgesteld | vt ow co be
        gebieden:afwijzen  | voorgesteld | vt ow co be
        """,
        LEVEN,
    ),
    Zaak(
        "aanlevering",
        """
        gebieden:verwerken | ontvangen | ~be
        gebieden:weggooien | ontvangen | be
        """,
        {"ontvangen": {}, "verwerkt": {}, "vervallen": {}},
    ),
]
