"""Journey e: from a signal to the result and back, along the red thread."""

import pytest

from tests.journeys import lijn as lijnen

pytestmark = [pytest.mark.traag]  # whole stories in a real browser


@pytest.fixture
def lijn(transactional_db):
    return lijnen.bouw()


def draad(r):
    """The way from a thing to its red thread; the stops that can be clicked there."""
    r.klik("Volg de rode draad")
    return r.deel.locator(".thread a").all_inner_texts()


def stap(r, naam):
    """One stop on the line."""
    r.klik(naam, waar=r.deel.locator(".thread"))


def test_from_a_signal_to_the_result_and_back(reiziger, als, lijn):
    r = reiziger()
    als(r, lijn.werker)
    signalen = [signaal.tekst for signaal in lijn.signalen]  # who works here reads the words
    verder = [str(lijn.kwestie), str(lijn.voorstel), str(lijn.prioriteit), str(lijn.opdracht)]

    r.ga(lijn.signalen[0].get_absolute_url())
    assert draad(r) == [signalen[0], *verder]
    stap(r, lijn.opdracht.titel)
    r.leest(lijnen.RESULTAAT)
    assert draad(r) == [*signalen, *verder]
    stap(r, signalen[0])
    assert r.pad == lijn.signalen[0].get_absolute_url()


def test_every_stop_leads_to_the_next_page_of_the_line(reiziger, als, lijn):
    r = reiziger()
    als(r, lijn.werker)
    dingen = (lijn.signalen[0], lijn.kwestie, lijn.voorstel, lijn.prioriteit, lijn.opdracht)

    r.ga(dingen[0].get_absolute_url())
    for ding in dingen[1:]:
        with r.al_gezien():
            r.klik("Volg de rode draad")
        adres = ding.get_absolute_url()
        with r.onderweg():
            r.deel.locator(f".thread a[href='{adres}']").click()
        r.kijk()
        assert r.pad == adres


def test_a_visitor_goes_from_the_result_back_to_the_kwestie(reiziger, lijn):
    r = reiziger()
    texts = [signaal.tekst for signaal in lijn.signalen]

    r.ga(lijn.opdracht.get_absolute_url())
    r.leest(lijnen.RESULTAAT)
    stops = draad(r)
    assert stops[0] == lijn.kwestie.titel
    r.leest("Minder dan 10 signalen")
    r.leest_niet(*texts)
    with r.onderweg():
        r.deel.locator(f".thread a[href='{lijn.kwestie.get_absolute_url()}']").click()
    r.kijk()
    assert r.h1 == lijn.kwestie.titel
    r.leest_niet(*texts)
