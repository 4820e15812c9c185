"""Backing an initiative: the counter and the rows never tell different stories."""

import pytest
from django.db import IntegrityError

from initiatieven.register.models import Initiatief
from initiatieven.steun import actions
from initiatieven.steun.models import Steun
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db


@pytest.fixture
def initiatief():
    gebied = make_gebied()
    return make_initiatief(gebied, indiener=make_bewoner(gebied), titel="Soep")


def stand(initiatief):
    initiatief.refresh_from_db()
    return initiatief.aantal_steun, initiatief.steunen.count()


def gelogd():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def test_steunen_counts_once_per_person(initiatief):
    ik = make_user()
    for _ in range(3):
        actions.steunen(initiatief, by=ik)
    actions.steunen(initiatief, by=make_user())
    assert stand(initiatief) == (2, 2)
    assert gelogd() == ["steun.steunen", "steun.steunen"]


def test_intrekken_takes_it_back_once(initiatief):
    ik = make_user()
    actions.steunen(initiatief, by=ik)
    actions.steunen(initiatief, by=make_user())
    for _ in range(3):
        actions.intrekken(initiatief, by=ik)
    assert stand(initiatief) == (1, 1)
    assert gelogd() == ["steun.steunen", "steun.steunen", "steun.intrekken"]


def test_a_stale_copy_does_not_overwrite_the_counter(initiatief):
    oud = Initiatief.objects.get(pk=initiatief.pk)
    actions.steunen(initiatief, by=make_user())
    actions.steunen(oud, by=make_user())
    assert stand(initiatief) == (2, 2)


def test_the_maker_hears_of_round_numbers_only(initiatief):
    for _ in range(6):
        actions.steunen(initiatief, by=make_user())
    berichten = Bericht.objects.order_by("pk")
    assert [b.ontvanger for b in berichten] == [initiatief.indiener] * 2
    assert [b.tekst for b in berichten] == [
        "Iemand steunt uw idee “Soep”.",
        "Al 5 mensen steunen uw idee “Soep”.",
    ]


def test_the_database_keeps_one_per_person(initiatief):
    steun = actions.steunen(initiatief, by=make_user())
    with pytest.raises(IntegrityError):
        Steun.objects.create(initiatief=initiatief, user=steun.user)
