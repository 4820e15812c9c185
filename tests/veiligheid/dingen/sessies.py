"""Where people are signed in besides here."""

from typing import Any

from allauth.usersessions.models import UserSession


def bouw(w: Any) -> None:
    """One more place for everybody; the receiver that shortens what is kept comes first, so
    what a neighbour's browser is called is set afterwards."""
    w.plekken["aanbieder"] = {"provider_id": "gemeente"}
    for rol, user in w.eigen():
        sessie = UserSession.objects.create(
            user=user, ip="192.0.2.0", user_agent="-", session_key=f"elders{rol}"
        )
        w.zet(f"sessie.eigen@{rol}", sessie, pk=sessie.pk)
    buur = UserSession.objects.create(
        user=w.dingen["mens.buur"], ip="192.0.2.0", user_agent="-", session_key="eldersbuur"
    )
    UserSession.objects.filter(pk=buur.pk).update(user_agent="kanariebrowserbuurkanarie")
    w.zet("sessie.buur", buur, pk=buur.pk)
    w.zet("sessie.eigen", buur, pk=buur.pk)  # for who has none
