"""Walking deed x state x role: what a thing in each state answers to each role (A11).

One `Zaak` is one kind of thing in the world of wereld.py: its name there, the states it can be
in, and a table of deeds. One line: the address, the states, the roles; `|` between.

    kwesties:openen       | concept         | ow co

Only these cells succeed. Every other cell of (deed x state x role) must leave the row and the
logboek alone and answer 403, 404, 409 or the way to sign-in. A role after `~` is answered kindly
(a message, the form with its mistake, the page again), and yet nothing changes. `*` stands for
every state, or for everyone with an account.

To add a deed: add its line here, and its form to `FORMULIEREN` of rijen/<room>.py. To add a
state: add it to `staten` with the columns that go with it, and to the lines where it counts. To
add a room: a new module with `ZAKEN`, and `bouw(w)` for things that only its own lines need. An
address, a model or a state that is missing here fails.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.db import connection
from django.urls import reverse

from tests.veiligheid import overgangen
from tests.veiligheid.deuren import Deuren, letter, ongedaan
from tests.veiligheid.formulieren import FORMULIEREN, invullen
from tests.veiligheid.wereld import ROLLEN, Wereld
from welzijn.kern.logboek.models import Logregel

# What a state needs in the row besides its own name: columns, or a function that sees to it.
Stand = dict[str, Any] | Callable[[Wereld, Any], object]
MENSEN = [rol for rol in ROLLEN if rol not in ("an", "uit")]
GEEN_STAAT = {"-": {}}
BEKEND = {rij[0]: (rij[2], rij[4]) for rij in FORMULIEREN}
DADEN = f"SELECT MAX(id) FROM {Logregel._meta.db_table} WHERE daad <> 'user.weigeren'"


@dataclass(frozen=True)
class Zaak:
    """A thing, its states and its deeds. `{staat}` in the name: a thing of the world per state."""

    ding: str
    daden: str
    staten: dict[str, Stand] = field(default_factory=lambda: dict(GEEN_STAAT))
    data: dict[str, dict[str, Any]] = field(default_factory=dict)  # other than in FORMULIEREN

    @cached_property
    def tabel(self) -> dict[tuple[str, str], dict[str, bool]]:
        """(address, state) -> role -> whether it changes something."""
        gevonden: dict[tuple[str, str], dict[str, bool]] = {}
        for regel in filter(None, map(str.strip, self.daden.splitlines())):
            naam, staten, rollen = (deel.strip() for deel in regel.split("|"))
            for staat in self.staten:
                cel = gevonden.setdefault((naam, staat), {})
                if staat in staten.split() or staten == "*":
                    cel.update(_rollen(rollen))
            if onbekend := set(staten.split()) - set(self.staten) - {"*", "-"}:
                raise ValueError(f"{naam} of {self.ding} names a state that is not: {onbekend}")
        return gevonden

    def namen(self) -> set[str]:
        return {naam for naam, _ in self.tabel}


def _rollen(tekst: str) -> dict[str, bool]:
    """`ow ~bw` -> {"ow": True, "bw": False}; a role that does not exist fails."""
    gevonden = {}
    for woord in tekst.replace("-", "").split():
        kaal = woord.lstrip("~")
        for rol in MENSEN if kaal == "*" else [kaal]:
            gevonden[ROLLEN[ROLLEN.index(rol)]] = not woord.startswith("~")
    return gevonden


def _modules() -> dict[str, Any]:
    namen = [m.name for m in iter_modules(overgangen.__path__)]
    return {naam: import_module(f"{overgangen.__name__}.{naam}") for naam in namen}


def zaken() -> dict[str, list[Zaak]]:
    """Per room what stands in its module."""
    return {naam: module.ZAKEN for naam, module in _modules().items()}


def bouwen(w: Wereld) -> None:
    """What modules add to the world with a `bouw(w)`, for what their own lines point at."""
    for module in _modules().values():
        getattr(module, "bouw", lambda w: None)(w)


def afwijkingen(deuren: Deuren, zaak: Zaak) -> Iterator[str]:
    """Cells that answer otherwise than the table says."""
    for staat, stand in zaak.staten.items():
        ding = zaak.ding.replace("{staat}", staat)
        with ongedaan():
            for een in _allemaal(deuren.wereld, ding) or [None]:
                _zet(deuren.wereld, een, staat, stand)
            for rol in ROLLEN:
                voor = _foto(deuren.wereld, ding, rol)
                for naam in sorted(zaak.namen()):
                    kreeg = _doe(deuren, (ding, rol), voor, *_formulier(zaak, naam))
                    if fout := _fout(kreeg, zaak.tabel[naam, staat].get(rol)):
                        yield f"{naam} of {ding}, {staat}, by {rol}: {fout}"


def _fout(kreeg: tuple[str, bool], wil: bool | None) -> str:
    """What is wrong with this answer (letter, whether something changed), if anything."""
    antwoord, veranderd = kreeg
    if veranderd:
        return "" if wil else f"may not, and it changed something (answer {antwoord})"
    if wil:
        return f"may, and it changed nothing (answer {antwoord})"
    if wil is None and antwoord not in "L349":
        return f"may not, and the answer is {antwoord}"
    return "" if antwoord in "L349D2" else f"the answer is {antwoord}"


def _doe(
    deuren: Deuren, wie: tuple[str, str], voor: Any, naam: str, vraag: str, data: dict[str, Any]
) -> tuple[str, bool]:
    """The letter of the answer, and whether anything differs from the picture before."""
    w = deuren.wereld
    adres = reverse(naam, kwargs=w.waar(*wie)) + invullen(w, vraag)
    velden = {invullen(w, veld): invullen(w, waarde) for veld, waarde in data.items()}
    with ongedaan():
        antwoord = deuren.browsers[wie[1]].post(adres, velden)
        return letter(antwoord), _foto(w, *wie) != voor


def _formulier(zaak: Zaak, naam: str) -> tuple[str, str, dict[str, Any]]:
    """The address, the question behind it and the form filled in as it should be."""
    vraag, data = BEKEND.get(naam, ("", {}))
    return naam, vraag, zaak.data.get(naam, data)


def _foto(w: Wereld, ding: str, rol: str) -> list[Any]:
    """All columns of the row, and the last deed in the logboek; a refusal is no deed.

    In plain SQL: this is asked at every post.
    """
    rij = w.dingen.get(f"{ding}@{rol}", w.dingen.get(ding))
    with connection.cursor() as cursor:
        cursor.execute(DADEN)
        gezien = [cursor.fetchone()]
        if rij is not None:
            cursor.execute(f'SELECT * FROM "{rij._meta.db_table}" WHERE id = %s', [rij.pk])
            gezien += [
                bytes(w) if isinstance(w, memoryview) else w for w in cursor.fetchone() or ()
            ]
    return gezien


def _allemaal(w: Wereld, ding: str) -> list[Any]:
    """The thing, and where every role has its own, all of them."""
    eigen = [w.dingen[naam] for naam in w.dingen if naam.startswith(f"{ding}@")]
    return [*eigen, w.dingen[ding]] if ding in w.dingen else eigen


def _zet(w: Wereld, ding: Any, staat: str, stand: Stand) -> None:
    """Put it in this state, past every rule."""
    if callable(stand):
        stand(w, ding)
        return
    velden = dict(stand)
    if ding is None:  # an address that points at no row
        return
    if any(veld.name == "status" for veld in ding._meta.concrete_fields) and staat in {
        waarde for waarde, _ in ding._meta.get_field("status").flatchoices
    }:
        velden = {"status": staat, **velden}
    if velden:
        type(ding)._base_manager.filter(pk=ding.pk).update(**velden)
