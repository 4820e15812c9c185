"""The chain of seals: every committed line gets a value over the line and the seal before it.

A line is written inside its deed; its seal comes right after that deed has committed, in a short
transaction of its own, so that a deed never waits for the chain longer than one insert and never
fails because of it. Who died in between leaves a straggler: `achterblijvers_verzegelen`.
"""

import hashlib
import json
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from welzijn.kern.logboek.models import Inzage, Logregel, Zegel
from welzijn.kern.tijd import nu

# Which fields a seal covers, per kind and form. A later field makes a new form; old seals keep
# the form they were made in, so that they can always be calculated again.
VORM = 1
VELDEN: dict[tuple[str, int], Sequence[str]] = {
    (Zegel.Soort.LOG, 1): (
        "id", "op", "daad", "soort", "object_id", "label", "gebied", "actor", "namens", "hulp",
        "herkomst", "velden",
    ),
    (Zegel.Soort.INZAGE, 1): (
        "id", "op", "actor", "rol", "namens", "bezetting", "hulp", "soort", "object_id", "gebied",
        "betreft", "recht", "reden",
    ),
}  # fmt: skip
TABELLEN: dict[str, type[Logregel] | type[Inzage]] = {
    Zegel.Soort.LOG: Logregel,
    Zegel.Soort.INZAGE: Inzage,
}
BEGIN = "0" * 64  # what stands before the first seal
SLOT = 0x77656C7A  # the number of the lock on the end of the chain
PER_KEER = 500
JONG = 7  # days within which a line without a seal is taken for a straggler


class _Wachtend(threading.local):
    """The lines that this thread wrote and that still wait for their commit."""

    def __init__(self) -> None:
        self.regels: set[tuple[str, int]] = set()


_wachtend = _Wachtend()


def waarde(vorige: str, zegel: Zegel, regel: dict[str, Any] | None) -> str:
    """The value of one link: SHA-256 over the link before it, its own place and the whole line."""
    inhoud = {
        "nummer": zegel.nummer,
        "soort": str(zegel.soort),
        "regel": zegel.regel,
        "velden": {naam: _tekst(inhoud) for naam, inhoud in (regel or {}).items()},
    }
    tekst = json.dumps(inhoud, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(f"{vorige}\n{tekst}".encode()).hexdigest()


def _tekst(inhoud: Any) -> Any:
    """The same on every database: moments in UTC, the rest as it is."""
    return inhoud.astimezone(UTC).isoformat() if isinstance(inhoud, datetime) else inhoud


def lees(soort: str, vorm: int, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """The lines with these ids, as the seal of this form sees them."""
    velden = VELDEN.get((soort, vorm), ())
    if not velden:
        return {}
    regels = TABELLEN[soort]._default_manager.filter(pk__in=ids).values(*velden)
    return {regel["id"]: regel for regel in regels}


def straks_verzegelen(soort: str, ids: Iterable[int]) -> None:
    """Seal these lines as soon as their deed has committed. A seal that fails breaks no deed."""
    _wachtend.regels.update((soort, pk) for pk in ids)
    transaction.on_commit(_verzegel_wachtende, robust=True)


def _verzegel_wachtende() -> None:
    """All that waits in this thread at once: a deed of many lines takes the lock once."""
    wachtend, _wachtend.regels = _wachtend.regels, set()
    for soort in TABELLEN:
        ids = sorted(pk for van, pk in wachtend if van == soort)
        for begin in range(0, len(ids), PER_KEER):
            verzegel(soort, ids[begin : begin + PER_KEER])


@transaction.atomic
def verzegel(soort: str, ids: Collection[int]) -> int:
    """Put seals on those of these lines that exist and have none; how many got one.

    The very first time everything that was written before there was a chain comes first.
    """
    pak_het_slot()
    if not Zegel.objects.exists():
        return sum(_verzegel(van, nummers) for van, nummers in zonder_zegel())
    return _verzegel(soort, ids)


def _verzegel(soort: str, ids: Collection[int]) -> int:
    al = Zegel.objects.filter(soort=soort, regel__in=ids).values_list("regel", flat=True)
    regels = lees(soort, VORM, set(ids) - set(al))
    zegels = schakels(Zegel.objects.laatste(), soort, [regels[pk] for pk in sorted(regels)])
    Zegel.objects.toevoegen(zegels)
    return len(zegels)


def zonder_zegel(sinds: datetime | None = None) -> Iterator[tuple[str, list[int]]]:
    """The lines without a seal, in heaps; only those written since, when told."""
    for soort, model in TABELLEN.items():
        verzegeld = Zegel.objects.filter(soort=soort, regel=OuterRef("pk"))
        regels = model._default_manager.filter(~Exists(verzegeld)).order_by("pk")
        if sinds is not None:
            regels = regels.filter(op__gte=sinds)
        vanaf = -1
        while ids := list(regels.filter(pk__gt=vanaf).values_list("pk", flat=True)[:PER_KEER]):
            vanaf = ids[-1]
            yield soort, ids


def achterblijvers_verzegelen(dagen: int = JONG) -> int:
    """Seal what was written by somebody who died before sealing; how many lines.

    Only young lines: one that turns up later than that was put in by other hands, and stays
    without a seal for `controleer_logboek` to report.
    """
    sinds = nu() - timedelta(days=dagen)
    return sum(verzegel(soort, ids) for soort, ids in zonder_zegel(sinds))


def schakels(laatste: Zegel | None, soort: str, regels: Iterable[dict[str, Any]]) -> list[Zegel]:
    """The links for these lines, behind the last one."""
    nummer, vorige = (laatste.nummer, laatste.waarde) if laatste else (0, BEGIN)
    gemaakt = []
    for regel in regels:
        nummer += 1
        zegel = Zegel(nummer=nummer, soort=soort, regel=regel["id"], vorm=VORM)
        zegel.waarde = vorige = waarde(vorige, zegel, regel)
        gemaakt.append(zegel)
    return gemaakt


def pak_het_slot() -> None:
    """One at a time at the end of the chain. SQLite lets one writer in by itself (IMMEDIATE)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
