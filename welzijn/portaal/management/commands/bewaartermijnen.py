"""Destroys what is over its term; and again, after an old backup was put back."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Model

from buurten.kwesties.models import Bundeling
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.tijd import vandaag
from welzijn.kern.vernietiging import actions as vernietiging
from welzijn.portaal.bewaartermijnen import stenen
from welzijn.portaal.bewaartermijnen.kamers import DELEN
from welzijn.portaal.bewaartermijnen.ronde import Mislukt, proef, ronde
from welzijn.portaal.privacy.actions import verwijderen

# What hangs on a thing that somebody took away whole, in a backup in which it was not yet so.
EERST: dict[type[Model], list[tuple[type[Model], str]]] = {Signaal: [(Bundeling, "signaal")]}
PER_NAAM = {deel.naam: deel for deel in DELEN}


class Command(BaseCommand):
    help = "Destroys what is over its term (table and reasons: the page /bewaartermijnen/)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        doe = parser.add_mutually_exclusive_group()
        doe.add_argument("--proef", action="store_true", help="only tell what would go")
        doe.add_argument("--grafstenen", metavar="FILE", help="write the marks to this file")
        doe.add_argument(
            "--na-herstel",
            metavar="FILE",
            help="destroy again what a backup brought back, by the marks in this file",
        )

    def handle(self, *, proef: bool, grafstenen: str, na_herstel: str, **options: Any) -> None:
        if grafstenen:
            self.stdout.write(f"{stenen.schrijf(Path(grafstenen))} marks written.")
        elif na_herstel:
            self.na_herstel(Path(na_herstel))
        elif proef:
            self.proef()
        else:
            self.ronde()

    def proef(self) -> None:
        for naam, aantal, sinds in proef(vandaag()):
            self.stdout.write(f"{naam}: {aantal}" + (f", since {sinds}" if sinds else ""))

    def ronde(self) -> None:
        try:
            gedaan = ronde(vandaag())
        except Mislukt as fout:
            raise CommandError(f"Not done: {fout}. The log tells why.") from None
        for naam, aantal in gedaan.items():
            self.stdout.write(f"{naam}: {aantal}")

    def na_herstel(self, pad: Path) -> None:
        """Marks first, so that they are known again; then every row that carries one."""
        try:
            with pad.open(encoding="ascii") as bestand:
                geheim = stenen.geheim_van(bestand)
                gelezen = sum(vernietiging.inlezen(stapel) for stapel in stenen.stapels(bestand))
        except (OSError, UnicodeError, stenen.GeenStenen) as fout:
            raise CommandError(f"{pad}: {fout}") from None
        self.stdout.write(f"{gelezen} marks read.")
        niet = [fout for model in stenen.modellen() for fout in self.opnieuw(model, geheim)]
        call_command("hertel", stdout=self.stdout)
        if niet:
            raise CommandError("Not destroyed again: " + "; ".join(niet))

    def opnieuw(self, model: type[Model], geheim: str) -> list[str]:
        """Destroy these again, as it was done before; what could not be done, as sentences."""
        niet: list[str] = []
        for gevonden in stenen.teruggekomen(model, geheim):
            for naam, pks in gevonden.items():
                if model is User:
                    niet += accounts(pks)
                else:
                    deel, eerst = PER_NAAM.get(naam), EERST.get(model, [])
                    vernietiging.herhalen(model, pks, deel, eerst=eerst)
                self.stdout.write(f"{naam or model._meta.db_table}: {len(pks)} again")
        return niet


def accounts(pks: list[Any]) -> list[str]:
    """Accounts that their owners took away; a function that cannot be left is told."""
    niet = []
    for user in User.objects.filter(pk__in=pks):
        try:
            verwijderen(user, by=None)
        except ValidationError as fout:
            niet.append(f"account {user.pk}: {' '.join(fout.messages)}")
    return niet
