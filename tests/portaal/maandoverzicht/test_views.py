"""One month of a wijk: the same sheet for everybody, and nothing new to count with."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.kwesties.models import Kwestiestap
from buurten.signalen.models import Telling
from tests.makers import make_gebied, make_kwestie, make_lid, make_thema
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.maandoverzicht import lezen

pytestmark = pytest.mark.django_db
HIER = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def wijk():
    return make_gebied().ouder


def stap(kwestie, soort, moment):
    nieuw = Kwestiestap.objects.create(kwestie=kwestie, soort=soort)
    Kwestiestap.objects.filter(pk=nieuw.pk).update(op=moment)


def tekst(client, wijk, jaar=2026, maand=3):
    return client.get(f"/maandoverzicht/{wijk.code}/{jaar}/{maand}/").content.decode()


def test_turns_of_this_month_stand_in_it_and_no_other(client, wijk):
    for naam, moment in (
        ("Eerste minuut", datetime(2026, 3, 1, 0, 0, tzinfo=HIER)),
        ("Laatste minuut", datetime(2026, 3, 31, 23, 59, tzinfo=HIER)),
        ("Ervoor", datetime(2026, 2, 28, 23, 59, tzinfo=HIER)),
        ("Erna", datetime(2026, 4, 1, 0, 0, tzinfo=HIER)),
    ):
        stap(make_kwestie(wijk, titel=naam), "oppakken", moment)
    namen = {str(k) for k, _dag in lezen.delen(wijk, date(2026, 3, 1))[1].regels}
    assert namen == {"Eerste minuut", "Laatste minuut"}


def test_what_is_not_public_is_on_no_sheet(client, wijk):
    """Seen red with every kwestie of the wijk, also for who may read it on its own page."""
    kwestie = make_kwestie(wijk, titel="Nog geheim", status="concept", is_openbaar=False)
    stap(kwestie, "bundelen", datetime(2026, 3, 2, tzinfo=HIER))
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    assert "Nog geheim" not in tekst(client, wijk)


def test_e03_no_count_of_a_month_is_published(client, wijk):
    """Seen red with counts of the month: beside the year they told that one month had nine."""
    thema = make_thema("Groen")
    for maand, aantal in ((1, 12), (2, 0), (3, 19)):
        dag = date(2026, maand, 1)
        Telling.objects.create(gebied=wijk, thema=thema, groep="bewoners", maand=dag, aantal=aantal)
    bladen = [tekst(client, wijk, maand=maand) for maand in (1, 2, 3)]
    assert ['Groen: <span class="number">30</span>' in blad for blad in bladen] == [True] * 3
    assert not any(f">{n}<" in blad for blad in bladen for n in (12, 19, 10))
    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    assert '<td class="is-number">19</td>' in tekst(client, wijk)


def test_what_waits_too_long_and_how_many_do_not_fit(client, wijk):
    gisteren = vandaag() - timedelta(days=1)
    for n in range(7):
        make_kwestie(wijk, titel=f"Wacht {n}", oppakken_voor=gisteren)
    wacht = lezen.wacht(wijk, vandaag())
    assert (wacht.aantal, len(wacht.regels), wacht.meer) == (7, 5, 2)
    assert "En nog 2." in tekst(client, wijk)


@pytest.mark.parametrize("adres", ["2026/13", "2026/0", "1999/12", "9999/1", "2026/99999999999"])
def test_what_is_no_month_is_not_there(client, wijk, adres):
    assert client.get(f"/maandoverzicht/{wijk.code}/{adres}/").status_code == 404
    assert client.get("/maandoverzicht/WK999999/2026/3/").status_code == 404


def test_a_month_to_come_is_not_there_and_today_is(client, wijk):
    later = lezen.volgende(vandaag().replace(day=1))
    adres = f"/maandoverzicht/{wijk.code}/{later.year}/{later.month}/"
    assert client.get(adres).status_code == 404
    nu = vandaag()
    heen = client.get(f"/maandoverzicht/{wijk.code}/").url
    assert heen == f"/maandoverzicht/{wijk.code}/{nu.year}/{nu.month}/"


def test_months_follow_each_other_over_the_year():
    assert lezen.volgende(date(2025, 12, 1)) == date(2026, 1, 1)
    assert lezen.vorige(date(2026, 1, 1)) == date(2025, 12, 1)
    assert [lezen.vorige(lezen.volgende(date(2026, m, 1))).month for m in range(1, 13)] == [
        *range(1, 13)
    ]


def test_it_asks_as_often_for_one_kwestie_as_for_thirty(client, wijk):
    def vul(aantal):
        for n in range(aantal):
            kwestie = make_kwestie(wijk, titel=f"Kwestie {n}", oppakken_voor=date(2020, 1, 1))
            for soort in lezen.SOORTEN:
                stap(kwestie, soort, datetime(2026, 3, 2, tzinfo=HIER))

    def vragen():
        with CaptureQueriesContext(connection) as gevraagd:
            tekst(client, wijk)
        return len(gevraagd)

    client.force_login(make_lid(wijk, Rol.OPBOUWWERKER))
    vul(1)
    een = vragen()
    vul(29)
    assert een == vragen() <= 15
