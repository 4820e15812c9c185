"""What residents say back: who lives there says it, who holds the kwestie reads and answers.

By hand: `aanvulling.buur` is of a neighbour, about the kwestie that `ow` picked up; nobody else
reads it. Only who gave a signal says whether an answer was one.
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
weerwoorden:lijst           -                      L222222222222L   =
weerwoorden:herkennen       kwestie.wijk           L555555555555L   L3DD333333333L
weerwoorden:herkennen       kwestie.ander          L555555555555L   L333333333333L
weerwoorden:herkennen       kwestie.klaar          L555555555555L   L333333333333L
weerwoorden:terugnemen      kwestie.opgepakt       L555555555555L   L44D444444444L
weerwoorden:aanvullen       kwestie.wijk           L322333333333L   =
weerwoorden:aanvullen       kwestie.ander          L333333333333L   =
weerwoorden:aanvullen       kwestie.klaar          L333333333333L   =
weerwoorden:beantwoorden    aanvulling.buur        L444424244444L   =
weerwoorden:oordelen        kwestie.klaar          L333333333333L   =
weerwoorden:oordelen        kwestie.antwoord       L222222222222L   =
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("weerwoorden:herkennen", "kwestie.wijk", "", "bw", {}),
    ("weerwoorden:terugnemen", "kwestie.opgepakt", "", "vw", {}),
    ("weerwoorden:aanvullen", "kwestie.wijk", "", "bw", {"tekst": "Het is ook overdag zo."}),
    ("weerwoorden:beantwoorden", "aanvulling.buur", "", "ow", {"antwoord": "Dank u, dat klopt."}),
    ("weerwoorden:oordelen", "kwestie.antwoord", "", "bw", {"was_antwoord": "ja"}),
]  # fmt: skip

KANARIES = """
aanvullingbuur          ow co
aanvullingopenbaar      *
"""
