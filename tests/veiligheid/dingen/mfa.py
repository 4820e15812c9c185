"""A key of somebody else, and everybody as the thing that is pointed at."""

from typing import Any

from allauth.mfa.models import Authenticator

KANARIE = "kanariesleutelbuurkanarie"


def bouw(w: Any) -> None:
    buur = w.dingen["mens.buur"]
    data = {"name": KANARIE, "credential": {}}
    w.zet("factor.ander", Authenticator.objects.create(user=buur, type="webauthn", data=data))
    w.zet("zelf", buur)
    for rol, user in w.eigen():
        w.zet(f"zelf@{rol}", user)
