"""Thirty-two visitors guess the code of one person, from ever other networks (F20, B03, B04).

    python -m tests.bench.kraken                   SQLite; PostgreSQL when DATABASE_URL names it
    python -m tests.bench.kraken --aantal 10000

Four workers. Each visitor asks for codes of the same person as often as allowed, and tries in
every session it has; from half-way on each also sends the right code, read from the mail. The
ledger tells how many tries were looked at and who got in. Holds: at most five in five minutes,
nobody in.
"""

import argparse
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.bench.inlogbank import Bank, Bezoeker, bank, bekend, netwerk, postgres_adres
from tests.bench.opsommen import zeg

SLOT = threading.Lock()
PER_VIJF = 5


class Kraak:
    """The account under attack, and the ledger."""

    def __init__(self, b: Bank, aantal: int) -> None:
        self.bank, self.aantal, self.wie = b, aantal, bekend(0)
        self.boek: Counter[str] = Counter()
        self.gekeken: list[float] = []
        self.nummer = 0
        self.sessies: list[str] = []

    def volgende(self) -> int:
        with SLOT:
            self.nummer += 1
            return self.nummer

    def schrijf(self, wat: str) -> None:
        with SLOT:
            self.boek[wat] += 1
            if wat == "looked at":
                self.gekeken.append(time.monotonic())

    def bezoek(self, _: int) -> None:
        """Ask now and then, and try always."""
        while (nummer := self.volgende()) <= self.aantal:
            bezoeker = Bezoeker(self.bank.bediende.poort, netwerk(nummer))
            if nummer % 20 == 1:
                status, waar, *_ = bezoeker.doe("/account/login/", {"login": self.wie})
                self.schrijf("codes asked")
                if status == 302 and "confirm" in waar:
                    with SLOT:
                        self.sessies.append(bezoeker.sessie)
            self.probeer(bezoeker, nummer)

    def probeer(self, bezoeker: Bezoeker, nummer: int) -> None:
        with SLOT:
            bezoeker.sessie = self.sessies[-1] if self.sessies else bezoeker.sessie
        goed = nummer > self.aantal // 2 and nummer % 10 == 0
        code = self.bank.code(self.wie) if goed else f"{nummer:06d}"
        status, waar, tekst, _ = bezoeker.doe("/account/login/code/confirm/", {"code": code})
        if status == 302 and "/account/" not in waar:
            self.schrijf("GOT IN")
        elif "Deze code klopt niet" in tekst:
            self.schrijf("looked at")
        else:
            self.schrijf(f"refused{', the right code' if goed else ''}")


def drukste(tijden: list[float], venster: float = 300) -> int:
    """The most that fell in any five minutes."""
    return max((sum(t <= u < t + venster for u in tijden) for t in tijden), default=0)


def main() -> None:
    lezer = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    lezer.add_argument("--aantal", type=int, default=4000)
    lezer.add_argument("--postgres", default=postgres_adres())
    keus = lezer.parse_args()
    with bank(keus.postgres, werkers=4) as b:
        kraak = Kraak(b, keus.aantal)
        begin = time.monotonic()
        with ThreadPoolExecutor(32) as zaal:
            list(zaal.map(kraak.bezoek, range(32)))
        zeg(f"{keus.aantal} tries in {time.monotonic() - begin:.0f} s, 32 at a time, 4 workers")
    for wat, aantal in kraak.boek.most_common():
        zeg(f"  {aantal:6} {wat}")
    meest = drukste(kraak.gekeken)
    houdt = meest <= PER_VIJF and not kraak.boek["GOT IN"] and kraak.boek["looked at"] > 0
    zeg(f"most looked at in five minutes: {meest}; holds: {'yes' if houdt else 'NO'}")
    sys.exit(0 if houdt else 1)


if __name__ == "__main__":
    main()
