"""How the list of signals narrows, and that it says so."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from buurten.signalen.models import Signaal
from tests.makers import make_bewoner, make_gebied, make_lid, make_signaal
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
HIER = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def werker(client, gebied):
    wie = make_lid(gebied.ouder, Rol.OPBOUWWERKER)
    client.force_login(wie)
    return wie


def gevonden(client, adres):
    return set(client.get(f"/signalen/?{adres}").context["page"])


def op(signaal, moment):
    Signaal.objects.filter(pk=signaal.pk).update(gemeld_op=moment)
    return signaal


def test_days_count_from_midnight_here_up_to_and_with_the_last(client, gebied, werker):
    vroeg = op(make_signaal(gebied), datetime(2026, 3, 1, 0, 0, tzinfo=HIER))
    laat = op(make_signaal(gebied), datetime(2026, 3, 31, 23, 59, tzinfo=HIER))
    na = op(make_signaal(gebied), datetime(2026, 4, 1, 0, 0, tzinfo=HIER))
    assert gevonden(client, "van=2026-03-01&tot=2026-03-31") == {vroeg, laat}
    assert gevonden(client, "van=2026-03-02") == {laat, na}
    assert gevonden(client, "tot=2026-03-01") == {vroeg}


@pytest.mark.parametrize("adres", ["van=0001-01-01", "tot=9999-12-31", "van=gisteren", "tot=9"])
def test_days_that_no_clock_knows_keep_everything(client, gebied, werker, adres):
    signaal = make_signaal(gebied)
    assert gevonden(client, adres) == {signaal}


def test_mine_and_late_are_ticks(client, gebied, werker):
    eigen, ander = make_signaal(gebied, melder=werker), make_signaal(gebied)
    oud = op(make_signaal(gebied), nu() - timedelta(days=8))
    assert gevonden(client, "mijn=on") == {eigen}
    assert gevonden(client, "laat=on") == {oud}
    assert gevonden(client, "mijn=&laat=") == {eigen, ander, oud}


def test_who_has_no_work_list_is_not_asked_what_is_late(client, gebied):
    client.force_login(bewoner := make_bewoner(gebied))
    signaal = make_signaal(gebied, melder=bewoner)
    antwoord = client.get("/signalen/?laat=on&mijn=on")
    assert list(antwoord.context["page"]) == [signaal]
    assert not {"laat", "mijn"} & antwoord.context["filter"].form.fields.keys()


def test_each_choice_that_is_on_shows_with_the_way_to_take_it_off(client, gebied, werker):
    pagina = client.get("/signalen/?groep=bewoners&laat=on&page=2").content.decode()
    assert "<summary>Filteren (2)</summary>" in pagina
    assert (
        'href="?laat=on"><span class="visually-hidden">Haal weg: </span>Van wie: Bewoners' in pagina
    )
    assert '<a href="?groep=bewoners">' in pagina
    assert "<summary>Filteren</summary>" in client.get("/signalen/").content.decode()
