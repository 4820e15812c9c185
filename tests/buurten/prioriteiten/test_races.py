"""50 people, each casting 8 ballots at the same moment: 50 ballots, 50 participations, no errors.

Seen red in two ways, kept below as tests of the test:
- a casting that first looks and then inserts, against the same table without its constraint,
  gives 8 ballots for one person (`test_v01_without_the_constraint_...`);
- with the constraint the same casting gives 1 ballot and 7 errors, which the upsert avoids.
These tests commit for real, with a connection per thread, and so take longer than half a second.
"""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from buurten.prioriteiten import actions, sleutels
from buurten.prioriteiten.models import Deelname, Stembiljet, Sticker
from tests.buurten.prioriteiten.jaar import biljet, buur, nummers
from tests.inloggen import Inlogger
from tests.makers import make_bezetting, make_klaarzetting, make_stemming, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep, Rol

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.traag]
MENSEN, TEGELIJK = 50, 8
EEN_PER_PERSOON = next(
    regel for regel in Stembiljet._meta.constraints if regel.name == "stembiljet_een_per_persoon"
)


def tegelijk(werk: Callable[[int], object], aantal: int = TEGELIJK) -> list[object]:
    """Run this so many times at once, each in a thread with its own connection."""
    lijn = Barrier(aantal)

    def een(nummer: int) -> object:
        try:
            lijn.wait()
            return werk(nummer)
        finally:
            connection.close()

    with ThreadPoolExecutor(aantal) as draden:
        return list(draden.map(een, range(aantal)))


def test_v01_fifty_people_with_eight_ballots_at_once_over_http():
    stemming = make_stemming()
    adres, velden = f"/prioriteiten/{stemming.ronde_id}/stemmen/", biljet(stemming, 3, 1)
    sessies = []
    for _ in range(MENSEN):
        client = Inlogger()
        client.force_login(buur(stemming.gebied))
        sessies.append(client.cookies)
    lijn = Barrier(TEGELIJK)

    def dezelfde_mensen(_: int) -> Counter[int]:
        """One of eight browsers; all eight wait for each other before each person."""
        codes: Counter[int] = Counter()
        client = Inlogger(raise_request_exception=False)
        for sessie in sessies:
            client.cookies = sessie.copy()
            lijn.wait()
            codes[client.post(adres, velden).status_code] += 1
        return codes

    codes = sum(tegelijk(dezelfde_mensen), Counter())
    assert codes == {200: MENSEN * TEGELIJK}
    assert (Stembiljet.objects.count(), Deelname.objects.count()) == (MENSEN, MENSEN)
    assert Sticker.objects.count() == 2 * MENSEN
    stemregels = Logregel.objects.filter(daad="stemming.stemmen", actor="")
    assert stemregels.count() == MENSEN * TEGELIJK


def test_casting_and_closing_at_once_loses_nothing_and_counts_nothing_late():
    """Whoever is told that it is kept is counted; whoever came too late is told so."""
    stemming, mensen = make_stemming(), [make_user() for _ in range(TEGELIJK)]
    make_klaarzetting(stemming.ronde)
    tweede = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    a, *_ = nummers(stemming)

    def stem_of_sluit(nummer: int) -> str:
        try:
            if nummer == TEGELIJK // 2:
                actions.sluiten(stemming, by=tweede.user, namens=tweede)
                return "gesloten"
            actions.stemmen(stemming, {a: 1}, by=mensen[nummer])
        except ValidationError:
            return "te laat"
        return "bewaard"

    uitkomsten = Counter(tegelijk(stem_of_sluit))
    stemming.refresh_from_db()
    assert uitkomsten["gesloten"] == 1
    assert uitkomsten["bewaard"] + uitkomsten["te laat"] == TEGELIJK - 1
    assert Stembiljet.objects.count() == uitkomsten["bewaard"]
    telt = stemming.uitkomst["groepen"]["bewoners"]
    assert telt["biljetten"] in (uitkomsten["bewaard"], None)
    assert telt["telt"] is (uitkomsten["bewaard"] >= 5)


def eerst_kijken(stemming, merk, wachten):
    """A casting as one should not write it: look, then insert."""
    bestaat = Stembiljet.objects.filter(stemming=stemming, merk=merk).exists()
    wachten()
    if not bestaat:
        Stembiljet.objects.create(stemming=stemming, merk=merk, groep=Groep.BEWONERS)


def kijk_en_zet(stemming, merk):
    """Eight times at once; how many of them ended in an error."""
    lijn = Barrier(TEGELIJK)

    def werk(_: int) -> int:
        try:
            eerst_kijken(stemming, merk, lijn.wait)
        except IntegrityError:
            return 1
        return 0

    return sum(tegelijk(werk))


@pytest.fixture
def _zonder_regel(monkeypatch):
    """The table without its rule. SQLite makes a table anew from what the model says."""
    met_regel = Stembiljet._meta.constraints
    zonder = [regel for regel in met_regel if regel is not EEN_PER_PERSOON]
    monkeypatch.setattr(Stembiljet._meta, "constraints", zonder)
    with connection.schema_editor() as tabel:
        tabel.remove_constraint(Stembiljet, EEN_PER_PERSOON)
    yield
    Stembiljet.objects.all().delete()
    monkeypatch.setattr(Stembiljet._meta, "constraints", met_regel)
    with connection.schema_editor() as tabel:
        tabel.add_constraint(Stembiljet, EEN_PER_PERSOON)


@pytest.mark.usefixtures("_zonder_regel")
def test_v01_without_the_constraint_looking_first_lets_one_person_cast_eight():
    stemming = make_stemming()
    assert kijk_en_zet(stemming, sleutels.merk(stemming, make_user())) == 0
    assert Stembiljet.objects.count() == TEGELIJK


def test_v01_with_the_constraint_looking_first_gives_one_ballot_and_seven_errors():
    stemming = make_stemming()
    assert kijk_en_zet(stemming, sleutels.merk(stemming, make_user())) == TEGELIJK - 1
    assert Stembiljet.objects.count() == 1
