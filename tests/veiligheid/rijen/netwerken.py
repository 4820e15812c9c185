"""Residents' networks: public, but for who is a member and what an objection says (decision 4).

`vw` is a member. In `betwisting` nobody of the table is involved; in `betwisting.co` the
coordinator recorded the mandate and `vt` has it, so the beheerder settles it (A12).
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
netwerken:lijst             -                      2                =
netwerken:detail            netwerk                2                =
netwerken:detail            netwerk.elders         2                =
netwerken:aansluiten        netwerk                L322333333333L   L3DD333333333L
netwerken:aansluiten        netwerk.elders         L333333333333L   =
netwerken:verlaten          netwerk                L555555555555L   L44D444444444L
netwerken:mandateren        functie.stem           L333333233333L   =
netwerken:mandateren        functie.stemelders     L333333333333L   =
netwerken:mandateren        functie.ow             L333333333333L   =
netwerken:betwisten         mandaat.stem           L332333333333L   =
netwerken:betwisten         mandaat.vt             L332333333333L   =
netwerken:beeindigen        mandaat.stem           L333333233333L   L333333D33333L
netwerken:beeindigen        mandaat.vt             L333233233333L   L333D33D33333L
netwerken:afhandelen        betwisting             L443444244244L   =
netwerken:afhandelen        betwisting.co          L443344344244L   =
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("netwerken:aansluiten", "netwerk", "", "bw", {"kandidaat": "on"}),
    ("netwerken:verlaten", "netwerk", "", "vw", {}),
    ("netwerken:mandateren", "functie.stem", "", "co",
     {"wie": "{lid.kandidaat}", "gekozen_op": "2026-01-01", "hoe": "overleg", "kiezers": "12",
      "van": "2026-11-01", "laatste": "2027-11-01"}),
    ("netwerken:betwisten", "mandaat.stem", "", "vw", {"reden": "Er was geen overleg."}),
    ("netwerken:beeindigen", "mandaat.stem", "", "co", {"reden": "Gestopt."}),
    ("netwerken:afhandelen", "betwisting", "", "co",
     {"uitkomst": "blijft", "uitleg": "Op het overleg van mei."}),
]  # fmt: skip

# Members and who settles it read why; outside the network nobody does.
KANARIES = """
bezwaar                 vw co be
bezwaarvt               vw vt co be
naamstem                *
mailstem                -
naamkandidaat           co
mailkandidaat           -
"""
