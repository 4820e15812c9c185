"""Checks that no line of the logboek or the inzagelog was changed, removed, added or moved."""

import re
from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from welzijn.kern.logboek.nagaan import Keten, bij_anker
from welzijn.kern.logboek.zegels import achterblijvers_verzegelen

HOOGSTENS = 50  # faults to print; whoever made more of them will not be helped by the rest
ANKER = re.compile(r"\d{1,18}:[0-9a-f]{64}")


class Command(BaseCommand):
    help = (
        "Checks the chain of seals over the logboek and the inzagelog. Exit code 1 when a line was "
        "changed, removed, added or moved. Prints the anchor to keep in another place."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anker", default="", help="an anchor (NUMBER:VALUE) that was kept from an earlier run"
        )
        parser.add_argument(
            "--alsnog",
            action="store_true",
            help="also seal old lines without a seal, when you know where they come from",
        )

    def handle(self, *, anker: str, alsnog: bool, **options: Any) -> None:
        if anker and not ANKER.fullmatch(anker):
            raise CommandError("An anchor is a number, a colon and 64 letters and figures.")
        verzegeld = achterblijvers_verzegelen(*([36_500] if alsnog else []))
        if verzegeld:
            self.stdout.write(f"{verzegeld} lines had no seal yet and have one now.")
        keten = Keten()
        fouten = list(islice(keten.fouten(), HOOGSTENS))
        if anker and (fout := bij_anker(anker)):
            fouten.append(fout)
        for fout in fouten:
            self.stdout.write(self.style.ERROR(fout))
        for soort, tot in keten.opgeruimd.items():
            self.stdout.write(f"Removed after their term: {soort} lines up to {tot}.")
        if fouten:
            raise CommandError(
                f"The logboek is not as it was written: {len(fouten)} faults or more."
            )
        self.stdout.write(f"{keten.nummer} seals are right: {dict(keten.geteld)}.")
        self.stdout.write(f"Keep this anchor in another place: {keten.anker}")
