"""C17, with C05 and C16: no address, question or form answers anything with a 500.

Slow: some 1,500 strange requests.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import override_settings

from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren
from tests.veiligheid.formulieren import formulieren
from tests.veiligheid.matrix import rijen
from tests.veiligheid.naar import ALLES, TEKSTEN, VRAGEN
from tests.veiligheid.wereld import ROLLEN

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
WIE = ("an", "bw", "ow", "co", "be")
Slag = tuple[str, str, str, Any]


def fout(deuren: Deuren, slagen: Iterator[Slag]) -> Iterator[str]:
    """Knocks that were answered with our own mistake."""
    for rol, methode, adres, data in slagen:
        antwoord = deuren.klop(rol, methode, adres, data)
        if antwoord.status_code >= 500:
            yield f"{antwoord.status_code} {rol} {methode} {adres[:80]} {str(data)[:200]!r}"


def proc(tekst: str) -> str:
    """As a browser of ill will writes it in an address; half a character too."""
    return quote(tekst.encode("utf-8", "surrogatepass"), safe="")


def eenmalig(deuren: Deuren) -> Iterator[tuple[str, str, str]]:
    """Every address once, with its name and what GET answers per role."""
    gehad = set()
    for naam, ding, get, _ in rijen():
        if naam not in gehad:
            gehad.add(naam)
            yield naam, deuren.adres(naam, ding, "ow"), get


def paden(deuren: Deuren) -> Iterator[Slag]:
    """Every part of every address that names a thing, replaced."""
    teller = 0
    for _, adres, _ in eenmalig(deuren):
        for deel in re.finditer(r"(?<=/)(\d+|[A-Z]{2}\d{6}|[0-9a-f]{32}\.webp)(?=[/.])", adres):
            for naar in [n for n in ALLES if len(n) < 2000][teller % 4 :: 4]:
                vals = adres[: deel.start()] + proc(naar) + adres[deel.end() :]
                yield WIE[teller % len(WIE)], "get", vals, None
                teller += 1


def vragen(deuren: Deuren) -> Iterator[Slag]:
    """Every page with every name that a list reads; each value comes by on many pages."""
    for nummer, (naam, adres, get) in enumerate(eenmalig(deuren)):
        mag = [rol for rol in WIE if get[ROLLEN.index(rol)] in "2D"] or ["ow"]
        leest = naam.endswith((":lijst", ":start", "ties", "ingen", "bundelen", "vestigen", "wijk"))
        stap = 3 if leest else 24
        for n, naar in enumerate(ALLES[nummer % stap :: stap]):
            kort = naar[:400].encode("utf-8", "surrogatepass")
            namen = VRAGEN if n % 2 else [f"{vraag}[]" for vraag in VRAGEN[:4]] + [*VRAGEN]
            yield mag[n % len(mag)], "get", f"{adres}?{urlencode([(v, kort) for v in namen])}", None


def velden(deuren: Deuren) -> Iterator[Slag]:
    """Every form with its texts replaced (so that they are kept), then what it chooses from."""
    for nummer, (_, rol, adres, data) in enumerate(formulieren(deuren.wereld)):
        for naar in TEKSTEN[nummer % 6 :: 6]:
            teksten = {v: naar for v, w in data.items() if not _keuze(v, w)}
            yield rol, "post", adres, _klaar(data | teksten)
        for naar in ALLES[nummer % 12 :: 12]:
            keuzes = {v: [naar, naar] for v, w in data.items() if _keuze(v, w)}
            yield rol, "post", adres, _klaar(data | keuzes | {"sleutel": naar, "next": naar})


def _keuze(veld: str, waarde: Any) -> bool:
    """Whether a form looks this up or reads a number in it, instead of keeping the words."""
    vast = {"toon", "soort", "rol", "akkoord", "openbaar", "is_actief", "van", "tot", "email"}
    return isinstance(waarde, list) or waarde.isdigit() or veld in vast


def _klaar(data: dict[str, Any]) -> str:
    """As a form sends it; half a character as the bytes that it would be."""
    paren = [
        (v, w) for v, lijst in data.items() for w in (lijst if isinstance(lijst, list) else [lijst])
    ]
    return urlencode([(v, w.encode("utf-8", "surrogatepass")) for v, w in paren])


FORMULIER = "application/x-www-form-urlencoded"


def test_c16_no_path_breaks_us(deuren: Deuren) -> None:
    nothing(fout(deuren, paden(deuren)))


def test_c16_no_question_breaks_us(deuren: Deuren) -> None:
    nothing(fout(deuren, vragen(deuren)))


def test_c17_no_form_breaks_us(deuren: Deuren) -> None:
    """Also C05: NUL, half characters and direction signs in every text that is kept."""
    nothing(fout(deuren, velden(deuren)))


def test_c17_raw_bodies_break_nothing(deuren: Deuren) -> None:
    """Bodies that are no form at all, for a form that is open and one that is not."""
    soorten = (FORMULIER, "multipart/form-data; boundary=x", "application/json", "text/plain", "")
    for soort in soorten:
        for lengte in (0, 1, 50, 5000):
            for adres in ("/account/login/", "/signalen/WK900100/melden/"):
                vuil = bytes((n * n + 17 * n) % 256 for n in range(lengte))
                antwoord = deuren.klop("bw", "generic_post", adres, vuil, content_type=soort)
                assert antwoord.status_code < 500, (soort, lengte, adres)


def test_c17_thousands_of_fields_are_refused(deuren: Deuren) -> None:
    data = urlencode([(f"veld{n}", "1") for n in range(2000)])
    antwoord = deuren.klop("bw", "post", "/signalen/WK900100/melden/", data)
    assert antwoord.status_code == 400


@override_settings(ROOT_URLCONF="tests.veiligheid.lek")
def test_c17_shows_red_on_a_page_that_breaks(deuren: Deuren) -> None:
    slagen = [("an", "get", f"/lek/breekt/?q={proc(naar)}", None) for naar in TEKSTEN[4:8]]
    assert len(list(fout(deuren, iter(slagen)))) == 4
