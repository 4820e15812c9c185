"""Choosing for which of one's own functions one works: everybody with an account, of themselves."""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
functies:wisselen           -                      L555555555555L   LDDDDDDDDDDDDL
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("functies:wisselen", "-", "", "ow", {"functie": "1"}),
]

KANARIES = ""
