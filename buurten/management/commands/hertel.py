"""Counts signals again, per area and per kwestie, and repairs the kept counts that are off."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from buurten.kwesties.actions import tellen
from buurten.kwesties.models import Kwestie
from buurten.signalen.actions import hertellen
from buurten.signalen.models import Telling
from welzijn.kern.rechten import Groep


class Command(BaseCommand):
    help = "Recompute the counts of areas and kwesties and report the differences."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--droog", action="store_true", help="report only, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        aantal = 0
        for kwestie in Kwestie.objects.verkeerd_geteld().iterator(chunk_size=500):
            aantal += 1
            self.stdout.write(f"kwestie {kwestie.pk}: {', '.join(verschillen(kwestie))}")
            if not options["droog"]:
                tellen(kwestie, by=None)
        gedaan = "differ" if options["droog"] else "repaired"
        self.stdout.write(f"{aantal} of {Kwestie.objects.count()} kwesties {gedaan}.")
        fout = len(Telling.objects.verkeerd_geteld()) if options["droog"] else hertellen()
        self.stdout.write(f"{fout} of {Telling.objects.count()} counts of areas {gedaan}.")


def verschillen(kwestie: Kwestie) -> list[str]:
    """The groups whose kept count is off, in words: "bewoners 3 instead of 4"."""
    paren = [
        (groep, kwestie.aantal_van(groep), getattr(kwestie, f"echt_{groep.value}"))
        for groep in Groep
    ]
    return [f"{groep.value} {was} instead of {nu}" for groep, was, nu in paren if was != nu]
