"""Reading in an emergency: the cells "B" of the matrix, by hand.

`mo` and `be` opened `.nood` a minute ago: they read it and do nothing with it. What they opened
two hours ago (`.geheimdicht`) is not there any more. Who hears of it: `co`, `tl` of that house,
`be`, `fg`; they do not read what was opened.
"""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
noodinzagen:lijst           -                      L333333232222L   =
noodinzagen:openen          -                      L333333332233L   =
signalen:detail             signaal.geheimnood     L444424442244L   =
signalen:detail             signaal.geheimdicht    L444424444444L   =
signalen:afronden           signaal.geheimnood     L444424443344L   =
signalen:verwijderen        signaal.geheimnood     L555555555555L   L4444D4443344L
delingen:detail             signaal.geheimnood     L444424443344L   =
delingen:delen              signaal.geheimnood     L444424443344L   =
delingen:verlagen           signaal.geheimnood     L444424443344L   =
hulpvragen:detail           hulpvraag.nood         L444424442244L   =
hulpvragen:intrekken        hulpvraag.nood         L555555555555L   L444434443344L
vrijwilligers:detail        vrijwilliger.nood      L444424442244L   =
vrijwilligers:bewerken      vrijwilliger.nood      L444434443344L   =
"""

KANARIES = """
geheimnood              ow mo be
geheimdicht             ow
noodreden               co mo be fg
hulpnood                ow mo be
naamnoodvrager          ow mo be
naamnoodhelper          ow mo be
"""

FORMULIEREN = [
    ("noodinzagen:openen", "-", "", "mo",
     {"soort": "signaal", "nummer": "{signaal.geheimwijk}", "reden": "De wijkagent belde net."}),
]  # fmt: skip
