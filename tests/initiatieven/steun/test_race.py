"""Many people at the same moment, on a real database with real threads."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from initiatieven.register.models import Initiatief
from initiatieven.steun import actions
from tests.makers import make_gebied, make_initiatief, make_user
from welzijn.kern.logboek.models import Logregel

MENSEN, KEER = 10, 4


def tegelijk(daden: list[Callable[[], object]]) -> Counter[str]:
    """Run all of these at once behind a barrier; how each of them ended."""
    hek = Barrier(len(daden))

    def doen(daad: Callable[[], object]) -> str:
        hek.wait()
        try:
            daad()
        except Exception as fout:  # a race may end in anything; the count tells
            return type(fout).__name__
        finally:
            connections.close_all()
        return "goed"

    with ThreadPoolExecutor(len(daden)) as pool:
        return Counter(pool.map(doen, daden))


@pytest.mark.django_db(transaction=True)
def test_k08_ten_people_who_click_four_times_count_ten():
    """Seen red without the constraint `steun_eenmaal` (forty rows, on PostgreSQL), and with a
    counter that is read, raised and saved instead of `F` (one counted, on both).
    """
    initiatief = make_initiatief(make_gebied())
    mensen = [make_user() for _ in range(MENSEN)]
    daden = [
        lambda wie=wie: actions.steunen(Initiatief.objects.get(pk=initiatief.pk), by=wie)
        for wie in mensen * KEER
    ]
    assert tegelijk(daden) == {"goed": MENSEN * KEER}
    initiatief.refresh_from_db()
    assert (initiatief.aantal_steun, initiatief.steunen.count()) == (MENSEN, MENSEN)
    assert Logregel.objects.filter(daad="steun.steunen").count() == MENSEN


@pytest.mark.django_db(transaction=True)
def test_k08_taking_back_four_times_at_once_counts_one_down():
    initiatief, ik = make_initiatief(make_gebied()), make_user()
    actions.steunen(initiatief, by=ik)
    actions.steunen(initiatief, by=make_user())
    daden = [
        lambda: actions.intrekken(Initiatief.objects.get(pk=initiatief.pk), by=ik)
        for _ in range(KEER)
    ]
    assert tegelijk(daden) == {"goed": KEER}
    initiatief.refresh_from_db()
    assert (initiatief.aantal_steun, initiatief.steunen.count()) == (1, 1)
