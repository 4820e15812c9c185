"""A session does not end without a warning (WCAG 2.2.1, 2.2.6), with and without JavaScript."""

import time

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import expect

from buurten.begeleiding import actions as begeleiding
from buurten.begeleiding.models import Begeleiding, Deelnemer
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_user
from welzijn.kern.accounts import termijnen
from welzijn.kern.accounts.termijnen import DAG, MINUUT, UUR
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
NAAM = "/accounts/wijzigen/"
VERLENGEN = "/accounts/sessies/verlengen/"
LIJN = "U blijft ingelogd tot"
OP_PAPIER = f"{LIJN} <span"


@pytest.fixture
def otto():
    """An opbouwwerker."""
    return make_bezetting(make_gebied().ouder, user=make_user("Otto")).user


def ouder(client, stil=0, heel=0, **meer):
    """Let the session of this browser be older than it is."""
    sessie = client.session
    sessie["gezien"], sessie["begin"] = time.time() - stil, time.time() - max(heel, stil)
    sessie.update(meer)
    sessie.save()


def einde(client, adres=NAAM):
    return client.get(adres).context["sessie"]


def helpen(otto):
    """Otto helps somebody."""
    door = otto.bezettingen.get()
    buurt = make_gebied(wijk=door.functie.gebieden.get())
    nieuw = Deelnemer(gebied=buurt, toestemming="aanwezig")
    toon = begeleiding.inschrijven(nieuw, by=otto, naam="Toon", namens=door)
    hoe = {"reden": "idee", "toestemming": "aanwezig"}
    return begeleiding.begeleiden(toon, by=otto, namens=door, **hoe)


# --- Without JavaScript --------------------------------------------------------------------------


def test_a_form_says_until_when_who_works_here_stays_signed_in(client, otto):
    """Seen red without the line in base.html."""
    client.force_login(otto)
    assert OP_PAPIER in client.get(NAAM).content.decode()
    assert OP_PAPIER not in client.get("/kwesties/").content.decode()


def test_a_resident_who_may_stay_for_weeks_reads_nothing_of_it(client):
    client.force_login(make_bewoner(make_gebied()))
    pagina = client.get(NAAM)
    assert (LIJN in pagina.content.decode(), bool(pagina.context["sessie"])) == (False, False)


def test_a_visitor_has_no_session_that_ends(client):
    assert not client.get("/").context["sessie"]


@pytest.mark.parametrize(
    ("stil", "heel", "eigen", "over"),
    [
        (0, 0, False, 30 * MINUUT),
        (0, 0, True, 10 * UUR),
        (50, 11 * UUR, False, 30 * MINUUT - 50),
        (0, 12 * UUR - MINUUT, False, MINUUT),
        (0, 12 * UUR - MINUUT, True, MINUUT),
    ],
)
def test_b08_the_nearest_end_is_told(client, otto, stil, heel, eigen, over):
    client.force_login(otto)
    ouder(client, stil, heel, eigen_toestel=eigen)
    assert over - 30 <= einde(client).over <= over


def test_a_resident_reads_of_the_last_day(client):
    client.force_login(make_bewoner(make_gebied()))
    ouder(client, 0, 90 * DAG - UUR)
    assert einde(client).over <= UUR


def test_helping_ends_at_its_own_time_and_cannot_be_put_off(client, otto):
    client.force_login(otto)
    hulp = helpen(otto)
    ouder(client, begeleiding=hulp.pk)
    gezien = einde(client, "/functies/profiel/")
    assert (gezien.hulp, gezien.duur) == (True, 0)
    assert 19 * MINUUT <= gezien.over == gezien.heel <= 20 * MINUUT
    ouder(client, 0, 12 * UUR - MINUUT)
    assert einde(client, "/functies/profiel/").over <= MINUUT


def test_it_costs_no_question_more(client, otto, monkeypatch):
    client.force_login(otto)
    client.get(NAAM)
    with CaptureQueriesContext(connection) as met:
        client.get(NAAM)
    monkeypatch.setattr("welzijn.portaal.context.einde", lambda request: None)
    with CaptureQueriesContext(connection) as zonder:
        client.get(NAAM)
    assert len(met) == len(zonder)


# --- Putting it off ------------------------------------------------------------------------------


def test_putting_it_off_counts_from_this_second(client, otto):
    client.force_login(otto)
    ouder(client, 29 * MINUUT)
    assert client.post(VERLENGEN).status_code == 204
    assert time.time() - client.session["gezien"] < 5


def test_what_ended_is_not_put_off(client, otto):
    client.force_login(otto)
    ouder(client, 31 * MINUUT)
    assert client.post(VERLENGEN).url.startswith("/account/login/")
    assert "_auth_user_id" not in client.session


def test_b08_twelve_hours_are_never_put_off(client, otto):
    client.force_login(otto)
    ouder(client, 0, 12 * UUR + 1)
    assert client.post(VERLENGEN).status_code == 302


def test_reading_puts_nothing_off_by_itself(client, otto):
    client.force_login(otto)
    assert client.get(VERLENGEN).status_code == 405


def test_while_helping_the_helper_stays_the_helper(client, otto):
    client.force_login(otto)
    ouder(client, begeleiding=helpen(otto).pk)
    antwoord = client.post(VERLENGEN)
    assert (antwoord.status_code, antwoord.wsgi_request.user) == (204, otto)
    assert "begeleiding" in client.session


# --- In the browser ------------------------------------------------------------------------------


@pytest.fixture
def open_(page_at_both_widths, sign_in, otto, axe, no_sideways_scroll):
    """Otto types in a form; `verstrijken(seconds)` lets the clock of his browser run."""
    page = page_at_both_widths
    sign_in(page, otto)
    page.clock.install()
    page.goto(NAAM)
    page.locator("input[name=naam]").fill("Otto de Tweede")
    page.checks = (axe, no_sideways_scroll)
    return page


def raam(page):
    return page.get_by_role("dialog")


def gezien(page):
    for check in page.checks:
        check(page)


def verstrijken(page, minuten):
    page.clock.fast_forward(int(minuten * 60_000))


@pytest.mark.traag
def test_two_minutes_before_the_end_a_dialog_asks_and_puts_it_off(open_):
    """Focus comes back to the field, in which everything typed still stands."""
    verstrijken(open_, 27)
    expect(raam(open_)).to_have_count(0)
    verstrijken(open_, 1.5)
    raam(open_).wait_for()
    expect(raam(open_)).to_contain_text("U wordt uitgelogd om", use_inner_text=True)
    gezien(open_)
    open_.keyboard.press("Tab")
    expect(open_.locator(":focus")).to_have_text("Blijf ingelogd")
    open_.keyboard.press("Enter")
    raam(open_).wait_for(state="hidden")
    expect(open_.get_by_role("status")).to_contain_text(LIJN)
    expect(open_.locator("input[name=naam]")).to_be_focused()
    expect(open_.locator("input[name=naam]")).to_have_value("Otto de Tweede")
    verstrijken(open_, 27)
    expect(raam(open_)).to_have_count(0)
    verstrijken(open_, 1.5)
    raam(open_).wait_for()


@pytest.mark.traag
def test_after_the_end_it_says_so_and_that_the_text_waits(open_):
    verstrijken(open_, 28.5)
    raam(open_).wait_for()
    open_.keyboard.press("Escape")
    raam(open_).wait_for(state="hidden")
    verstrijken(open_, 2)
    raam(open_).wait_for()
    expect(raam(open_)).to_contain_text("uw tekst wacht dan een uur op u", use_inner_text=True)
    expect(raam(open_).get_by_role("button")).to_have_text(["Sluit dit bericht"])
    gezien(open_)


@pytest.mark.traag
def test_where_the_session_is_gone_putting_it_off_says_so(open_):
    verstrijken(open_, 28.5)
    Session.objects.all().delete()
    raam(open_).get_by_role("button", name="Blijf ingelogd").click()
    raam(open_).get_by_text("U bent uitgelogd.").wait_for()


@pytest.mark.traag
def test_an_end_that_cannot_be_put_off_tells_so(page, sign_in, otto, axe):
    """Twelve hours in all: with shortened limits, and no clock of the browser's own."""
    oud = termijnen.WERK_HEEL
    termijnen.WERK_HEEL = 90
    try:
        sign_in(page, otto)
        page.goto(NAAM)
        raam(page).wait_for()
    finally:
        termijnen.WERK_HEEL = oud
    expect(raam(page)).to_contain_text("Uitstel kan niet.", use_inner_text=True)
    expect(raam(page).get_by_role("button")).to_have_text(["Sluit dit bericht"])
    axe(page)


@pytest.mark.traag
def test_helping_tells_that_it_ends(page, sign_in, otto, axe):
    sign_in(page, otto)
    hulp = helpen(otto)
    Begeleiding.objects.update(tot=nu() + (hulp.tot - nu()) / 15)
    sessie = Session.objects.get()
    inhoud = sessie.get_decoded() | {"begeleiding": hulp.pk}
    sessie.session_data = Session.objects.encode(inhoud)
    sessie.save()
    page.goto("/functies/profiel/")
    raam(page).wait_for()
    expect(raam(page)).to_contain_text("Het stopt om", use_inner_text=True)
    axe(page)


@pytest.mark.traag
def test_another_page_of_the_same_person_puts_it_off_here(open_):
    verstrijken(open_, 28.5)
    raam(open_).wait_for()
    ander = open_.context.new_page()
    ander.clock.install(time=open_.evaluate("Date.now()") / 1000)
    ander.goto(NAAM)
    raam(open_).wait_for(state="hidden")


@pytest.mark.traag
def test_without_javascript_the_line_stands_there_and_no_dialog(
    page_without_javascript, sign_in, otto
):
    sign_in(page_without_javascript, otto)
    page_without_javascript.goto(NAAM)
    expect(page_without_javascript.locator("main")).to_contain_text(LIJN)
    expect(raam(page_without_javascript)).to_have_count(0)
