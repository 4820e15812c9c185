"""The addresses of allauth: signing in, an identity provider; and ours around them, sessions.

There are no passwords, so there are no addresses of theirs. No provider is set here: its
addresses lead nowhere (4). Who asks for a code leads to signing in (L), signed in or not.
"""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
account_login               -                      2DDDDDDDDDDDD2   =
account_signup              -                      2DDDDDDDDDDDD2   =
account_logout              -                      D222222222222D   D
account_inactive            -                      2                5
account_email               -                      L222222222222L   LDDDDDDDDDDDDL
account_reauthenticate      -                      L333333333333L   =
account_email_verification_sent  -                 LDDDDDDDDDDDDL   =
account_request_login_code  -                      L                =
account_confirm_login_code  -                      LDDDDDDDDDDDDL   =
socialaccount_connections   -                      L222222222222L   =
socialaccount_login_cancelled  -                   2                5
socialaccount_signup        -                      L                =
openid_connect_login        aanbieder              5                4
openid_connect_callback     aanbieder              4                =
accounts:aanmelden          -                      D                =
accounts:sessies            -                      L222222222222L   L222222222222L
accounts:sessie_beeindigen  sessie.buur            L555555555555L   L444444444444L
accounts:sessie_beeindigen  sessie.eigen           L555555555555L   LDDDDDDDDDDDDL
accounts:sessies_beeindigen -                      L555555555555L   LDDDDDDDDDDDDL
accounts:toestel            -                      L555555555555L   LDDDDDDDDDDDDL
accounts:verlengen          -                      L555555555555L   L222222222222L
# Signing out others, one or all, is the beheerder's (B13).
accounts:uitloggen          -                      L333333333233L   =
accounts:allen_uitloggen    -                      L555555555555L   L333333333D33L
"""

KANARIES = """
browserbuur             -
"""

FORMULIEREN = [
    ("accounts:uitloggen", "-", "", "be", {"email": "iemand@voorbeeld.example"}),
    ("accounts:allen_uitloggen", "-", "", "be", {}),
    ("accounts:sessie_beeindigen", "sessie.eigen", "", "bw", {}),
    ("accounts:sessies_beeindigen", "-", "", "bw", {}),
    ("accounts:toestel", "-", "", "ow", {"eigen": "1"}),
]
