"""What is due is done once, also when two start at once, and one that fails stops no other."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from buurten.vragen.models import Vraag
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_vraag
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.tijd import nu, vandaag
from welzijn.portaal.management.commands import periodiek


@pytest.fixture
def te_laat():
    """Five questions that wait too long: ten messages are due."""
    gebied = make_gebied()
    functie = make_bezetting(gebied).functie
    gisteren = vandaag() - timedelta(days=1)
    vrager = make_bewoner(gebied)
    return [make_vraag(functie, vrager, tekst=f"{n}", antwoord_voor=gisteren) for n in range(5)]


@pytest.mark.django_db
def test_it_does_what_is_due_and_nothing_the_second_time(te_laat):
    Session.objects.create(session_key="oud", expire_date=nu() - timedelta(days=1))
    Session.objects.create(session_key="nieuw", expire_date=nu() + timedelta(days=1))
    call_command("periodiek")
    assert Bericht.objects.count() == 10
    assert [sessie.session_key for sessie in Session.objects.all()] == ["nieuw"]
    regels = Logregel.objects.count()
    call_command("periodiek")
    assert (Bericht.objects.count(), Logregel.objects.count()) == (10, regels)


@pytest.mark.django_db(transaction=True)
def test_f34_two_at_once_do_it_once(te_laat):
    """Four at a barrier. Seen red on PostgreSQL without select_for_update in `_houd`."""
    deur = Barrier(4)

    def loop(_):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            call_command("periodiek")
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as zalen:
        list(zalen.map(loop, range(4)))
    assert Bericht.objects.count() == 10
    assert Logregel.objects.filter(daad="vraag.herinneren").count() == 1


@pytest.mark.django_db
def test_f34_one_that_stops_half_way_did_nothing_and_the_next_run_does_it(te_laat, monkeypatch):
    """It stops after its messages were written: none of them stands. The others were done."""

    def halverwege() -> None:
        periodiek.vragen.herinneren()
        raise RuntimeError("the plug was pulled")

    heel = list(periodiek.JOBS)
    kapot = [(n, halverwege if n == "vragen.herinneren" else job) for n, job in heel]
    monkeypatch.setattr(periodiek, "JOBS", kapot)
    with pytest.raises(CommandError, match=r"^Not done: vragen\.herinneren\. "):
        call_command("periodiek")
    assert Bericht.objects.count() == 5
    assert Vraag.objects.filter(herinnerd_op=None).count() == 5
    monkeypatch.setattr(periodiek, "JOBS", heel)
    call_command("periodiek")
    assert Bericht.objects.count() == 10


@pytest.mark.django_db
def test_it_tells_what_it_did_when_asked(te_laat, capsys):
    call_command("periodiek", verbosity=2)
    namen = [f"{naam}: done" for naam, _ in periodiek.JOBS]
    assert capsys.readouterr().out.splitlines() == namen
