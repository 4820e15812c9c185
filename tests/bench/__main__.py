"""Prints how our pages do beside a bare Django floor, on SQLite and on PostgreSQL.

    python -m tests.bench              SQLite; PostgreSQL too when DATABASE_URL names it
    python -m tests.bench --postgres postgres://postgres@127.0.0.1:5432/welzijn_bench
    python -m tests.bench --groei      also with ten times the data
    python -m tests.bench --alleen postgres --rondes 12

Everything is made in this run and removed after it: a folder for SQLite, schemas of its own in
the PostgreSQL database. A figure is a factor or a count; seconds differ per machine and day.
"""

import argparse
import os
import platform
import signal
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.bediende import Bediende
from tests.bench.bladzijden import PORTAAL, Blad, vloer_bladen
from tests.bench.meten import DRUK, Reeks, meten
from tests.bench.omgeving import Omgeving
from tests.bench.tabel import Regel, tabel

WSGI = {
    "portaal": "welzijn.wsgi:application",
    "vloer": "django.core.wsgi:get_wsgi_application()",
}


def zeg(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


def main() -> None:
    """Read the command line and measure each database."""
    lezer = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    adres = os.environ.get("DATABASE_URL", "")
    lezer.add_argument("--postgres", default=adres, metavar="URL")
    lezer.add_argument("--alleen", choices=["sqlite", "postgres"])
    lezer.add_argument("--groei", action="store_true", help="also with ten times the data")
    lezer.add_argument("--rondes", type=int, default=8, help="turns of ten requests per page")
    lezer.add_argument("--maat", default="1", help="klein, 1 or 10")
    keus = lezer.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # what was made is removed
    adressen = {"sqlite": "", "postgres": keus.postgres if "postgres" in keus.postgres else None}
    for soort, postgres in adressen.items():
        if postgres is not None and keus.alleen in (None, soort):
            with tempfile.TemporaryDirectory(prefix="welzijn-bench-") as ruimte, ExitStack() as na:
                Bench(Omgeving(Path(ruimte), postgres), na, keus).alles()


class Bench:
    """One database: seed, serve, measure, print."""

    def __init__(self, omgeving: Omgeving, na: ExitStack, keus: argparse.Namespace) -> None:
        self.omgeving, self.na, self.keus = omgeving, na, keus
        self.kanten = [("portaal", keus.maat), ("vloer", keus.maat)]
        if keus.groei:
            self.kanten.append(("portaal", "10"))
        self.reeksen: dict[tuple[str, str, Blad], Reeks] = {}
        self.gewogen: dict[Blad, dict[str, int]] = {}

    def alles(self) -> None:
        zeg(f"\n{self.omgeving.versie()}: collecting static files")
        self.omgeving.voer("portaal", self.keus.maat, "django", "collectstatic", "--noinput", "-v0")
        for kant, maat in self.kanten:
            zeg(f"  seeding {kant}, {maat} x")
            self._kant(kant, maat)
        for stap in meten(list(self.reeksen.values()), self.keus.rondes):
            zeg(stap)
            self._processen()
        zeg(f"\n{self._machine()}\n\n{tabel(list(self._regels()))}")
        r = self.omgeving.binnen("portaal", self.keus.maat, "tests.bench.rechten")
        wat = f"Rights with {r['functies']} functions over {r['dingen']} things"
        zeg(f"\n{wat}: {r['vragen']} query, {r['ms']} ms.")

    def _kant(self, kant: str, maat: str) -> None:
        """Seed and serve one side, and make a series for each of its pages."""
        omgeving = self.omgeving
        self.na.callback(omgeving.opruimen, kant, maat)
        omgeving.maken(kant, maat)
        module = "tests.bench.zaaien" if kant == "portaal" else "tests.bench.vloer.zaaien"
        waarden = omgeving.binnen(kant, maat, module, maat)
        bladen = PORTAAL if kant == "portaal" else vloer_bladen(PORTAAL)
        gezaaid = str(omgeving.map / f"{kant}_{maat}_zaaien.json")
        gewogen = omgeving.binnen(kant, maat, "tests.bench.vragen", kant, gezaaid)
        if maat == self.keus.maat:
            self.gewogen |= dict(zip(bladen, gewogen, strict=True))
        bediende = Bediende(
            f"{kant} {maat} x",
            omgeving.variabelen(kant, maat),
            omgeving.map / f"{kant}_{maat}.log",
            WSGI[kant],
        )
        self.na.callback(bediende.einde)
        bediende.begin()
        self.reeksen |= {(kant, maat, b): Reeks(bediende, b, kant, waarden) for b in bladen}

    def _processen(self) -> None:
        """Look again which processes of the database serve whom."""
        for kant, maat in self.kanten:
            pids = self.omgeving.processen(kant, maat)
            for (k, m, _), reeks in self.reeksen.items():
                if (k, m) == (kant, maat):
                    reeks.bediende.database = pids

    def _regels(self) -> Iterator[Regel]:
        vloer = {(b.soort, bool(b.wie)): r for (k, _, b), r in self.reeksen.items() if k == "vloer"}
        for blad in PORTAAL:
            reeks = self.reeksen["portaal", self.keus.maat, blad]
            grond = vloer[blad.soort, bool(blad.wie)]
            groot = self.reeksen.get(("portaal", "10", blad)) if self.keus.groei else None
            yield self._regel(blad, reeks, grond, vloer["vlak", False], groot)
        for blad in vloer_bladen(PORTAAL):
            yield self._regel(blad, self.reeksen["vloer", self.keus.maat, blad], None, None, None)

    def _regel(
        self, blad: Blad, reeks: Reeks, grond: Reeks | None, vlak: Reeks | None, groot: Reeks | None
    ) -> Regel:
        gewogen = self.gewogen[blad]
        naam = blad.naam if grond else f"*floor: {blad.naam}*"
        return Regel(
            naam,
            blad.soort if grond else "",
            blad.wie,
            gewogen["vragen"],
            reeks.p50,
            reeks.p95,
            reeks.cpu,
            gewogen["ruw"],
            gewogen["gzip"],
            reeks.p50 / grond.p50 if grond else None,
            reeks.cpu / grond.cpu if grond else None,
            reeks.cpu / vlak.cpu if vlak and not blad.wie else None,
            groot.p50 / reeks.p50 if groot else None,
            groot.cpu / reeks.cpu if groot else None,
            self.druk < DRUK,
        )

    @property
    def druk(self) -> float:
        """The share of the machine that others used, in the median turn."""
        return statistics.median(reeks.druk for reeks in self.reeksen.values())

    def _machine(self) -> str:
        regels = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((r.split(":")[1].strip() for r in regels if r.startswith("model name")), "?")
        return (
            f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} x {model}, "
            f"{self.omgeving.versie()}, Python {platform.python_version()}, "
            f"Django {version('django')}, gunicorn {version('gunicorn')} with 2 sync workers, "
            f"one visitor; others used {self.druk:.0%} of the machine."
        )


if __name__ == "__main__":
    main()
