"""What a partner answers ("D reply"): of the house that shared and of that partner alone."""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
terugmeldingen:lijst        signaal.geheimgedeeld  L444422444444L   =
terugmeldingen:lijst        signaal.wijk           L444323244444L   =
terugmeldingen:lijst        signaal.geheimander    L444444444444L   =
terugmeldingen:terugmelden  signaal.geheimgedeeld  L444432444444L   =
terugmeldingen:terugmelden  signaal.wijk           L444333344444L   =
signalen:detail             signaal.geheimco       L444424244444L   =
delingen:detail             signaal.geheimco       L444424344444L   =
delingen:verlagen           signaal.geheimco       L444424244444L   =
"""

KANARIES = """
terugmelding            ow pa
geheimco                ow co
doelco                  ow co
"""

FORMULIEREN = [
    ("terugmeldingen:terugmelden", "signaal.geheimgedeeld", "", "pa", {"tekst": "Gedaan."})
]
