"""Consent: everybody with an account, for themselves; helping is asked of who has no address."""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
toestemmingen:lijst         -                      L222222222222L   =
toestemmingen:toestemmen    doel.kaartje           L555555555555L   LDDDDDDDDDDDDL
toestemmingen:toestemmen    doel.hulp              L555555555555L   L333333333333L
toestemmingen:intrekken     doel.kaartje           L555555555555L   LDDDDDDDDDDDDL
toestemmingen:intrekken     doel.hulp              L555555555555L   L333333333333L
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("toestemmingen:toestemmen", "doel.kaartje", "", "bw", {}),
    ("toestemmingen:intrekken", "doel.kaartje", "", "bw", {}),
]
