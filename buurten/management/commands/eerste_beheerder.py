"""Gives a new portal its first two beheerders; every next one is invited by one of them.

Two, because nobody gives a function of staff without a second person.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies import actions
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from welzijn.kern.accounts.actions import aanmaken
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

GENOEG = 2


class Command(BaseCommand):
    help = "Makes a beheerder of a new portal, twice at most: an account with a mailed code."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the e-mail address of this person")
        parser.add_argument(
            "--organisatie", default="Gemeente", help="the organisation, Gemeente if not given"
        )

    @transaction.atomic
    def handle(self, *, email: str, organisatie: str, **options: Any) -> None:
        """Refuse when there are two beheerders already: they invite others on a page."""
        gemeenten = list(Gebied.objects.huidig().gemeenten())
        zittend = Bezetting.objects.geldig().filter(functie__rol=Rol.BEHEERDER)
        if zittend.order_by().values("user_id").distinct().count() >= GENOEG:
            raise CommandError("There are two beheerders already: they can invite another one.")
        if not gemeenten:
            raise CommandError("There are no areas yet: run importeer_gebieden first.")
        adres = email.strip().lower()
        user = User.objects.filter(email=adres).first() or aanmaken(adres, by=None)
        functie = _functie(organisatie, gemeenten)
        actions.toekennen(functie, by=None, user=user, van=vandaag())
        self.stdout.write(f"{adres} is beheerder now and signs in by a code that is mailed.")


def _functie(organisatie: str, gemeenten: list[Gebied]) -> Functie:
    """The function of a beheerder, with its organisation; made where they are missing."""
    van = Organisatie.objects.filter(naam=organisatie).first()
    if van is None:
        nieuw = Organisatie(naam=organisatie, soort=Organisatie.Soort.GEMEENTE)
        van = actions.organisatie_toevoegen(nieuw, by=None)
    functie = van.functies.filter(rol=Rol.BEHEERDER, is_actief=True).first()
    if functie is None:
        nieuwe = Functie(titel=_("Beheerder"), organisatie=van, rol=Rol.BEHEERDER)
        functie = actions.functie_toevoegen(nieuwe, by=None)
    return actions.functie_plaatsen(functie, by=None, gebieden=gemeenten)
