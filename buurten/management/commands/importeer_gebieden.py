"""importeer_gebieden BESTAND... --jaar JJJJ: areas, figures and boundaries from files of CBS."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from buurten.gebieden.actions import inlezen
from buurten.gebieden.imports import beproef, op_volgorde
from buurten.gebieden.plan import Plan

GETOOND = 50
BREEDTE = 30


class Balk:
    """A progress bar on stderr; silent when nobody watches."""

    def __init__(self, uit: Any) -> None:  # a stream, or Django's wrapper of one
        self.uit = getattr(uit, "_out", uit)
        self.kijkt = self.uit.isatty()

    def __call__(self, stap: str, gedaan: int, totaal: int) -> None:
        vol = BREEDTE * gedaan // max(totaal, 1)
        balk = "#" * vol + "-" * (BREEDTE - vol)
        self._teken(f"{stap:12} [{balk}] {gedaan}/{totaal}")

    def klaar(self) -> None:
        self._teken("")

    def _teken(self, tekst: str) -> None:
        if self.kijkt:
            self.uit.write(f"\r\033[K{tekst}")
            self.uit.flush()


class Command(BaseCommand):
    help = "Reads areas, figures and boundaries from CSV and GeoJSON; all or nothing per file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestanden", nargs="+", metavar="BESTAND", type=Path)
        parser.add_argument("--jaar", type=int, required=True, help="year of division")
        parser.add_argument("--proef", action="store_true", help="only say what would change")
        parser.add_argument("--bron", default="", help="attribution; left out: that of CBS")

    def handle(self, *args: Any, **options: Any) -> None:
        """One file after another, the ones with gemeenten first; stops at a file with errors."""
        balk = Balk(self.stderr)
        fout_in = ""
        for naam, inhoud in op_volgorde((str(pad), _inhoud(pad)) for pad in options["bestanden"]):
            plan = beproef(inhoud, options["jaar"], options["bron"], voortgang=balk)
            balk.klaar()
            self._toon(naam, plan)
            fout_in = fout_in or ("" if plan.kan else naam)
            if not options["proef"]:
                _lees_in(naam, plan, balk)
        if fout_in:
            raise CommandError(
                _("%(bestand)s kan zo niet worden ingelezen.") % {"bestand": fout_in}
            )

    def _toon(self, naam: str, plan: Plan) -> None:
        """The counts, what was left out, what needs a look, and the errors with their line."""
        zin = _("%(bestand)s: %(nieuw)s nieuw, %(gewijzigd)s gewijzigd, %(gelijk)s hetzelfde")
        self.stdout.write(zin % {"bestand": naam, **plan.telling})
        for kolommen, wat in (
            (plan.onbekend, _("kolommen die wij niet kennen")),
            (plan.bewust_niet, _("kolommen die wij niet overnemen")),
        ):
            if kolommen:
                self.stdout.write(f"  {wat}: {', '.join(kolommen)}")
        for aantal, zin in (
            (len(plan.zonder_wijk), _("%(aantal)s buurten zonder wijk: onder de gemeente")),
            (len(plan.herbenoemd), _("%(aantal)s codes hadden eerder een andere naam")),
            (len(plan.vervallen), _("%(aantal)s gebieden staan niet meer in deze indeling")),
        ):
            if aantal:
                self.stdout.write("  " + zin % {"aantal": aantal})
        for fout in plan.fouten[:GETOOND]:
            self.stderr.write(f"  {fout}")
        if len(plan.fouten) > GETOOND:
            zin = _("  en nog %(aantal)s fouten")
            self.stderr.write(zin % {"aantal": len(plan.fouten) - GETOOND})


def _lees_in(naam: str, plan: Plan, balk: Balk) -> None:
    try:
        inlezen(Path(naam).name, plan, by=None, voortgang=balk)
    except ValidationError as fout:
        raise CommandError(f"{naam}: {' '.join(fout.messages)}") from None
    balk.klaar()


def _inhoud(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        zin = _("%(pad)s is niet te lezen: %(reden)s.")
        raise CommandError(zin % {"pad": pad, "reden": fout.strerror or fout}) from None
