"""Questions about initiatives: who sees which, and in what order."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from initiatieven.register.models import Initiatief
from initiatieven.steun.models import Steun
from tests.makers import make_bewoner, make_gebied, make_initiatief, make_lid, make_user
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db
S = Initiatief.Status
OPENBAAR = {S.GEPUBLICEERD, S.BEZIG, S.AFGEROND, S.GESTOPT}
MODEREERT = {Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.MODERATOR}


@pytest.mark.parametrize("rol", Rol)
def test_decision_5_what_is_not_public_is_for_the_maker_and_who_judges(rol):
    """One in every state stands there; an official sees no more than a visitor."""
    gebied = make_gebied()
    for status in S:
        make_initiatief(gebied, status=status, indiener=make_bewoner(gebied))
    lid = make_lid(gebied.ouder, rol)
    gezien = {i.status for i in Initiatief.objects.visible_to(lid)}
    assert gezien == (OPENBAAR | {S.INGEDIEND} if rol in MODEREERT else OPENBAAR)


def test_a_visitor_sees_what_is_public():
    for status in S:
        make_initiatief(status=status)
    gezien = {i.status for i in Initiatief.objects.visible_to(AnonymousUser())}
    assert gezien == OPENBAAR


def test_the_maker_sees_all_of_their_own():
    gebied = make_gebied()
    maker = make_bewoner(gebied)
    for status in S:
        make_initiatief(gebied, status=status, indiener=maker)
    assert Initiatief.objects.visible_to(maker).count() == len(S)
    assert Initiatief.objects.van(maker).count() == len(S)
    assert Initiatief.objects.van(make_user()).count() == 0


def test_a_worker_elsewhere_sees_no_waiting_one():
    make_initiatief(status=S.INGEDIEND)
    elders = make_lid(make_gebied().ouder, Rol.OPBOUWWERKER)
    assert list(Initiatief.objects.visible_to(elders)) == []


def test_the_queue_has_the_longest_waiting_first_and_says_what_is_late():
    gebied, toen = make_gebied(), nu()
    for titel, dag in {"vers": 1, "laat": 8, "bijna": 6}.items():
        op = toen - timedelta(days=dag)
        make_initiatief(gebied, titel=titel, status=S.INGEDIEND, ingediend_op=op)
    make_initiatief(gebied, status=S.GEPUBLICEERD)
    make_initiatief(status=S.INGEDIEND)
    rij = Initiatief.objects.te_beoordelen(make_lid(gebied.ouder, Rol.OPBOUWWERKER))
    verwacht = [("laat", True), ("bijna", False), ("vers", False)]
    assert [(i.titel, i.te_laat) for i in rij] == verwacht


def test_the_queue_leaves_out_ones_own():
    gebied = make_gebied()
    werker = make_bewoner(gebied, make_lid(gebied.ouder, Rol.OPBOUWWERKER))
    make_initiatief(gebied, status=S.INGEDIEND, indiener=werker)
    assert list(Initiatief.objects.te_beoordelen(werker)) == []


def test_the_queue_keeps_what_an_erased_person_proposed():
    wees = make_initiatief(indiener=None, status=S.INGEDIEND)
    werker = make_lid(wees.gebied.ouder, Rol.OPBOUWWERKER)
    assert list(Initiatief.objects.te_beoordelen(werker)) == [wees]


def test_met_steun_van_tells_of_one_person():
    initiatief, ander = make_initiatief(), make_initiatief()
    ik = make_user()
    Steun.objects.create(initiatief=initiatief, user=ik)
    Steun.objects.create(initiatief=ander, user=make_user())
    for wie, verwacht in ((ik, {initiatief.pk}), (make_user(), set()), (AnonymousUser(), set())):
        alles = Initiatief.objects.met_steun_van(wie)
        assert {i.pk for i in alles if i.steunt} == verwacht


def test_matching_looks_in_title_and_text():
    een = make_initiatief(titel="Soep op vrijdag")
    twee = make_initiatief(wat="Wij koken soep.")
    make_initiatief(titel="Muziek")
    assert set(Initiatief.objects.matching("SOEP")) == {een, twee}
    assert Initiatief.objects.matching("").count() == 3


def test_in_gebied():
    gebied = make_gebied()
    hier = make_initiatief(gebied)
    make_initiatief()
    assert list(Initiatief.objects.in_gebied(gebied.ouder)) == [hier]
