"""Takes away the second factor of somebody who lost it, when no beheerder can."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from welzijn.kern.accounts import actions
from welzijn.kern.accounts.models import User


class Command(BaseCommand):
    help = "Takes away every second factor of one person, who then sets one up anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the e-mail address of this person")

    def handle(self, *, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower()).first()
        if user is None:
            raise CommandError(f"Nobody has the address {email}.")
        aantal = actions.factor_intrekken(user, by=None)
        self.stdout.write(f"{user.email}: {aantal} taken away, signed out everywhere, mailed.")
