"""Does the time of an answer tell whether an address is known here? (B05, F21)

    python -m tests.bench.opsommen                 SQLite; PostgreSQL when DATABASE_URL names it
    python -m tests.bench.opsommen --stap 0        without the beat on which answers leave
    python -m tests.bench.opsommen --aantal 200    so many known and as many unknown, per page

Known and unknown take turns, each from another network. Printed are both medians, their
difference, and how often somebody who sees two times guesses right which is which (AUC; 0.50 is
no better than a coin). Holds: at most 15 ms or 5 % apart, and an AUC of at most 0.55.
"""

import argparse
import statistics
import sys
from collections.abc import Callable

from tests.bench.inlogbank import Bank, Bezoeker, bank, bekend, netwerk, onbekend, postgres_adres

Vraag = Callable[[Bank, int, str], float]
MS, DEEL, GOK = 0.015, 0.05, 0.55


def zeg(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")
    sys.stdout.flush()


def aanmelden(b: Bank, nummer: int, email: str) -> float:
    bezoeker = Bezoeker(b.bediende.poort, netwerk(nummer))
    status, waar, _, duur = bezoeker.doe("/account/signup/", {"email": email, "zestien": "on"})
    assert (status, waar) == (302, "/accounts/aanmelden/"), (status, waar)
    return duur


def inloggen(b: Bank, nummer: int, email: str) -> float:
    bezoeker = Bezoeker(b.bediende.poort, netwerk(nummer))
    status, waar, _, duur = bezoeker.doe("/account/login/", {"login": email})
    assert (status, waar) == (302, "/account/login/code/confirm/"), (status, waar)
    return duur


def adres(b: Bank, nummer: int, email: str) -> float:
    """Somebody who is signed in asks for another address."""
    bezoeker = Bezoeker(b.bediende.poort, netwerk(nummer), b.sessies[nummer % 200])
    velden = {"email": email, "action_add": ""}
    status, waar, _, duur = bezoeker.doe("/account/email/", velden)
    assert (status, waar) == (302, "/account/confirm-email/"), (status, waar)
    return duur


VRAGEN: dict[str, Vraag] = {
    "sign up": aanmelden,
    "ask a code": inloggen,
    "new address": adres,
}


def auc(een: list[float], twee: list[float]) -> float:
    """The chance that a time of the second is longer than one of the first; 0.5 at worst."""
    meer = sum((b > a) + (b == a) / 2 for a in een for b in twee) / (len(een) * len(twee))
    return max(meer, 1 - meer)


def meten(b: Bank, vraag: Vraag, aantal: int, begin: int) -> tuple[list[float], list[float]]:
    """Known and unknown by turns; the first few are to warm up."""
    tijden: tuple[list[float], list[float]] = ([], [])
    for nummer in range(aantal + 5):
        for kant, naam in (
            ((0, bekend), (1, onbekend)) if nummer % 2 else ((1, onbekend), (0, bekend))
        ):
            plek = begin + 2 * nummer + kant
            duur = vraag(b, plek, naam(200 + nummer % 200 if vraag is adres else nummer))
            if nummer >= 5:
                tijden[kant].append(duur)
    return tijden


def main() -> None:
    lezer = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    lezer.add_argument("--stap", default="0.1")
    lezer.add_argument("--aantal", type=int, default=200)
    lezer.add_argument("--postgres", default=postgres_adres())
    keus = lezer.parse_args()
    zeg(f"{'page':12} {'known ms':>9} {'unknown':>9} {'apart':>7} {'AUC':>6}  holds")
    goed = True
    with bank(keus.postgres, ANTWOORD_STAP=keus.stap) as b:
        for nummer, (naam, vraag) in enumerate(VRAGEN.items()):
            een, twee = meten(b, vraag, keus.aantal, 10_000 * nummer)
            k, o = statistics.median(een), statistics.median(twee)
            gok = auc(een, twee)
            houdt = (abs(k - o) <= MS or abs(k - o) <= DEEL * k) and gok <= GOK
            goed = goed and houdt
            zeg(
                f"{naam:12} {k * 1000:9.1f} {o * 1000:9.1f} {(o - k) * 1000:7.2f} {gok:6.3f}"
                f"  {'yes' if houdt else 'NO'}"
            )
    sys.exit(0 if goed else 1)


if __name__ == "__main__":
    main()
