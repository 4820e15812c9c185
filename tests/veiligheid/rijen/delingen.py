"""Who reads a signal: the own organisation sets it, and reads what is confidential.

By hand from "Signal L1" and "Signal L2" in the security bar. A partner sees what was shared, and
sets nothing; a coordinator shares what is internal and knows nothing of what is confidential.
"""

from datetime import timedelta

from django.utils.timezone import localdate

TOT = (localdate() + timedelta(days=14)).isoformat()

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
signalen:detail             signaal.geheimwijk     L444424444444L   =
signalen:detail             signaal.geheimgedeeld  L444422444444L   =
signalen:detail             signaal.geheimander    L444444444444L   =
signalen:afronden           signaal.geheimwijk     L444424444444L   =
signalen:afronden           signaal.geheimgedeeld  L444423444444L   =
signalen:verwijderen        signaal.wijk           L555555555555L   L444333344444L
signalen:verwijderen        signaal.ander          L555555555555L   L444444444444L
signalen:verwijderen        signaal.eigen          L555555555555L   L3DDD33333333L
signalen:verwijderen        signaal.geheimwijk     L555555555555L   L4444D4444444L
signalen:verwijderen        signaal.geheimgedeeld  L555555555555L   L4444D3444444L
delingen:lijst              -                      L222222222222L   =
delingen:detail             signaal.wijk           L444323244444L   =
delingen:detail             signaal.ander          L444444444444L   =
delingen:detail             signaal.eigen          L333323233333L   =
delingen:detail             signaal.geheimwijk     L444424444444L   =
delingen:detail             signaal.geheimgedeeld  L444423444444L   =
delingen:detail             signaal.geheimverlaagd L444424444444L   =
delingen:delen              signaal.wijk           L444323244444L   =
delingen:delen              signaal.geheimwijk     L444424444444L   =
delingen:delen              signaal.geheimgedeeld  L444423444444L   =
delingen:delen              signaal.geheimander    L444444444444L   =
delingen:verhogen           signaal.wijk           L555555555555L   L4443D3344444L
delingen:verhogen           signaal.ander          L555555555555L   L444444444444L
delingen:verhogen           signaal.geheimwijk     L555555555555L   L444434444444L
delingen:verlagen           signaal.geheimwijk     L444424444444L   =
delingen:verlagen           signaal.geheimgedeeld  L444423444444L   =
delingen:verlagen           signaal.geheimverlaagd L444434444444L   =
delingen:verlagen           signaal.wijk           L444333344444L   =
delingen:instemmen          signaal.geheimverlaagd L444424444444L   L4444D4444444L
delingen:instemmen          signaal.geheimwijk     L444434444444L   =
delingen:afzien             signaal.geheimverlaagd L444424444444L   =
delingen:afzien             signaal.geheimwijk     L444434444444L   =
delingen:bevestigen         deling.wacht           L555555555555L   L4444D4444444L
delingen:bevestigen         deling.loopt           L555555555555L   L444433444444L
delingen:beeindigen         deling.loopt           L555555555555L   L4444D3444444L
"""

KANARIES = """
geheimwijk              ow
geheimander             -
geheimgedeeld           ow pa
geheimverlaagd          ow
verlaagdtekst           ow
doelgedeeld             ow pa
doelwacht               ow
"""

FORMULIEREN = [
    ("delingen:delen", "signaal.geheimwijk", "", "ow",
     {"met": "o{organisatie.pa}", "doel": "Samen langsgaan.", "tot": TOT}),
    ("delingen:verlagen", "signaal.geheimwijk", "", "ow", {"tekst": "Zorgen in de straat."}),
    ("delingen:verhogen", "signaal.wijk", "", "ow", {}),
    ("delingen:instemmen", "signaal.geheimverlaagd", "", "ow", {}),
    ("delingen:afzien", "signaal.geheimverlaagd", "", "ow", {"reden": "Te herkennen."}),
    ("delingen:bevestigen", "deling.wacht", "", "ow", {}),
    ("delingen:beeindigen", "deling.loopt", "", "ow", {}),
    ("signalen:verwijderen", "signaal.eigen", "", "bw", {}),
]  # fmt: skip
