"""Supervision: the logboek and the review of the inzagelog; who may what is for everybody.

The matrix: "Auditlog read": CO own process, MB read (the functioneel beheerder; a moderator has
content only); "inzagelog review": team lead O, FG A. Nobody writes in either (G01).
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
toezicht:rechten            -                      2                =
toezicht:logboek            -                      L333333233233L   =
toezicht:nazicht            -                      L333333333322L   =
toezicht:aftekenen          maand                  L333333333322L   =
toezicht:aftekenen          maand.leeg             L333333333344L   =
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("toezicht:aftekenen", "maand", "", "fg", {"bevindingen": "Niets bijzonders."}),
]

# The reason of a look is read by who reviews it: the team lead of that organisation, and the FG.
KANARIES = """
redenblik               tl fg
redenblikander          fg
labelronde              co be
labelrondeander         be
labelhulp               be
"""
