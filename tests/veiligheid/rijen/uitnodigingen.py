"""Inviting: by a beheerder, a team lead and a partner in their own organisation; see A14, A12.

The matrix: "Accounts: invite, role, wijk": team lead O, own org (PA), beheerder A with a second
person for staff roles. Who is invited answers, and nobody else does.
"""

from datetime import UTC, datetime
from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
uitnodigingen:lijst         -                      L333332333223L   =
uitnodigingen:uitnodigen    functie.ow             L333333333233L   =
uitnodigingen:uitnodigen    functie.teamtl         L333333333223L   =
uitnodigingen:uitnodigen    functie.teampa         L333332333233L   =
uitnodigingen:uitnodigen    functie.tl             L333333333233L   =
uitnodigingen:uitnodigen    functie.be             L333333333233L   =
uitnodigingen:uitnodigen    functie.vt             L333333333333L   =
uitnodigingen:detail        uitnodiging.open       L444444444224L   =
uitnodigingen:detail        uitnodiging.eigen      L222222222222L   =
uitnodigingen:detail        uitnodiging.wacht      L444444444224L   =
uitnodigingen:welkom        uitnodiging.code       2                =
uitnodigingen:welkom        uitnodiging.voorbij    2                =
uitnodigingen:bevestigen    uitnodiging.wacht      L444444444224L   L444444444DD4L
uitnodigingen:bevestigen    uitnodiging.wachtbe    L444444444324L   L4444444443D4L
uitnodigingen:bevestigen    uitnodiging.open       L444444444334L   =
uitnodigingen:intrekken     uitnodiging.open       L555555555555L   L444444444DD4L
uitnodigingen:intrekken     uitnodiging.eigen      L555555555555L   L333333333D33L
uitnodigingen:aanvaarden    uitnodiging.eigen      L555555555555L   LDDDDDDDDDDDDL
uitnodigingen:aanvaarden    uitnodiging.open       L555555555555L   L444444444334L
uitnodigingen:weigeren      uitnodiging.eigen      L555555555555L   LDDDDDDDDDDDDL
uitnodigingen:weigeren      uitnodiging.open       L555555555555L   L444444444334L
# The matrix: "Accounts ... CO propose". Who may invite decides, and not about an own proposal.
uitnodigingen:voordrachten  -                      L333333233333L   =
uitnodigingen:voordragen    functie.ow             L333333233333L   =
uitnodigingen:voordragen    functie.tl             L333333233333L   =
uitnodigingen:voordragen    functie.be             L333333333333L   =
uitnodigingen:voordragen    functie.vt             L333333333333L   =
uitnodigingen:afwijzen      voordracht.wijk        L555555555555L   L444444344DD4L
"""

MORGEN = f"{datetime.now(tz=UTC).year + 1}-01-01"
FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("uitnodigingen:uitnodigen", "functie.teamtl", "", "be",
     {"email": "nieuw@x.example", "van": MORGEN, "laatste": MORGEN}),
    ("uitnodigingen:bevestigen", "uitnodiging.wacht", "", "be", {}),
    ("uitnodigingen:intrekken", "uitnodiging.open", "", "tl", {}),
    ("uitnodigingen:aanvaarden", "uitnodiging.eigen", "", "ka", {}),
    ("uitnodigingen:weigeren", "uitnodiging.eigen", "", "bw", {}),
    ("uitnodigingen:voordragen", "functie.ow", "", "co", {"email": "nieuw@x.example"}),
    ("uitnodigingen:afwijzen", "voordracht.wijk", "", "tl", {}),
]  # fmt: skip

# Who looks after the function reads whom was invited; nobody else learns that address.
KANARIES = """
nodiggenodigd           be tl
voorgedragen            be co tl
nodigwachtend           be tl
nodigwachtendbe         be tl
nodigeigen$             $ be
"""
