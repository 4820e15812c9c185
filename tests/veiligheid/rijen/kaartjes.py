"""Cards: of a function for everyone; of a resident as far as that resident chose.

"Mijn wijk" is who lives there, and who works there for residents: not partners, officials,
moderators and beheerders. Planning the last day of a function: oneself, the own team lead, a
beheerder.
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
functies:kaart              functie.ow             2                =
functies:inplannen          bezetting.ow           L333323333233L   =
functies:inplannen          bezetting.tl           L333333333223L   =
dashboard:continuiteit      pagina.a               2                =
kaartjes:lijst              -                      2                =
kaartjes:eigen              -                      L222222222222L   =
kaartjes:bewaren            -                      L322333333333L   =
kaartjes:detail             kaartje.ik             4                =
kaartjes:detail             kaartje.buurt          44224444444444   =
kaartjes:detail             kaartje.wijk           44222242444444   =
kaartjes:detail             kaartje.wijkander      4                =
kaartjes:detail             kaartje.iedereen       2                =
kaartjes:detail             kaartje.eigen          42222222222224   =
kaartjes:intrekken          kaartje.eigen          L555555555555L   LDDDDDDDDDDDDL
kaartjes:intrekken          kaartje.iedereen       L555555555555L   L333333333333L
kaartjes:intrekken          kaartje.wijk           L555555555555L   L433334344444L
kaartjes:intrekken          kaartje.ik             L555555555555L   L444444444444L
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("functies:inplannen", "bezetting.pa", "", "be", {"laatste": "2099-01-01"}),
    ("kaartjes:bewaren", "-", "", "bw",
     {"roepnaam": "Sanne", "wat": "Fietsen maken", "telefoon": "06 12345678",
      "email": "sanne@x.example", "bereik": "buurt"}),
    ("kaartjes:intrekken", "kaartje.eigen", "", "bw", {}),
]  # fmt: skip

KANARIES = """
kaartjeik               -
kaartjebuurt            bw vw
kaartjewijk             bw vw vt ow co
kaartjewijkander        -
kaartjeiedereen         *
kaartmailik             -
kaartmailbuurt          bw vw
kaartmailwijk           bw vw vt ow co
kaartmailwijkander      -
kaartmailiedereen       *
kaartjevan$             $
"""
