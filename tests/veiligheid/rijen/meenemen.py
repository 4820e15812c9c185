"""Lists as a file: who has a role that sees signals (their own too); kwesties are public.

Signals by hand from the matrix: who reads or knows of them, and nobody who only manages.
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
signalen:meenemen           -                      L322222223333L   =
kwesties:meenemen           -                      L222222222222L   =
"""

VELDEN = {"soort": "xlsx", "reden": "verslag"}
FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("signalen:meenemen", "-", "?zoek=licht", "ow", VELDEN),
    ("kwesties:meenemen", "-", "", "bw", VELDEN),
]
