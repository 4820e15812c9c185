"""Taking the list of signals along: what one sees, why, and a line about it (D06, D11, D12)."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.inloggen import Inlogger
from tests.makers import (
    make_bewoner,
    make_gebied,
    make_lid,
    make_organisatie,
    make_signaal,
    make_user,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
VELDEN = {"soort": "csv", "reden": "verslag"}
ADRES = "/signalen/meenemen/"


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def werker(client, gebied):
    wie = make_lid(gebied.ouder, Rol.OPBOUWWERKER)
    client.force_login(wie)
    return wie


def gelezen(antwoord):
    tekst = antwoord.getvalue().decode("utf-8-sig")
    kop, *regels = csv.reader(io.StringIO(tekst), delimiter=";")
    return [dict(zip(kop, regel, strict=True)) for regel in regels[: regels.index([])]], tekst


def test_d12_the_file_holds_the_rows_of_the_screen_and_no_other(client, gebied, werker):
    """Over the pages of the list: no page, and no limit, cuts the file."""
    hier = {make_signaal(gebied, tekst=f"Licht {n}").pk for n in range(25)}
    make_signaal(gebied, tekst="Iets anders")
    make_signaal(tekst="Licht elders")
    regels, _tekst = gelezen(client.post(f"{ADRES}?zoek=licht&page=2", VELDEN))
    assert {int(regel["nummer"]) for regel in regels} == hier
    assert regels[0]["wat iemand merkte"] == "Licht 24"


def test_d11_the_logboek_tells_how_many_why_and_how_it_was_narrowed(client, gebied, werker):
    make_signaal(gebied, tekst="Mevrouw Jansen zegt dat het donker is")
    client.post(f"{ADRES}?zoek=jansen&status=nieuw", VELDEN | {"soort": "xlsx"})
    regel = Logregel.objects.get(daad="signaal.meenemen")
    assert len(regel.velden.pop("sha256")) == 64
    assert regel.velden == {
        "soort": "xlsx", "regels": 1, "reden": "verslag", "keuze": "zoek=*&status=nieuw",
    }  # fmt: skip
    assert (regel.actor, regel.namens) == (str(werker.sleutel), str(werker.bezettingen.get()))


def test_what_is_confidential_stays_and_the_page_says_so(client, gebied):
    """Seen red with every row of the screen in the file."""
    huis = make_organisatie()
    client.force_login(make_lid(gebied.ouder, Rol.OPBOUWWERKER, huis))
    besloten = {"niveau": "vertrouwelijk", "geheim": "kanariegeheimkanarie", "organisatie": huis}
    make_signaal(gebied, tekst="", **besloten)
    make_signaal(gebied, tekst="Gewoon")
    assert "1 vertrouwelijk signaal staat niet" in client.get(ADRES).content.decode()
    regels, tekst = gelezen(client.post(ADRES, VELDEN))
    assert [regel["wat iemand merkte"] for regel in regels] == ["Gewoon"]
    assert "kanariegeheim" not in tekst


def test_who_may_know_but_not_read_gets_no_words(client, gebied):
    """Seen red with the words of every row."""
    client.force_login(make_lid(gebied.ouder, Rol.VERTEGENWOORDIGER))
    make_signaal(gebied, tekst="kanariewoordkanarie", plek="kanarieplekkanarie")
    regels, tekst = gelezen(client.post(ADRES, VELDEN))
    assert (len(regels), regels[0]["stand"], regels[0]["wat iemand merkte"]) == (1, "Nieuw", "")
    assert "kanarie" not in tekst


def test_a_resident_takes_along_what_is_theirs(client, gebied):
    client.force_login(bewoner := make_bewoner(gebied))
    make_signaal(gebied, tekst="Van mij", melder=bewoner)
    make_signaal(gebied, tekst="Van een ander")
    regels, _tekst = gelezen(client.post(ADRES, VELDEN))
    assert [regel["wat iemand merkte"] for regel in regels] == ["Van mij"]


def test_without_a_right_there_is_no_file(client):
    client.force_login(make_user())
    assert client.post(ADRES, VELDEN).status_code == 403
    assert not Logregel.objects.filter(daad="signaal.meenemen").exists()


def test_b11_it_asks_for_fresh_proof_first(gebied, werker):
    oud = Inlogger()
    oud.force_login(werker, geleden=16 * 60)
    for methode in (oud.get, oud.post):
        assert methode(ADRES, VELDEN).url.startswith("/accounts/bevestigen/")


@pytest.mark.parametrize("velden", [{}, {"soort": "exe", "reden": "verslag"}, {"soort": "csv"}])
def test_without_a_reason_there_is_no_file(client, werker, velden):
    assert client.post(ADRES, velden).status_code == 200
    assert not Logregel.objects.filter(daad="signaal.meenemen").exists()


def test_the_file_is_kept_by_no_cache_and_has_a_name(client, gebied, werker):
    antwoord = client.post(ADRES, VELDEN)
    assert antwoord.headers["Cache-Control"] == "no-store, private"
    assert 'attachment; filename="signalen_2' in antwoord.headers["Content-Disposition"]


def test_it_asks_as_often_for_one_row_as_for_thirty(client, gebied, werker):
    def vragen():
        with CaptureQueriesContext(connection) as gevraagd:
            gelezen(client.post(ADRES, VELDEN))
            client.get(ADRES)
        return len(gevraagd)

    make_signaal(gebied)
    een = vragen()
    for _ in range(29):
        make_signaal(gebied)
    assert vragen() == een
