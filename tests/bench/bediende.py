"""A gunicorn of our own on a free port, its visitor, and the CPU that it takes."""

import http.client
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

KLAAR_BINNEN = 120  # seconds; a busy machine starts slowly
CSRF = "a" * 32  # cookie and field alike, as a browser without a page would send it


@dataclass
class Antwoord:
    status: int
    lichaam: bytes
    seconden: float


@dataclass
class Bediende:
    """A server with (two) workers; `database` also names the database's own, when known."""

    naam: str
    omgeving: dict[str, str]
    log: Path
    wsgi: str
    poort: int = 0
    kind: subprocess.Popen[bytes] | None = None
    database: list[int] = field(default_factory=list)
    werkers: int = 2
    draden: int = 0  # per worker; 0 is one request at a time

    def begin(self) -> None:
        """Start, and wait until the front page answers."""
        self.poort = vrije_poort()
        soort = ["-k", "gthread", "--threads", str(self.draden)] if self.draden else ["-k", "sync"]
        gunicorn = [sys.executable, "-m", "gunicorn", self.wsgi, "--workers", str(self.werkers)]
        hoe = ["--bind", f"127.0.0.1:{self.poort}", "--log-level", "warning", "--timeout", "120"]
        with self.log.open("wb") as log:
            self.kind = subprocess.Popen(
                [*gunicorn, *soort, *hoe, "--no-control-socket"],
                env=self.omgeving,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        einde = time.monotonic() + KLAAR_BINNEN
        while not self._antwoordt():
            if time.monotonic() > einde or self.kind.poll() is not None:
                raise RuntimeError(f"{self.naam} does not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.1)

    def einde(self) -> None:
        if self.kind is not None:
            self.kind.terminate()
            self.kind.wait(20)

    def _antwoordt(self) -> bool:
        try:
            return self.vraag("/").status < 500
        except OSError:
            return False

    def vraag(self, adres: str, sessie: str = "", velden: dict[str, str] | None = None) -> Antwoord:
        """One request as a visitor makes it, from connecting to the last byte."""
        koekjes = f"csrf={CSRF}" + (f"; sessie={sessie}" if sessie else "")
        koppen = {"Cookie": koekjes, "Accept": "text/html", "Accept-Language": "nl"}
        lichaam = None
        if velden is not None:
            lichaam = urlencode(velden | {"csrfmiddlewaretoken": CSRF})
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        begin = time.perf_counter()
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=60)
        try:
            verbinding.request("GET" if velden is None else "POST", adres, lichaam, koppen)
            antwoord = verbinding.getresponse()
            inhoud = antwoord.read()
        finally:
            verbinding.close()
        return Antwoord(antwoord.status, inhoud, time.perf_counter() - begin)

    def cpu(self) -> float:
        """Seconds of CPU that its processes have taken so far."""
        return sum(tijd(pid) for pid in [*self._werkers(), *self.database])

    def _werkers(self) -> list[int]:
        assert self.kind is not None
        kinderen = Path(f"/proc/{self.kind.pid}/task/{self.kind.pid}/children").read_text()
        return [int(pid) for pid in kinderen.split()]


def tijd(pid: int) -> float:
    """Seconds on a CPU, to the nanosecond; a process that is gone took nothing more."""
    som = 0
    try:
        for draad in os.scandir(f"/proc/{pid}/task"):
            som += int(Path(draad.path, "schedstat").read_text().split()[0])
    except FileNotFoundError:
        return 0.0
    return som / 1e9


def machine() -> float:
    """Seconds that all CPUs together were busy since the machine started."""
    velden = Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    bezig = [int(v) for i, v in enumerate(velden[:8]) if i not in (3, 4)]  # not idle, not iowait
    return sum(bezig) / os.sysconf("SC_CLK_TCK")


def vrije_poort() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
