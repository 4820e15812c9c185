"""Handing over: oneself, who leads the team, a beheerder. A mandate is not handed on.

The notes are for who holds the function, nobody else: no beheerder, no team lead. Taking up
what nobody carries: an organisation its own, the coordinating party a kwestie of the wijk,
requests for a hand the opbouwwerker who matches.
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
overdracht:lijst            -                      L222222222222L   =
overdracht:detail           overdracht.wijk        L444424444444L   =
overdracht:detail           overdracht.ander       L444444444444L   =
overdracht:overdragen       bezetting.ow           L333323333233L   =
overdracht:overdragen       bezetting.collega      L333333333223L   =
overdracht:overdragen       bezetting.vt           L333333333233L   =
overdracht:intrekken        bezetting.gepland      L333333333223L   L333333333DD3L
overdracht:intrekken        bezetting.collega      L444444444444L   =
kwesties:op_zich_nemen      kwestie.opgepakt       L555555555555L   L3333D3D33333L
kwesties:op_zich_nemen      kwestie.ander          L555555555555L   L333333333333L
kwesties:op_zich_nemen      kwestie.concept        L555555555555L   L444434344444L
opdrachten:op_zich_nemen    opdracht.wijk          L555555555555L   L3333D3333333L
opdrachten:op_zich_nemen    opdracht.ander         L555555555555L   L333333333333L
opdrachten:op_zich_nemen    opdracht.klaar         L555555555555L   L333333333333L
hulpvragen:op_zich_nemen    hulpvraag.wijk         L555555555555L   L4434D4444444L
hulpvragen:op_zich_nemen    hulpvraag.ander        L555555555555L   L444444444444L
hulpvragen:op_zich_nemen    hulpvraag.eigen        L555555555555L   L3333D3333333L
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("overdracht:overdragen", "bezetting.collega", "", "tl",
     {"laatste": "2099-01-01", "opvolger": "later", "notities": "Bel eerst.", "gezien": "",
      "zeker": "ja"}),
    ("overdracht:intrekken", "bezetting.gepland", "", "tl", {}),
    ("kwesties:op_zich_nemen", "kwestie.opgepakt", "", "ow", {}),
    ("opdrachten:op_zich_nemen", "opdracht.wijk", "", "ow", {}),
    ("hulpvragen:op_zich_nemen", "hulpvraag.wijk", "", "ow", {}),
]  # fmt: skip

KANARIES = """
notitiewijk             ow
notitieander            -
"""
