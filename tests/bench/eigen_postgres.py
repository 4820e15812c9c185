"""A PostgreSQL of our own to kill: in a folder of this run, on a free port, on this machine."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.bediende import vrije_poort

PROGRAMMAS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
GEBRUIKER = "postgres"  # PostgreSQL refuses to run as root


def kan() -> bool:
    """Whether this machine has it, and we may run it."""
    return bool(PROGRAMMAS) and os.geteuid() == 0 and shutil.which("runuser") is not None


@dataclass
class Cluster:
    map: Path
    poort: int

    @property
    def adres(self) -> str:
        return f"postgres://{GEBRUIKER}@127.0.0.1:{self.poort}/postgres"

    def begin(self) -> None:
        opties = f"-p {self.poort} -k {self.map} -c listen_addresses=127.0.0.1"
        voer("pg_ctl", "-D", str(self.map / "data"), "-o", opties, "-w", "-l",
             str(self.map / "log"), "start")  # fmt: skip

    def dood(self) -> None:
        """kill -9 of the server; its children notice and go."""
        pid = int((self.map / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        while Path(f"/proc/{pid}").exists():
            time.sleep(0.05)

    def einde(self) -> None:
        voer("pg_ctl", "-D", str(self.map / "data"), "-m", "immediate", "stop")


def voer(programma: str, *argumenten: str) -> None:
    """One of its programs, as its own user; what it says only when it fails."""
    opdracht = ["runuser", "-u", GEBRUIKER, "--", str(PROGRAMMAS[-1] / programma), *argumenten]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, cwd="/")
    if klaar.returncode:
        raise RuntimeError(f"{programma}: {klaar.stdout}\n{klaar.stderr}")


@contextmanager
def eigen_postgres() -> Iterator[Cluster]:
    """Made for this run and removed after it."""
    with tempfile.TemporaryDirectory(prefix="welzijn-pg-") as ruimte:
        shutil.chown(ruimte, GEBRUIKER)
        cluster = Cluster(Path(ruimte), vrije_poort())
        voer("initdb", "-D", str(cluster.map / "data"), "-A", "trust", "-U", GEBRUIKER)
        cluster.begin()
        try:
            yield cluster
        finally:
            cluster.einde()
