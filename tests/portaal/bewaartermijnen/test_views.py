"""The pages about retention: the terms, the days, and the record to print."""

from datetime import date

import pytest
from django.utils.formats import date_format

from tests.makers import make_gemeente, make_lid
from tests.portaal.bewaartermijnen.rijen import MAKERS, K
from tests.portaal.bewaartermijnen.test_termijnen import moment
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.bewaartermijnen.ronde import ronde

pytestmark = pytest.mark.django_db
OUD = moment(date(2015, 3, 1))


@pytest.fixture
def beheerder(client):
    user = make_lid(make_gemeente(), Rol.BEHEERDER)
    client.force_login(user)
    return client


def adres(dag):
    return f"/bewaartermijnen/{dag.year}/{dag.month}/{dag.day}/"


def test_the_terms_are_there_before_anything_went(beheerder):
    pagina = beheerder.get("/bewaartermijnen/").content.decode()
    assert "Er is nog niets vernietigd." in pagina
    assert "Vertrouwelijk signaal, afgerond" in pagina
    assert "12 maanden" in pagina
    assert beheerder.get(adres(vandaag())).status_code == 404
    assert beheerder.get("/bewaartermijnen/2026/13/1/").status_code == 404


def test_the_record_says_what_went_by_which_rule_and_no_words(beheerder):
    for _ in range(3):
        MAKERS["bericht/kern_bericht"](OUD)
    MAKERS["vraag/buurten_vraag"](OUD)
    ronde(vandaag())
    dag = adres(vandaag())
    assert dag in beheerder.get("/bewaartermijnen/").content.decode()
    pagina = beheerder.get(dag).content.decode()
    assert "Bericht in het portaal" in pagina
    assert '<strong class="number">3</strong> keer weggehaald: de termijn was voorbij.' in pagina
    assert f"De termijn liep vanaf {date_format(OUD, 'j F Y')}." in pagina
    assert "bericht:12m0d:verwijderen" in pagina
    assert "Vraag aan een functie, met het antwoord" in pagina
    assert K not in pagina


def test_a_page_asks_the_same_for_one_class_and_for_all(beheerder, django_assert_max_num_queries):
    for maker in MAKERS.values():
        maker(OUD)
    ronde(vandaag())
    with django_assert_max_num_queries(9):
        beheerder.get(adres(vandaag()))
    with django_assert_max_num_queries(10):
        beheerder.get("/bewaartermijnen/")
