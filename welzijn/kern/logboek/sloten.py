"""The locks on the tables of the logboek: the database itself refuses to change or delete a line.

A migration that makes Django remake one of these tables ends with `op_slot`: SQLite drops the
triggers of a table together with the table. A test looks whether they are all there after
migrating.
"""

from collections.abc import Collection

from django.db.backends.base.base import BaseDatabaseWrapper

TABELLEN = ("kern_logregel", "kern_inzage", "kern_zegel", "kern_controle")
DADEN = {
    # SQLite puts a row in the place of another without telling its DELETE trigger.
    "sqlite": ("update", "delete", "replace"),
    "postgresql": ("update", "delete", "truncate"),
}
ZIN = "The logboek is only ever added to."

SQLITE = """
CREATE TRIGGER IF NOT EXISTS {naam} BEFORE {wanneer} BEGIN SELECT RAISE(ABORT, '{zin}'); END
"""
SQLITE_WANNEER = {
    "update": "UPDATE ON {tabel}",
    "delete": "DELETE ON {tabel}",
    "replace": "INSERT ON {tabel} WHEN EXISTS (SELECT 1 FROM {tabel} WHERE id = NEW.id)",
}
POSTGRES_FUNCTIE = f"""
CREATE OR REPLACE FUNCTION kern_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{ZIN}'; END $$
"""
POSTGRES = """
CREATE OR REPLACE TRIGGER {naam} BEFORE {daad} ON {tabel}
FOR EACH {per} EXECUTE FUNCTION kern_alleen_toevoegen()
"""
POSTGRES_AANWEZIG = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
SQLITE_AANWEZIG = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


def naam(tabel: str, daad: str) -> str:
    return f"{tabel}_geen_{daad}"


def namen(verbinding: BaseDatabaseWrapper) -> set[str]:
    """Every lock that there must be on this kind of database."""
    return {naam(tabel, daad) for tabel in TABELLEN for daad in DADEN[verbinding.vendor]}


def aanwezig(verbinding: BaseDatabaseWrapper) -> set[str]:
    """The locks that there are."""
    vraag = SQLITE_AANWEZIG if verbinding.vendor == "sqlite" else POSTGRES_AANWEZIG
    with verbinding.cursor() as cursor:
        cursor.execute(vraag)
        return {rij[0] for rij in cursor.fetchall()} & namen(verbinding)


def op_slot(verbinding: BaseDatabaseWrapper, daden: Collection[str] = ()) -> None:
    """Put the locks on (all of them unless told which); what is there already stays."""
    soort = verbinding.vendor
    with verbinding.cursor() as cursor:
        if soort == "postgresql":
            cursor.execute(POSTGRES_FUNCTIE)
        for tabel in TABELLEN:
            for daad in daden or DADEN[soort]:
                cursor.execute(sluiten(soort, tabel, daad))


def van_slot(verbinding: BaseDatabaseWrapper, daden: Collection[str] = ()) -> None:
    """Take the locks off: to go back a migration, or to empty the database of the tests."""
    soort = verbinding.vendor
    with verbinding.cursor() as cursor:
        for tabel in TABELLEN:
            for daad in daden or DADEN[soort]:
                cursor.execute(openen(soort, tabel, daad))


def sluiten(soort: str, tabel: str, daad: str) -> str:
    """The statement that puts one lock on; every word in it comes from this file."""
    if soort == "sqlite":
        wanneer = SQLITE_WANNEER[daad].format(tabel=tabel)
        return SQLITE.format(naam=naam(tabel, daad), wanneer=wanneer, zin=ZIN)
    per = "STATEMENT" if daad == "truncate" else "ROW"
    return POSTGRES.format(naam=naam(tabel, daad), daad=daad, tabel=tabel, per=per)


def openen(soort: str, tabel: str, daad: str) -> str:
    """The statement that takes one lock off."""
    op = f" ON {tabel}" if soort == "postgresql" else ""
    return f"DROP TRIGGER IF EXISTS {naam(tabel, daad)}{op}"
