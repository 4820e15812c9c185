"""Questions to a function: everyone asks; who asked reads, and whoever holds the function now.

By hand from "Signal L2" in the security bar: not a colleague, not a beheerder, nobody else. The
coordinating party stands in where nobody holds the function (`vraag.leeg`).
"""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
vragen:lijst                -                      L222222222222L   =
vragen:stellen              functie.ow             2                =
vragen:stellen              functie.leeg           2                =
vragen:volgen               -                      2                =
vragen:detail               vraag.ow               L444424444444L   =
vragen:detail               vraag.ander            L444444444444L   =
vragen:detail               vraag.eigen            L222222222222L   =
vragen:detail               vraag.klaar            L444424444444L   =
vragen:detail               vraag.leeg             L444444244444L   =
vragen:detail               vraag.bon              L444424444444L   =
vragen:beantwoorden         vraag.ow               L444424444444L   =
vragen:beantwoorden         vraag.ander            L444444444444L   =
vragen:beantwoorden         vraag.eigen            L333323333333L   =
vragen:beantwoorden         vraag.klaar            L444434444444L   =
vragen:beantwoorden         vraag.leeg             L444444244444L   =
vragen:doorzetten           vraag.ow               L444424444444L   =
vragen:doorzetten           vraag.ander            L444444444444L   =
vragen:doorzetten           vraag.eigen            L333323333333L   =
vragen:doorzetten           vraag.klaar            L444434444444L   =
vragen:sluiten              vraag.ow               L444424444444L   =
vragen:sluiten              vraag.ander            L444444444444L   =
vragen:sluiten              vraag.eigen            L333323333333L   =
vragen:sluiten              vraag.klaar            L444434444444L   =
vragen:intrekken            vraag.eigen            L555555555555L   LDDDDDDDDDDDDL
vragen:intrekken            vraag.ow               L555555555555L   L444434444444L
vragen:intrekken            vraag.ander            L555555555555L   L444444444444L
"""

KANARIES = """
vroegow                 ow
vroegander              -
vroegklaar              ow
antwoordklaar           ow
vroegleeg               co
vroegbon                ow
vroegvan$               $ ow
"""

FORMULIEREN = [
    ("vragen:stellen", "functie.ow", "", "bw", {"tekst": "Hoe laat gaat u open?"}),
    ("vragen:beantwoorden", "vraag.ow", "", "ow", {"antwoord": "Elke dag om negen uur."}),
    ("vragen:doorzetten", "vraag.ow", "", "ow",
     {"naar": "{functie.pa}", "reden": "Dit gaat over de woning."}),
    ("vragen:sluiten", "vraag.ow", "", "ow", {"reden": "Dit is reclame."}),
    ("vragen:intrekken", "vraag.eigen", "", "bw", {}),
]  # fmt: skip
