"""A01 and A02: every address is in the table, and every role meets what the table says."""

from collections.abc import Iterable, Iterator

import pytest
from django.urls import get_resolver

from tests.house.reading import nothing
from tests.house.test_addresses import walk
from tests.veiligheid.deuren import Deuren, letter
from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import ROLLEN

pytestmark = pytest.mark.django_db
Rij = tuple[str, str, str, str]


def straten() -> set[str]:
    """Every address of the street plan: ours, and those of allauth."""
    return {adres.name for adres in walk(get_resolver().url_patterns)}


def ontbreekt(tabel: Iterable[Rij]) -> Iterator[str]:
    """Addresses without a row, and rows without an address."""
    in_tabel, in_plan = {rij[0] for rij in tabel}, straten()
    for naam in in_plan - in_tabel:
        yield f"{naam} has no row: say in matrix.py who may come in"
    for naam in in_tabel - in_plan:
        yield f"{naam} has a row and no address: take the row out"


def afwijkingen(deuren: Deuren, tabel: Iterable[Rij]) -> Iterator[str]:
    """Where an answer is not what the table says."""
    gebouwd = straten()
    for naam, ding, *verwacht in tabel:
        if naam not in gebouwd:
            continue  # A01 tells that
        for methode, letters in zip(("get", "post"), verwacht, strict=True):
            kreeg = ""
            for rol in ROLLEN:
                kreeg += letter(deuren.klop(rol, methode, deuren.adres(naam, ding, rol)))
            if kreeg != letters:
                yield f"{naam:26} {ding:26} {methode:4} wants {letters} and gives {kreeg}"


def test_a01_every_address_is_in_the_table() -> None:
    nothing(ontbreekt(rijen()))


def test_a02_every_door_answers_as_the_table_says(deuren: Deuren) -> None:
    nothing(afwijkingen(deuren, rijen()))
