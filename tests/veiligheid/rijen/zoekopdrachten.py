"""Saved filters: everybody with an account has their own, and finds nobody else's."""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
zoekopdrachten:lijst        -                      L222222222222L   =
zoekopdrachten:bewaren      -                      L444444444444L   =
zoekopdrachten:hernoemen    keuze.eigen            L222222222222L   =
zoekopdrachten:hernoemen    keuze.buur             L444444444444L   =
zoekopdrachten:verwijderen  keuze.eigen            L555555555555L   LDDDDDDDDDDDDL
zoekopdrachten:verwijderen  keuze.buur             L555555555555L   L444444444444L
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("zoekopdrachten:bewaren", "-", "?lijst=signalen:lijst&laat=on", "bw", {"naam": "Licht"}),
    ("zoekopdrachten:hernoemen", "keuze.eigen", "", "bw", {"naam": "Anders"}),
    ("zoekopdrachten:verwijderen", "keuze.eigen", "", "bw", {}),
]

KANARIES = """
keuzebuur               -
"""
