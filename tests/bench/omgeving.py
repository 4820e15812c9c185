"""Where the bench runs: its own folder, its own schemas, and settings as in production."""

import json
import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg2

ROOT = Path(__file__).resolve().parents[2]
INSTELLING = {"portaal": "welzijn.settings", "vloer": "tests.bench.vloer.instelling"}


@dataclass(frozen=True)
class Omgeving:
    """A folder of this run, and the PostgreSQL address; without one each side is an SQLite file.

    In PostgreSQL everything lies in schemas named after this run, made and dropped by it.
    """

    map: Path
    postgres: str = ""

    def schema(self, kant: str, maat: str) -> str:
        return f"bench_{os.getpid()}_{kant}_{maat}"

    def variabelen(self, kant: str, maat: str) -> dict[str, str]:
        """The environment of one side: production, but on loopback without https."""
        eigen = {
            "WELZIJN_ENV": "",
            "DJANGO_SETTINGS_MODULE": INSTELLING[kant],
            "DJANGO_SECRET_KEY": "bench-" + "0123456789abcdefghij" * 3,
            "GEHEIM_SLEUTELS": "YmVuY2gtMDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ubyE=",
            "DJANGO_ALLOWED_HOSTS": "127.0.0.1,testserver",
            "DJANGO_HTTPS": "off",
            "EMAIL_URL": "memorymail://",
            "LOG_LEVEL": "WARNING",
            "STATIC_MAP": str(self.map / "static"),
            "MEDIA_MAP": str(self.map / "media"),
            "STEMSLEUTELS_MAP": str(self.map / "stemsleutels"),
            "DATABASE_URL": self._database(kant, maat),
        }
        mee = {naam: os.environ[naam] for naam in ("PATH", "HOME", "LANG") if naam in os.environ}
        if not self.postgres and kant == "portaal":
            eigen["SQLITE_PATH"] = eigen.pop("DATABASE_URL").removeprefix("sqlite:///")
        return mee | eigen

    def _database(self, kant: str, maat: str) -> str:
        schema = self.schema(kant, maat)
        if not self.postgres:
            return f"sqlite:///{self.map / schema}.sqlite3"
        teken = "&" if "?" in self.postgres else "?"
        zoekpad = quote(f"-c search_path={schema}")
        return f"{self.postgres}{teken}options={zoekpad}&application_name={schema}"

    def binnen(self, kant: str, maat: str, module: str, *argumenten: str) -> Any:
        """What a module of the bench writes down when run inside this side's Django."""
        naar = self.map / f"{kant}_{maat}_{module.rpartition('.')[2]}.json"
        self.voer(kant, maat, "tests.bench.inwendig", module, *argumenten, str(naar))
        return json.loads(naar.read_text("utf-8"))

    def voer(self, kant: str, maat: str, module: str, *argumenten: str) -> None:
        klaar = subprocess.run(
            [sys.executable, "-m", module, *argumenten],
            env=self.variabelen(kant, maat),
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        if klaar.returncode:
            raise RuntimeError(f"{module} {argumenten}:\n{klaar.stdout}\n{klaar.stderr[-3000:]}")

    def maken(self, kant: str, maat: str) -> None:
        """An empty schema; SQLite makes its file itself."""
        if self.postgres:
            self.sql(f'CREATE SCHEMA "{self.schema(kant, maat)}"')

    def opruimen(self, kant: str, maat: str) -> None:
        """Drop the schema that this run made; the folder goes with the run."""
        if self.postgres:
            self.sql(f'DROP SCHEMA IF EXISTS "{self.schema(kant, maat)}" CASCADE')

    def processen(self, kant: str, maat: str) -> list[int]:
        """The processes of PostgreSQL that serve this side, when these run on this machine."""
        if not self.postgres:
            return []
        rijen = self.sql(
            "SELECT pid FROM pg_stat_activity WHERE application_name = %s",
            self.schema(kant, maat),
        )
        return [pid for (pid,) in rijen if Path(f"/proc/{pid}/task").exists()]

    def versie(self) -> str:
        if not self.postgres:
            return "SQLite"
        return "PostgreSQL " + str(self.sql("SHOW server_version")[0][0]).split()[0]

    def sql(self, vraag: str, *waarden: str) -> list[tuple[Any, ...]]:
        with closing(psycopg2.connect(self.postgres)) as verbinding:
            verbinding.autocommit = True
            with verbinding.cursor() as cursor:
                cursor.execute(vraag, waarden)
                return cursor.fetchall() if cursor.description else []
