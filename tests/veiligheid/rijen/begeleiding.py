"""Helping who is not online: the opbouwwerker of the organisation that helps, nobody else."""

ROWS = """
begeleiding:lijst           -                      L333323333333L   =
begeleiding:begin           -                      L3333D3333333L   =
begeleiding:inschrijven     gebied.a               L333323333333L   =
begeleiding:inschrijven     gebied.b               L333333333333L   =
begeleiding:detail          deelnemer.eigen        L444424444444L   =
begeleiding:detail          deelnemer.ander        L444444444444L   =
begeleiding:begeleiden      deelnemer.eigen        L444424444444L   =
begeleiding:begeleiden      deelnemer.ander        L444444444444L   =
begeleiding:adres_geven     deelnemer.eigen        L444424444444L   =
begeleiding:adres_geven     deelnemer.ander        L444444444444L   =
begeleiding:overnemen       deelnemer.eigen        L444424444444L   =
begeleiding:overnemen       deelnemer.ander        L444444444444L   =
begeleiding:stoppen         -                      L555555555555L   L333333333333L
"""

# `deelnemer.ander` is helped by another organisation in the same wijk (rules beside the table, 3).
KANARIES = """
naamdeelnemer           ow
naamdeelnemerander      -
maildeelnemer           -
"""

HOE = {"reden": "idee", "toestemming": "aanwezig"}
FORMULIEREN = [
    ("begeleiding:inschrijven", "gebied.a", "", "ow",
     {"naam": "Toon", "gebied": "{buurt.a}", "toestemming": "aanwezig"}),
    ("begeleiding:begeleiden", "deelnemer.eigen", "", "ow", HOE),
    ("begeleiding:adres_geven", "deelnemer.eigen", "", "ow", {"email": "toon@voorbeeld.example"}),
]  # fmt: skip
