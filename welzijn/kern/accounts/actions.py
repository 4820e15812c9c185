"""What can happen to an account. Signing up and signing in are what allauth does."""

from typing import Any

from allauth.account.models import EmailAddress
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


@transaction.atomic
def aanmaken(email: str, *, by: Any) -> User:
    """An account for somebody we know; the code that is mailed still proves whose address it is."""
    user = User.objects.create_user(email)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    vastleggen("user.aanmaken", user, by=by)
    return user
