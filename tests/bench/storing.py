"""Signals while things break: F04, F06, F09 and F32. Prints the ledger; exit code 1 when not held.

    python -m tests.bench.storing werkers --aantal 10000           F04: kill -9 of workers
    python -m tests.bench.storing werkers --postgres URL           idem on PostgreSQL
    python -m tests.bench.storing postgres --aantal 10000          F06: kill -9 of PostgreSQL
    python -m tests.bench.storing slot                             F09: SQLite locked, 3 and 30 s
    python -m tests.bench.storing mengen --aantal 10000            F32: nobody sees another's words

F06 makes a cluster of its own, as the user postgres, on a free port; it never touches another.
"""

import argparse
import sqlite3
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import cycle

from tests.bench.eigen_postgres import eigen_postgres
from tests.bench.inlogbank import postgres_adres
from tests.bench.opsommen import zeg
from tests.bench.storingbank import (
    Boek,
    Plek,
    dood_een_werker,
    melden,
    ondertussen,
    oordeel,
    plek,
    storm,
)


def werkers(aantal: int, postgres: str) -> bool:
    """F04: a worker dies every 1 to 1.5 seconds."""
    with plek(postgres) as p:
        begin = time.monotonic()
        pauzes = cycle((1.0, 1.3, 1.5))
        with ondertussen(lambda: dood_een_werker(p), lambda: next(pauzes)) as keren:
            boek = storm(p, aantal)
        zeg(f"{aantal} signals in {time.monotonic() - begin:.0f} s, {len(keren)} workers killed")
        return klaar(p, boek) and bool(keren)


def postgres(aantal: int, _adres: str) -> bool:
    """F06: PostgreSQL dies when a third was sent, and comes back after three seconds."""
    with eigen_postgres() as cluster, plek(cluster.adres) as p:
        boek = Boek()
        terug: list[float] = []

        def sterf() -> None:
            while len(boek.bevestigd) < aantal // 3:
                time.sleep(0.05)
            cluster.dood()
            time.sleep(3)
            cluster.begin()
            terug.append(time.monotonic())

        met = threading.Thread(target=sterf)
        met.start()
        with ThreadPoolExecutor(32) as zaal:
            list(zaal.map(lambda nummer: melden(p, boek, nummer), range(aantal)))
        met.join()
        zeg(f"{aantal} signals, PostgreSQL killed once, longest silence {boek.gat:.1f} s")
        return klaar(p, boek)


def slot(aantal: int, _adres: str) -> bool:
    """F09: another process holds the write lock 3 s (all succeed) and 30 s (503, reads go on)."""
    goed = True
    for seconden in (3, 30):
        with plek() as p:
            boek, lezen = onder_slot(p, seconden, aantal=16)
            zeg(f"locked for {seconden} s: {dict(boek.antwoorden)}; reading meanwhile: {lezen}")
            lang = seconden > 20
            goed &= (
                klaar(p, boek) and set(lezen) == {"200"} and bool(boek.antwoorden["503"]) == lang
            )
    return goed


def onder_slot(p: Plek, seconden: float, *, aantal: int) -> tuple[Boek, Counter[str]]:
    """So many signals while the write lock is held; and how reading went meanwhile."""
    bestand = p.omgeving.variabelen("portaal", "storing")["SQLITE_PATH"]
    lezen: Counter[str] = Counter()
    verbinding = sqlite3.connect(bestand, isolation_level=None, check_same_thread=False)
    with closing(verbinding) as ander, ThreadPoolExecutor(1) as zaal:
        ander.execute("BEGIN IMMEDIATE")
        los = threading.Timer(seconden, ander.execute, ["ROLLBACK"])
        los.start()
        alle = zaal.submit(storm, p, aantal, tegelijk=8)
        while los.is_alive():
            lezen[str(p.bediende.vraag("/kwesties/").status)] += 1
            los.join(0.2)
        return alle.result(), lezen


def mengen(aantal: int, adres: str) -> bool:
    """F32: everybody keeps asking for their own list; nobody's words are on another's page."""
    with plek(adres) as p:
        vreemd, eigen = door_elkaar(p, aantal)
        zeg(f"{aantal} pages by {len(p.sessies)} people: {eigen} with their own words, "
            f"{vreemd} with those of another")  # fmt: skip
        return vreemd == 0 and eigen == aantal


def door_elkaar(p: Plek, aantal: int) -> tuple[int, int]:
    """Each has one signal with a word of their own; how many pages showed another's, and theirs."""
    woorden = [f"kanarie{nummer:04d}x" for nummer in range(len(p.sessies))]
    for sessie, woord in zip(p.sessies, woorden, strict=True):
        velden = {"tekst": f"Het plein {woord}", "toon": "zorg", "gebied": p.buurt}
        p.bediende.vraag(f"/signalen/{p.wijk}/melden/", sessie, velden)

    def kijk(nummer: int) -> tuple[int, int]:
        wie = nummer % len(woorden)
        pagina = p.bediende.vraag("/signalen/", p.sessies[wie]).lichaam.decode()
        ander = [woord for woord in woorden if woord in pagina and woord != woorden[wie]]
        return len(ander), int(woorden[wie] in pagina)

    with ThreadPoolExecutor(len(woorden)) as zaal:
        gezien = list(zaal.map(kijk, range(aantal)))
    return sum(vreemd for vreemd, _ in gezien), sum(eigen for _, eigen in gezien)


def klaar(p: Plek, boek: Boek) -> bool:
    """The ledger, and whether it holds."""
    for wat, aantal in boek.antwoorden.most_common():
        zeg(f"  {aantal:6} {wat}")
    fout = oordeel(p, boek)
    zeg(f"  {len(boek.bevestigd)} confirmed, longest silence {boek.gat:.2f} s; "
        f"{'holds' if not fout else '; '.join(fout)}")  # fmt: skip
    return not fout


PROEVEN: dict[str, Callable[[int, str], bool]] = {
    "werkers": werkers,
    "postgres": postgres,
    "slot": slot,
    "mengen": mengen,
}


def main() -> None:
    lezer = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    lezer.add_argument("proef", choices=list(PROEVEN))
    lezer.add_argument("--aantal", type=int, default=10_000)
    lezer.add_argument("--postgres", default=postgres_adres())
    keus = lezer.parse_args()
    sys.exit(0 if PROEVEN[keus.proef](keus.aantal, keus.postgres) else 1)


if __name__ == "__main__":
    main()
