"""What the benches of signing in share: people, a server as in production, and visitors.

Visitors come from as many networks as they like: the server trusts one proxy, and each visitor
says through it where it comes from. So limits per network do not hide what is measured.
"""

import http.client
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.bench.bediende import CSRF, Bediende
from tests.bench.omgeving import Omgeving

MENSEN = 400
KOEKJE = re.compile(r"sessie=([^;]+)")


def bekend(nummer: int) -> str:
    return f"mens{nummer:05d}@bench.example"


def onbekend(nummer: int) -> str:
    """As long as one that is known."""
    return f"niet{nummer:05d}@bench.example"


@dataclass
class Bank:
    """A server with people in it; their codes are in files."""

    bediende: Bediende
    post: Path
    sessies: list[str]

    def code(self, adres: str) -> str:
        """The code in the newest mail to this address."""
        brieven = sorted(self.post.glob("*.log"), key=lambda p: p.stat().st_mtime, reverse=True)
        for brief in brieven:
            tekst = brief.read_text("utf-8")
            if f"To: {adres}" in tekst and (cijfers := re.findall(r"(?m)^\s*(\d{6})\s*$", tekst)):
                return cijfers[-1]
        return ""


@contextmanager
def bank(
    postgres: str = "", *, werkers: int = 2, draden: int = 0, **instelling: str
) -> Iterator[Bank]:
    """Everything is made for this run and removed after it."""
    with tempfile.TemporaryDirectory(prefix="welzijn-inlog-") as ruimte:
        plek = Path(ruimte)
        (plek / "post").mkdir()
        omgeving = _Inlog(plek, postgres)
        omgeving.extra.update(
            {"EMAIL_URL": f"filemail:///{plek / 'post'}", "DJANGO_TRUSTED_PROXIES": "1"}
            | instelling
        )
        omgeving.maken("portaal", "inlog")
        try:
            for opdracht in (
                ["migrate", "-v0"],
                ["createcachetable"],
                ["collectstatic", "--noinput", "-v0"],
            ):
                omgeving.voer("portaal", "inlog", "django", *opdracht)
            sessies = omgeving.binnen("portaal", "inlog", "tests.bench.inlogmensen", str(MENSEN))
            bediende = Bediende(
                "portaal",
                omgeving.variabelen("portaal", "inlog"),
                plek / "log",
                "welzijn.wsgi:application",
                werkers=werkers,
                draden=draden,
            )
            bediende.begin()
            try:
                yield Bank(bediende, plek / "post", sessies)
            finally:
                bediende.einde()
        finally:
            omgeving.opruimen("portaal", "inlog")


@dataclass(frozen=True)
class _Inlog(Omgeving):
    extra: dict[str, str] = field(default_factory=dict)

    def variabelen(self, kant: str, maat: str) -> dict[str, str]:
        return super().variabelen(kant, maat) | self.extra


@dataclass
class Bezoeker:
    """Somebody with a browser, somewhere."""

    poort: int
    netwerk: str
    sessie: str = ""

    def doe(self, adres: str, velden: dict[str, str] | None = None) -> tuple[int, str, str, float]:
        """Status, where to, text, seconds."""
        koppen = {
            "Cookie": f"csrf={CSRF}" + (f"; sessie={self.sessie}" if self.sessie else ""),
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Forwarded-For": self.netwerk,
        }
        lichaam = urlencode(velden | {"csrfmiddlewaretoken": CSRF}) if velden is not None else None
        begin = time.perf_counter()
        lijn = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=120)
        try:
            lijn.request("GET" if velden is None else "POST", adres, lichaam, koppen)
            antwoord = lijn.getresponse()
            tekst = antwoord.read().decode(errors="replace")
            duur = time.perf_counter() - begin
            for kop in antwoord.headers.get_all("Set-Cookie") or []:
                if gevonden := KOEKJE.match(kop):
                    self.sessie = gevonden[1]
            return antwoord.status, antwoord.headers.get("Location", ""), tekst, duur
        finally:
            lijn.close()


def netwerk(nummer: int) -> str:
    """As many networks as are asked for, none of them real."""
    return f"198.{18 + nummer // 65536 % 2}.{nummer // 256 % 256}.{nummer % 256}"


def kort(**dingen: Any) -> str:
    return ", ".join(f"{naam.replace('_', ' ')} {waarde}" for naam, waarde in dingen.items())


def postgres_adres() -> str:
    adres = os.environ.get("DATABASE_URL", "")
    return adres if "postgres" in adres else ""
