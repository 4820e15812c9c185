"""Signing in as people do, and what the logboek says of it."""

import re
from typing import Any

from allauth.account.models import EmailAddress

from welzijn.kern.logboek.models import Logregel


def met_code(client: Any, mailoutbox: Any, user: Any, **meer: str) -> Any:
    """Sign in as people do."""
    EmailAddress.objects.get_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    client.post("/account/login/", {"login": user.email, **meer})
    (cijfers,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    return client.post("/account/login/code/confirm/", {"code": cijfers})


def daden() -> list[str]:
    """The deeds in the logboek, in order."""
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))
