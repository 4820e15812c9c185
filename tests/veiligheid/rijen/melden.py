"""Giving a signal without an account, and who reads it first.

By hand from "Signal submit" (`E m`: a receipt, and a worker before it counts): everyone may send
one in; only who works with signals here sees it before it counts. What this device keeps is a
page for who is signed in, and holds nothing itself.
"""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
signalen:inzenden           gebied.a               2                =
signalen:inzenden           gebied.b               2                =
signalen:volgen             -                      2                =
signalen:offline            -                      2                =
signalen:werker             -                      2                =
signalen:bewaard            -                      L222222222222L   =
signalen:detail             signaal.ingezonden     L444424244444L   =
signalen:toelaten           signaal.ingezonden     L555555555555L   L4444D4D44444L
signalen:toelaten           signaal.wijk           L555555555555L   L444333344444L
signalen:weigeren           signaal.ingezonden     L444424244444L   =
signalen:weigeren           signaal.ander          L444444444444L   =
signalen:indelen            signaal.ingezonden     L444424244444L   =
signalen:indelen            signaal.ander          L444444444444L   =
signalen:indelen            signaal.eigen          L322222223333L   =
"""

KANARIES = """
signaalingezonden       ow co
"""

FORMULIEREN = [
    ("signalen:inzenden", "gebied.a", "", "an",
     {"tekst": "Donker bij de sluis", "toon": "zorg", "gebied": "{buurt.a}"}),
    ("signalen:toelaten", "signaal.ingezonden", "", "ow", {}),
    ("signalen:weigeren", "signaal.ingezonden", "", "ow", {"reden": "Dit is reclame."}),
    ("signalen:indelen", "signaal.ingezonden", "", "ow", {"thema": "{thema}"}),
    ("gebieden:thema_verwoorden", "thema", "", "co", {"woorden": "sluis, brug"}),
]  # fmt: skip
