"""A server to break, visitors who keep trying, and the ledger of what was promised to them."""

import os
import signal
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any

from tests.bench.bediende import Bediende
from tests.bench.omgeving import Omgeving

GEDULD = 120  # seconds that a visitor keeps trying


@dataclass
class Plek:
    """A portal of this run alone, with residents in it."""

    omgeving: Omgeving
    bediende: Bediende
    wijk: str
    buurt: str
    sessies: list[str]

    def stand(self) -> dict[str, Any]:
        """What the database says, asked past the server."""
        gelezen: dict[str, Any] = self.omgeving.binnen(
            "portaal", "storing", "tests.bench.storingmensen", "stand"
        )
        return gelezen

    def werkers(self) -> list[int]:
        return self.bediende._werkers()


@contextmanager
def plek(
    postgres: str = "", *, mensen: int = 32, werkers: int = 4, draden: int = 4
) -> Iterator[Plek]:
    """Everything is made for this run and removed after it."""
    with tempfile.TemporaryDirectory(prefix="welzijn-storing-") as ruimte:
        omgeving = Omgeving(Path(ruimte), postgres)
        kant = ("portaal", "storing")
        omgeving.maken(*kant)
        try:
            omgeving.voer(*kant, "django", "migrate", "-v0")
            omgeving.voer(*kant, "django", "createcachetable")
            omgeving.voer(*kant, "django", "collectstatic", "--noinput", "-v0")
            wie = omgeving.binnen(*kant, "tests.bench.storingmensen", str(mensen))
            bediende = Bediende(
                "portaal", omgeving.variabelen(*kant), Path(ruimte) / "log",
                "welzijn.wsgi:application", werkers=werkers, draden=draden,
            )  # fmt: skip
            bediende.begin()
            try:
                yield Plek(omgeving, bediende, wie["wijk"], wie["buurt"], wie["sessies"])
            finally:
                bediende.einde()
        finally:
            omgeving.opruimen(*kant)


@dataclass
class Boek:
    """What visitors saw: what was confirmed to them, what they had to send again, silences."""

    bevestigd: set[str] = field(default_factory=set)
    antwoorden: Counter[str] = field(default_factory=Counter)
    opgegeven: list[str] = field(default_factory=list)
    gaten: list[float] = field(default_factory=list)
    zonder_kop: int = 0
    _slot: threading.Lock = field(default_factory=threading.Lock)
    _laatst: float = field(default_factory=time.monotonic)

    def zag(self, wat: str, sleutel: str = "") -> None:
        with self._slot:
            self.antwoorden[wat] += 1
            if sleutel:
                nu = time.monotonic()
                self.gaten.append(nu - self._laatst)
                self._laatst = nu
                self.bevestigd.add(sleutel)

    @property
    def gat(self) -> float:
        """The longest that nobody got a signal confirmed."""
        return max(self.gaten, default=0.0)


def melden(p: Plek, boek: Boek, nummer: int) -> None:
    """One signal, sent with the same key until it is confirmed."""
    sleutel = str(uuid.uuid4())
    velden = {"tekst": f"Signaal {nummer} over het plein", "toon": "zorg", "gebied": p.buurt}
    velden["sleutel"] = sleutel
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        try:
            antwoord = p.bediende.vraag(
                f"/signalen/{p.wijk}/melden/", p.sessies[nummer % len(p.sessies)], velden
            )
        except (OSError, HTTPException):
            boek.zag("no answer")
        else:
            if antwoord.status == 302:
                boek.zag("302", sleutel)
                return
            boek.zag(str(antwoord.status))
        time.sleep(0.05)
    boek.opgegeven.append(sleutel)


def storm(p: Plek, aantal: int, *, tegelijk: int = 32) -> Boek:
    """So many signals, so many visitors at a time."""
    boek = Boek()
    with ThreadPoolExecutor(tegelijk) as zaal:
        list(zaal.map(lambda nummer: melden(p, boek, nummer), range(aantal)))
    return boek


@contextmanager
def ondertussen(doe: Callable[[], None], elke: Callable[[], float]) -> Iterator[list[float]]:
    """Do this again and again, until the block is over; gives the moments at which it was done."""
    stop, momenten = threading.Event(), []

    def loop() -> None:
        while not stop.wait(elke()):
            doe()
            momenten.append(time.monotonic())

    draad = threading.Thread(target=loop)
    draad.start()
    try:
        yield momenten
    finally:
        stop.set()
        draad.join()


def dood_een_werker(p: Plek) -> None:
    """kill -9 of one worker, the oldest; the next one is another."""
    if werkers := p.werkers():
        os.kill(min(werkers), signal.SIGKILL)


def oordeel(p: Plek, boek: Boek) -> list[str]:
    """What is wrong: nothing when all that was confirmed is there once, and nothing else."""
    stand = p.stand()
    er = set(stand["sleutels"])
    fout = []
    if kwijt := boek.bevestigd - er:
        fout.append(f"{len(kwijt)} confirmed and lost")
    if stand["dubbel"] or len(stand["sleutels"]) != len(er):
        fout.append(f"{stand['dubbel']} double")
    if er - boek.bevestigd - set(boek.opgegeven):
        fout.append("there are signals that nobody sent")
    if not len(er) == stand["regels"] == stand["geteld"]:
        fout.append(f"{len(er)} signals, {stand['regels']} lines, {stand['geteld']} counted")
    if stand["fouten in de keten"]:
        fout.append(f"the chain: {stand['fouten in de keten']}")
    if boek.antwoorden["500"] or boek.opgegeven:
        fout.append(f"{boek.antwoorden['500']} x 500, {len(boek.opgegeven)} never confirmed")
    return fout
