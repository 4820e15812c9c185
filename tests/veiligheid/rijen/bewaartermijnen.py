"""Retention: who runs the portal and who watches over privacy read what was destroyed."""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
bewaartermijnen:overzicht   -                      L333333333232L   =
bewaartermijnen:verklaring  vernietigd             L333333333232L   =
bewaartermijnen:verklaring  vernietigd.niet        L333333333434L   =
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = []

KANARIES = ""
