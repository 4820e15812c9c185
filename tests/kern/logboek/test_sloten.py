"""G01: the database itself refuses to change or delete a line, on both databases."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.makers import make_gebied, make_user
from tests.slot import NA_MIGREREN
from welzijn.kern.logboek import sloten
from welzijn.kern.logboek.actions import inzien, vastleggen
from welzijn.kern.logboek.models import Controle, Zegel

pytestmark = pytest.mark.django_db


@pytest.fixture
def vol():
    """A row in every table, and every lock on (they go off again with this transaction)."""
    sloten.op_slot(connection)
    vastleggen("gebied.bewerken", make_gebied(), by=None)
    inzien("lijst", by=make_user(), betreft=[make_user()])
    Zegel(nummer=1, soort="log", regel=1, waarde="0" * 64).save()
    Controle(periode="2026-01-01", kring="alles", aantal=1, bevindingen="Niets.").save()


def geweigerd(sql):
    with (
        pytest.raises(DatabaseError, match="only ever added to"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_g01_a_freshly_migrated_database_has_every_lock():
    """Red without the migration, and when SQLite dropped a trigger with a table it remade."""
    assert sloten.namen(connection) == NA_MIGREREN
    assert len(NA_MIGREREN) == 12


@pytest.mark.parametrize("tabel", sloten.TABELLEN)
def test_g01_update_is_refused_by_the_database(vol, tabel):
    """Red without the trigger."""
    geweigerd(f"UPDATE {tabel} SET id = id")


@pytest.mark.parametrize("tabel", sloten.TABELLEN)
def test_g01_delete_is_refused_by_the_database(vol, tabel):
    geweigerd(f"DELETE FROM {tabel}")


@pytest.mark.parametrize("tabel", sloten.TABELLEN)
def test_g01_emptying_or_replacing_is_refused_by_the_database(vol, tabel):
    """PostgreSQL can truncate; SQLite can put a row in the place of another."""
    if connection.vendor == "postgresql":
        geweigerd(f"TRUNCATE {tabel}")
    else:
        geweigerd(f"INSERT OR REPLACE INTO {tabel} SELECT * FROM {tabel}")


def test_g01_a_new_line_is_taken(vol):
    vastleggen("gebied.bewerken", make_gebied(), by=None)


def test_the_locks_come_off_and_on_again(vol):
    """The way back of the migration, and the way forward again."""
    sloten.van_slot(connection)
    assert sloten.aanwezig(connection) == set()
    sloten.op_slot(connection)
    assert sloten.aanwezig(connection) == sloten.namen(connection)
