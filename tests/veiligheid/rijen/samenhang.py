"""Kwesties that are joined, split and weighed: by who bundles here, or carries it.

By hand: `kwestie.opgepakt` is of the organisation of `ow`; nobody else carries it.
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
samenhang:samenvoegen       kwestie.wijk           L333323233333L   =
samenhang:samenvoegen       kwestie.ander          L333333333333L   =
samenhang:samenvoegen       kwestie.concept        L444424244444L   =
samenhang:samenvoegen       kwestie.klaar          L333333333333L   =
samenhang:splitsen          kwestie.deel           L333323233333L   =
samenhang:splitsen          kwestie.ander          L333333333333L   =
samenhang:splitsen          kwestie.conceptander   L444444444444L   =
samenhang:toetsen           kwestie.wijk           L333323233333L   =
samenhang:toetsen           kwestie.opgepakt       L333323233333L   =
samenhang:toetsen           kwestie.ander          L333333333333L   =
samenhang:toetsen           kwestie.klaar          L333333333333L   =
"""
REDEN = "Het gaat over hetzelfde."
NIEUW = {"titel": "De bank", "samenvatting": "De bank is stuk.", "gebied": "{gebied.a}"}
VRAGEN = dict.fromkeys(["keert_terug", "meer_dan_een", "helder", "herkend"], "ja")

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("samenhang:samenvoegen", "kwestie.wijk", "", "ow",
     {"in_": "{kwestie.bundel}", "reden": REDEN}),
    ("samenhang:splitsen", "kwestie.deel", "", "ow",
     NIEUW | {"thema": "{thema}", "signalen": ["{signaal.deel}"], "reden": REDEN}),
    ("samenhang:toetsen", "kwestie.wijk", "", "ow", VRAGEN),
]  # fmt: skip
