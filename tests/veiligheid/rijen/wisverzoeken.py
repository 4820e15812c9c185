"""Wiping a confidential signal ("MB two people"): each opened it, and another decides."""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
wisverzoeken:voorstellen    signaal.geheimnood     L444434442244L   =
wisverzoeken:voorstellen    signaal.geheimwis      L444434443344L   =
wisverzoeken:voorstellen    signaal.geheimdicht    L444434444444L   =
wisverzoeken:wissen         signaal.geheimwis      L444434442244L   L44443444DD44L
wisverzoeken:wissen         signaal.geheimnood     L444434443344L   =
wisverzoeken:afwijzen       signaal.geheimwis      L444434442244L   =
wisverzoeken:afwijzen       signaal.geheimnood     L444434443344L   =
"""

KANARIES = """
geheimwis               ow mo be
wisreden                mo be
"""

REDEN = {"reden": "De melder vroeg het per brief."}
FORMULIEREN = [
    ("wisverzoeken:voorstellen", "signaal.geheimnood", "", "mo", REDEN),
    ("wisverzoeken:wissen", "signaal.geheimwis", "", "mo", {}),
    ("wisverzoeken:afwijzen", "signaal.geheimwis", "", "be", REDEN),
]
