"""How much is seeded, and numbers that look random but are the same at every run."""

from dataclasses import dataclass

GEMEENTEN, BUURTEN_PER_WIJK = 5, 4


@dataclass(frozen=True)
class Maat:
    """So many of each; what is not named follows from these."""

    wijken: int = 50
    mensen: int = 5_000
    signalen: int = 20_000
    initiatieven: int = 2_000
    steunen: int = 20_000
    kwesties: int = 400
    stembiljetten: int = 2_000
    hulp: int = 500


def maal(keer: int) -> Maat:
    """The measure of the quality bar, so many times; as many areas and rounds as ever."""
    een = Maat()
    return Maat(
        een.wijken,
        een.mensen * keer,
        een.signalen * keer,
        een.initiatieven * keer,
        een.steunen * keer,
        een.kwesties * keer,
        een.stembiljetten * keer,
        een.hulp * keer,
    )


KLEIN = Maat(5, 60, 200, 40, 150, 10, 60, 20)


def greep(nummer: int, soort: int, van: int) -> int:
    """A number below `van` that depends on nothing but these three."""
    vermengd = (nummer * 2_654_435_761 + soort * 40_503) & 0xFFFFFFFF
    vermengd = ((vermengd ^ (vermengd >> 15)) * 2_246_822_519) & 0xFFFFFFFF
    return (vermengd ^ (vermengd >> 13)) % van


def plek(nummer: int, soort: int, van: int) -> int:
    """As `greep`, but one in five is 0: the busy wijk."""
    return 0 if greep(nummer, soort, 5) == 0 else greep(nummer, soort + 1, van)
