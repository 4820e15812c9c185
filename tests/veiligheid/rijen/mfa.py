"""The addresses of the second factor, and ours around it.

Nobody in the table has a factor; all signed in a moment ago. So what changes or shows a factor
that is not there leads to making one (D) or does not exist (4). Coming in with a key is tried
ten times a minute per network: the last four of a row come too late (r).
"""

from typing import Any

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
mfa_index                   -                      L222222222222L   =
mfa_authenticate            -                      LDDDDDDDDDDDDL   =
mfa_reauthenticate          -                      L333333333333L   =
mfa_activate_totp           -                      L222222222222L   =
mfa_deactivate_totp         -                      L444444444444L   =
mfa_view_recovery_codes     -                      L444444444444L   L555555555555L
mfa_generate_recovery_codes -                      L222222222222L   =
mfa_download_recovery_codes -                      L444444444444L   =
mfa_list_webauthn           -                      L222222222222L   L555555555555L
mfa_add_webauthn            -                      L222222222222L   =
mfa_edit_webauthn           factor.ander           L444444444444L   =
mfa_remove_webauthn         factor.ander           L444444444444L   =
mfa_reauthenticate_webauthn -                      L333333333333L   =
mfa_login_webauthn          -                      LDDDDDDDDDDDDL   LDDDDDDDDDrrrr
accounts:bevestigen         -                      LDDDDDDDDDDDDL   =
accounts:beveiligen         -                      LDDDDDDDDDDDDL   =
accounts:factor_intrekken   mens.buur              L444444444244L   =
accounts:factor_intrekken   zelf                   L333333333333L   =
"""

KANARIES = """
sleutelbuur             -
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("accounts:factor_intrekken", "mens.buur", "", "be", {"gesproken": "on"}),
]
