"""The addresses of one's own data: everybody sees, takes along and deletes what is theirs."""

ROWS = """
privacy:overzicht           -                      L222222222222L   =
privacy:kamer               bladzijde              L222222222222L   =
privacy:kamer               bladzijde.niet         L444444444444L   =
privacy:meenemen            -                      L222222222222L   =
privacy:verwijderen         -                      L222222222222L   =
privacy:weg                 -                      2                =
# Only while helping somebody who sits beside: nobody without such a session (see
# test_uitschrijven).
privacy:uitschrijven        -                      L333333333333L   =
privacy:uitgeschreven       -                      L444444444444L   =
"""

FORMULIEREN = [
    ("privacy:meenemen", "-", "", "bw", {}),
    ("privacy:verwijderen", "-", "", "bw", {"woord": "verwijderen"}),
]
