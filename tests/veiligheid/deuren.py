"""Knocking: one request as one role, of which nothing stays behind."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.urls import reverse

from tests.inloggen import Inlogger
from tests.veiligheid.wereld import ROLLEN, Wereld
from welzijn.kern.accounts.sessies import BEGIN, GEZIEN
from welzijn.kern.logboek.models import Inzage

# What a status is called in the table; L, B and D are all 302: to sign-in, to the page about a
# second factor, or done.
LETTERS = {200: "2", 204: "2", 400: "0", 403: "3", 404: "4", 405: "5", 409: "9", 429: "r"}

KANARIE = re.compile(r"kanarie[a-z]+?kanarie")
LINK = re.compile(r'href="(/[^"#]*)')
BLIK = 'UPDATE "django_session"'
NIET_LOPEN = ("/static/", "/account/logout/")


def letter(antwoord: HttpResponse) -> str:
    """One letter for an answer, as the table writes it."""
    if antwoord.status_code in (301, 302, 303):
        naar = antwoord.headers["Location"]
        if naar.startswith(reverse("accounts:beveiligen")):
            return "B"
        return "L" if naar.startswith(resolve_url(settings.LOGIN_URL)) else "D"
    return LETTERS.get(antwoord.status_code, f"<{antwoord.status_code}>")


@contextmanager
def ongedaan() -> Iterator[None]:
    """What happens inside did not happen."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Teller:
    """Counts what is asked of the database; a savepoint is no question.

    Nor is the look that a session keeps once a minute: that goes by the clock, not by the page.
    """

    def __init__(self) -> None:
        self.aantal = 0

    def __call__(self, vraag: Any, sql: str, *rest: Any) -> Any:
        self.aantal += "SAVEPOINT" not in sql and not sql.startswith(BLIK)
        return vraag(sql, *rest)


class Browser(Inlogger):
    """A browser that keeps no copies of what was rendered and takes no new cookies: quicker."""

    def request(self, **request: Any) -> Any:
        return self.handler(self._base_environ(**request))

    def generic_post(self, path: str, data: bytes, content_type: str) -> Any:
        """A body as it comes."""
        return self.generic("POST", path, data, content_type)


class Deuren:
    """A browser per role; with `sterk=False` signed in by mailed code alone.

    They signed in an hour from now (`geleden`): the proof stays fresh however long a walk takes.
    Then is also noted as when the session was last used: every request would note it again,
    because what it wrote is undone.
    """

    def __init__(
        self, wereld: Wereld, *, sterk: bool = True, geleden: int = -3600, **opties: Any
    ) -> None:
        self.wereld = wereld
        self.gezien: dict[str, set[str]] = {rol: set() for rol in ROLLEN}
        self.links: dict[tuple[str, str], list[str]] = {}
        self.vragen: dict[tuple[str, str], int] = {}
        self.blikken: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
        self.browsers = {rol: Browser(**opties) for rol in ROLLEN}
        for rol, browser in self.browsers.items():
            if user := wereld.mensen[rol]:
                browser.force_login(user, sterk=sterk, geleden=geleden)
                session = browser.session
                session[BEGIN] = session[GEZIEN] = int(time.time()) + 3600
                session.save()

    def klop(self, rol: str, methode: str, adres: str, data: Any = None, **kop: Any) -> Any:
        """Knock and undo."""
        if isinstance(data, str):
            kop["content_type"] = "application/x-www-form-urlencoded"
        with ongedaan():
            with connection.execute_wrapper(teller := Teller()):
                antwoord = getattr(self.browsers[rol], methode)(adres, data or {}, **kop)
                antwoord.tekst = antwoord.getvalue().decode(errors="replace")
            for dicht in antwoord._resource_closers:
                dicht()
            if methode == "get" and antwoord.status_code == 200:
                self.vragen[rol, adres] = teller.aantal
                self.blikken[rol, adres] = self._blik(rol, antwoord.tekst)
        self.gezien[rol] |= set(KANARIE.findall(antwoord.tekst + str(antwoord.headers)))
        if methode == "get":
            self.links[rol, adres] = [unescape(link) for link in LINK.findall(antwoord.tekst)]
        return antwoord

    def _blik(self, rol: str, tekst: str) -> tuple[set[str], set[str]]:
        """The canaries on a page, and of whom this role was written down to have read something."""
        regels = Inzage.objects.door(self.wereld.mensen[rol]).values_list("betreft", flat=True)
        woorden = set(KANARIE.findall(tekst))
        return woorden, set(regels) if woorden else set()

    def loop(self, rol: str, vanaf: list[str], per_soort: int = 4) -> set[str]:
        """Follow every link from these pages, past pages seen before; so many of each kind."""
        gevonden: set[str] = set()
        soorten: Counter[str] = Counter()
        wachten = list(vanaf)
        while wachten:
            adres = wachten.pop(0)
            soort = re.sub(r"\d+", "#", adres)
            if adres in gevonden or adres.startswith(NIET_LOPEN) or soorten[soort] >= per_soort:
                continue
            gevonden.add(adres)
            soorten[soort] += 1
            if (rol, adres) not in self.links:
                self.klop(rol, "get", adres)
            wachten += self.links[rol, adres]
        return gevonden

    def adres(self, naam: str, ding: str, rol: str) -> str:
        """The address of a row for this role; where it owns no such thing, of somebody else's."""
        return reverse(naam, kwargs=self.wereld.waar(ding, rol))
