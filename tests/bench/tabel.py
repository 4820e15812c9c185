"""The table: one line per page, with its factors on the floor and a verdict; pure arithmetic."""

from dataclasses import dataclass

from tests.bench.bladzijden import AANLOOP, BUDGET, GROEI, KILO, VRAGEN, VRAGEN_NIEUW

KOPPEN = [
    "page", "who", "queries", "p50 ms", "p95 ms", "CPU ms", "HTML kB", "gzip kB",
    "x floor p50", "x floor CPU", "x plain CPU", "growth p50", "growth CPU", "verdict",
]  # fmt: skip


@dataclass(frozen=True)
class Regel:
    """The figures of one page; a factor that was not measured is None."""

    naam: str
    soort: str
    wie: str
    vragen: int
    p50: float
    p95: float
    cpu: float
    ruw: int
    gzip: int
    vloer_p50: float | None = None
    vloer_cpu: float | None = None
    vlak_cpu: float | None = None
    groei_p50: float | None = None
    groei_cpu: float | None = None
    rustig: bool = True


def oordeel(regel: Regel) -> str:
    """What does not fit its budget, in words; `ok` when all does.

    On a machine that others use as well the waiting time tells about them; CPU still counts.
    """
    hoogst = BUDGET.get(regel.soort, AANLOOP)
    gemist = [
        (regel.vragen > VRAGEN_NIEUW, f"queries > {VRAGEN_NIEUW}"),
        (VRAGEN < regel.vragen <= VRAGEN_NIEUW, f"queries > {VRAGEN} (new room)"),
        (regel.rustig and _boven(regel.vloer_p50, hoogst), f"p50 > {hoogst:g} x"),
        (_boven(regel.vloer_cpu, hoogst), f"CPU > {hoogst:g} x"),
        (_boven(regel.vlak_cpu, AANLOOP), f"aim {AANLOOP:g} x plain"),
        (_groeit(regel), f"growth > {GROEI:g}"),
        (regel.ruw > KILO * 1000, f"HTML > {KILO} kB"),
    ]
    return ", ".join(tekst for mis, tekst in gemist if mis) or "ok"


def _groeit(regel: Regel) -> bool:
    """More than it may; in CPU, and on a quiet machine in waiting time too."""
    wacht = _boven(regel.groei_p50, GROEI) or not regel.rustig
    return wacht and _boven(regel.groei_cpu, GROEI)


def _boven(getal: float | None, hoogst: float) -> bool:
    """Above the budget as the table shows it, with one or two decimals."""
    return getal is not None and round(getal, 2) > hoogst


def tabel(regels: list[Regel]) -> str:
    """Markdown."""
    lijnen = [KOPPEN, ["---"] * len(KOPPEN), *(_cellen(regel) for regel in regels)]
    return "\n".join("| " + " | ".join(cellen) + " |" for cellen in lijnen)


def _cellen(regel: Regel) -> list[str]:
    factoren = [regel.vloer_p50, regel.vloer_cpu, regel.vlak_cpu, regel.groei_p50, regel.groei_cpu]
    return [
        regel.naam,
        regel.wie or "anonymous",
        str(regel.vragen),
        f"{regel.p50:.1f}",
        f"{regel.p95:.1f}",
        f"{regel.cpu:.1f}",
        f"{regel.ruw / 1000:.1f}" if regel.ruw else "",
        f"{regel.gzip / 1000:.1f}" if regel.gzip else "",
        *("" if factor is None else f"{factor:.2f}" for factor in factoren),
        oordeel(regel),
    ]
