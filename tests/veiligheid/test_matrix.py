"""A01 to A03: every address is in the table, answers as it says, and shows to nobody too much.

Slow (some 15,000 requests): every door is tried as every role. E08 looks at what that showed.
"""

from collections.abc import Iterable, Iterator

import pytest
from django.urls import get_resolver

from tests.house.reading import nothing
from tests.house.test_addresses import walk
from tests.veiligheid.deuren import Deuren, letter
from tests.veiligheid.inzien import ongezien
from tests.veiligheid.kanaries import families, mag_zien
from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import ROLLEN

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
Rij = tuple[str, str, str, str]
MEEST = 12  # questions for one page, with those about the session and the person


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
    for naam, ding, get, post in tabel:
        if naam in gebouwd:  # A01 tells when not
            yield from _rij(deuren, (naam, ding, "get", get))
            # Where a page is shown, sending it empty shows it again; test_fuzz sends it full.
            yield from _rij(deuren, (naam, ding, "post", post), overslaan="2" * (get == post))


def _rij(deuren: Deuren, rij: Rij, overslaan: str = "") -> Iterator[str]:
    naam, ding, methode, wil = rij
    kreeg = ""
    for rol, verwacht in zip(ROLLEN, wil, strict=True):
        if verwacht in overslaan:
            kreeg += verwacht
        else:
            kreeg += letter(deuren.klop(rol, methode, deuren.adres(naam, ding, rol)))
    if kreeg != wil:
        yield f"{naam:26} {ding:26} {methode:4} wants {wil} and gives {kreeg}"


def test_a01_every_address_is_in_the_table() -> None:
    nothing(ontbreekt(rijen()))


def test_a02_every_door_answers_as_the_table_says(deuren: Deuren) -> None:
    nothing(afwijkingen(deuren, rijen()))


def verdwaald(deuren: Deuren) -> Iterator[str]:
    """Canaries seen by somebody who may not, and kinds of canaries that nobody at all saw."""
    mag = mag_zien()
    gezien = {woord for woorden in deuren.gezien.values() for woord in woorden}
    for rol, woorden in deuren.gezien.items():
        for woord in woorden:
            if rol not in mag.get(woord, set()):
                yield f"{woord} was seen by {rol}"
    for familie in families():
        if any(familie.values()) and not familie.keys() & gezien:
            yield f"{min(familie)} was seen by nobody: then this proves nothing about it"


def test_a03_no_canary_flies_too_far(deuren: Deuren) -> None:
    """After every page of the table: every page that can be reached by its links."""
    wijk = deuren.wereld.dingen["gebied.a"].get_absolute_url()
    for rol in ROLLEN[:-1]:  # the deactivated account is a visitor, as A02 shows
        deuren.loop(rol, ["/", "/werkplek/", "/dashboard/", wijk])
    nothing(verdwaald(deuren))


def test_e08_no_page_shows_somebody_without_a_line(deuren: Deuren) -> None:
    """Of every page of the table, opened by A02. Seen red with the call of `inzien` taken out of
    hulpvragen.detail.
    """
    nothing(ongezien(deuren))


def gulzig(deuren: Deuren) -> Iterator[str]:
    """Pages that asked the database too often."""
    for (rol, adres), aantal in deuren.vragen.items():
        if aantal > MEEST:
            yield f"{adres} asked {aantal} times as {rol}"


def test_no_page_asks_more_than_twelve_times(deuren: Deuren) -> None:
    """Of every page that the tests above opened, as each role: this one walks nowhere itself.

    Seen red: fifteen pages, the page of a wijk and a round with up to 16.
    """
    assert deuren.vragen, "nothing was counted: run this file as a whole"
    nothing(gulzig(deuren))
