"""What does the guard find, and what does it find for nothing? (E02)

    python -m tests.bench.wacht             the figures per kind
    python -m tests.bench.wacht --alles     also every sentence that went wrong

Over the sentences of our own in tests/kern/wachtzinnen.txt, and after that over those in
tests/kern/wachtzinnen_vers.txt, on which no pattern was ever sharpened: these are told, and judge
nothing. Holds: every hard identifier found
and none where there is none; of what only seems to be about somebody at least 85 %, and at most
one sentence in a hundred stopped for nothing.
"""

import argparse
import sys

from tests.kern.wachtmeting import BESTAND, VERS, Meting, meten, zinnen
from welzijn.kern.wacht import HARD

ZACHT, LOOS = 0.85, 0.01


def zeg(tekst: str) -> None:
    sys.stdout.write(tekst + "\n")


def houdt(meting: Meting, aantal: int) -> bool:
    """Whether the guard does what we say it does."""
    vast = all(meting.vangst(soort) == 1 and not meting.loos[soort] for soort in HARD)
    zacht = all(meting.vangst(soort) >= ZACHT for soort in meting.is_er if soort not in HARD)
    return vast and zacht and len(meting.voor_niets) <= LOOS * aantal


def tabel(naam: str, meting: Meting, aantal: int, alles: bool) -> None:
    """Per kind how often it is there, and how often it was found, there and elsewhere."""
    zeg(f"{naam}: {aantal} sentences\n\n| kind | hard | is there | found | recall | for nothing |")
    zeg("|---|---|---|---|---|---|")
    for soort, is_er in meting.is_er.most_common():
        vangst = f"{meting.vangst(soort):.0%}"
        hard = "yes" if soort in HARD else ""
        raak, loos = meting.raak[soort], meting.loos[soort]
        zeg(f"| {soort} | {hard} | {is_er} | {raak} | {vangst} | {loos} |")
    for hoe, rij in (("missed", meting.gemist), ("for nothing", meting.voor_niets)):
        for soort, zin in rij if alles else ():
            zeg(f"{hoe}: {soort}: {zin}")
    zeg("")


def main() -> int:
    """Print the table and the verdict; 1 when it does not hold."""
    opties = argparse.ArgumentParser(description=__doc__)
    opties.add_argument("--alles", action="store_true")
    alles = opties.parse_args().alles
    meting, aantal = meten(), len(zinnen())
    tabel(BESTAND.name, meting, aantal, alles)
    tabel(VERS.name, meten(VERS), len(zinnen(VERS)), alles)
    goed = houdt(meting, aantal)
    zeg("Holds." if goed else "DOES NOT HOLD.")
    return 0 if goed else 1


if __name__ == "__main__":
    sys.exit(main())
