"""The file of marks beside the backups: written, read, and held against what was put back."""

import json
import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from django.apps import apps
from django.conf import settings
from django.db.models import Model

from welzijn.kern.vernietiging.delen import kenmerk_veld, keur, merk
from welzijn.kern.vernietiging.models import Grafsteen

MERK = re.compile(r"[0-9a-f]{64}")
PER_KEER = 500


class GeenStenen(Exception):
    """This is no file of marks, or it was made under another secret key."""


def schrijf(pad: Path) -> int:
    """Every mark there is, in a file for us alone; whole or not at all. How many."""
    laatste = Grafsteen.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    nieuw = pad.with_suffix(f".{os.getpid()}")
    aantal = 0
    nummer = os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(nummer, "w", encoding="ascii") as uit:
        uit.write(json.dumps({"keur": keur(), "laatste": laatste}) + "\n")
        stenen = Grafsteen.objects.filter(pk__lte=laatste).order_by("pk")
        for steen in stenen.values_list("merk", "wat", "deel").iterator(chunk_size=PER_KEER):
            uit.write(json.dumps(steen) + "\n")
            aantal += 1
        uit.flush()
        os.fsync(uit.fileno())
    nieuw.replace(pad)
    return aantal


def is_bij(pad: Path) -> bool:
    """Whether this file holds the newest mark already."""
    laatste = Grafsteen.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        with pad.open(encoding="ascii") as bestand:
            return bool(json.loads(bestand.readline())["laatste"] == laatste)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def geheim_van(bestand: TextIO) -> str:
    """Under which of our secret keys the marks of this file were made; GeenStenen when none."""
    try:
        kop = json.loads(bestand.readline())["keur"]
    except (ValueError, KeyError, TypeError):
        raise GeenStenen("This is no file of marks.") from None
    for geheim in [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]:
        if kop == keur(geheim):
            return geheim
    raise GeenStenen("These marks were made under another DJANGO_SECRET_KEY.")


def stapels(bestand: TextIO) -> Iterator[list[Grafsteen]]:
    """What follows on the first line, a heap at a time."""
    while regels := list(islice(bestand, PER_KEER)):
        yield [_steen(regel) for regel in regels]


def _steen(regel: str) -> Grafsteen:
    try:
        waarde, wat, deel = json.loads(regel)
    except (ValueError, TypeError):
        raise GeenStenen("A line of this file is no mark: was it cut off?") from None
    if not (isinstance(waarde, str) and MERK.fullmatch(waarde)):
        raise GeenStenen("A line of this file is no mark: was it cut off?")
    return Grafsteen(merk=waarde, wat=str(wat)[:60], deel=str(deel)[:100])


def modellen() -> list[type[Model]]:
    """The models of which something was destroyed."""
    gemerkt = set(Grafsteen.objects.order_by().values_list("wat", flat=True).distinct())
    return [model for model in apps.get_models() if model._meta.db_table in gemerkt]


def teruggekomen(model: type[Model], geheim: str) -> Iterator[dict[str, list[Any]]]:
    """Rows of this model that were destroyed before, a heap at a time: how -> numbers."""
    velden, wat = ("pk", kenmerk_veld(model)), model._meta.db_table
    rijen = model._base_manager.order_by("pk").values_list(*velden)
    vanaf: Any = None
    while hap := list((rijen if vanaf is None else rijen.filter(pk__gt=vanaf))[:PER_KEER]):
        vanaf = hap[-1][0]
        merken = {merk(model, pk, kenmerk, geheim): pk for pk, kenmerk in hap}
        gevonden: dict[str, list[Any]] = {}
        for steen in Grafsteen.objects.van(wat, merken):
            gevonden.setdefault(steen.deel, []).append(merken[steen.merk])
        if gevonden:
            yield gevonden
