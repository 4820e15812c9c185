"""What can happen to an account. Signing up and signing in are what allauth does."""

from typing import Any

from django.db import transaction

from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.actions import vastleggen


@transaction.atomic
def wijzigen(user: User, *, by: Any, naam: str) -> User:
    """Give the name that people use. The logboek keeps that it changed, not the name."""
    user.naam = naam
    user.save(update_fields=["naam"])
    vastleggen("user.wijzigen", user, by=by, velden={"naam": None})
    return user
