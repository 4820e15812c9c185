"""A print of everything in the database, to compare what two requests left behind."""

import re
import uuid
from collections import Counter
from typing import Any

from django.apps import apps
from django.db import connection, models

NIET = {"session"}
UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
Afdruk = dict[str, list[tuple[Any, ...]]]


def tabellen() -> list[type[models.Model]]:
    """Every table, many-to-many tables included, but for sessions."""
    alle = apps.get_models(include_auto_created=True)
    return [m for m in alle if m._meta.model_name not in NIET and not m._meta.proxy]


def afdruk() -> Afdruk:
    """Every row of every table, as it is."""
    return {
        model._meta.label: sorted(
            (tuple(map(_leesbaar, rij)) for rij in model._base_manager.values_list()), key=repr
        )
        for model in tabellen()
    }


class Sleutels(dict[str, set[Any]]):
    """The keys that are there, and per table what was last read of it with how that compares."""

    def __init__(self, gevonden: dict[str, set[Any]]) -> None:
        super().__init__(gevonden)
        self.gelezen: dict[str, tuple[str, list[tuple[Any, ...]]]] = {}


def sleutels() -> Sleutels:
    """The primary keys of every table, and all random keys, by the name of what they point at."""
    gevonden = Sleutels(
        {m._meta.label: set(m._base_manager.values_list("pk", flat=True)) for m in tabellen()}
    )
    for model in tabellen():
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.UUIDField):
                waarden = model._base_manager.values_list(veld.attname, flat=True)
                gevonden.setdefault("uuid", set()).update(waarden)
    return gevonden


def vergelijkbaar(voor: Sleutels) -> Afdruk:
    """Every row, without what differs each time: a key that was not there before is `nieuw`."""
    gevonden = {}
    for model in tabellen():
        label = model._meta.label
        velden = [veld for veld in model._meta.concrete_fields if not _toeval(veld)]
        rauw = _rauw(model, velden)
        if voor.gelezen.get(label, ("", []))[0] != rauw:
            rijen = model._base_manager.values_list(*[veld.attname for veld in velden])
            kaal = [
                tuple(_kaal(v, w, voor) for v, w in zip(velden, rij, strict=True)) for rij in rijen
            ]
            voor.gelezen[label] = rauw, sorted(kaal, key=repr)
        gevonden[label] = voor.gelezen[label][1]
    return gevonden


def _rauw(model: type[models.Model], velden: list[models.Field]) -> str:
    """What stands in these columns, as the database hands it over: quick to compare."""
    naam = connection.ops.quote_name
    kolommen = ", ".join(naam(veld.column) for veld in velden) or "1"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolommen} FROM {naam(model._meta.db_table)}")
        return repr([tuple(map(_leesbaar, rij)) for rij in cursor.fetchall()])


def anders(een: Afdruk, twee: Afdruk) -> list[str]:
    """What is in one and not in the other, per table."""
    regels = []
    for naam in (naam for naam in een if een[naam] is not twee[naam]):
        links, rechts = Counter(map(repr, een[naam])), Counter(map(repr, twee[naam]))
        regels += [f"{naam}: {rij}" for rij in (links - rechts) + (rechts - links)]
    return regels


def _toeval(veld: models.Field) -> bool:
    """Clocks, random codes, and numbers that the database gives out."""
    return veld.name == "code_hash" or isinstance(veld, models.DateTimeField | models.AutoField)


def _kaal_uuid(tekst: str, voor: Sleutels) -> str:
    """The pseudonym of a person in a line of the log: one who was not there before is `nieuw`."""
    return tekst if uuid.UUID(tekst) in voor["uuid"] else "nieuw"


def _leesbaar(waarde: Any) -> Any:
    """PostgreSQL hands a file over as a window on memory, another one each time."""
    return bytes(waarde) if isinstance(waarde, memoryview) else waarde


def _kaal(veld: models.Field, waarde: Any, voor: Sleutels) -> Any:
    waarde = _leesbaar(waarde)
    if veld.name == "password":
        return "geen" if waarde.startswith("!") else waarde  # never one that opens; always random
    if waarde is None or isinstance(waarde, str):
        # Addresses of messages, and numbers in the log and the thread, point at new rows.
        return waarde and re.sub(r"\d+", "#", UUID.sub(lambda m: _kaal_uuid(m[0], voor), waarde))
    if isinstance(waarde, uuid.UUID):
        return waarde if waarde in voor["uuid"] else "nieuw"
    if veld.is_relation:
        return waarde if waarde in voor[veld.related_model._meta.label] else "nieuw"
    return waarde
