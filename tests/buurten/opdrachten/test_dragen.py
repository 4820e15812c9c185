"""Which function answers for a commission, and how that changes hands."""

import pytest
from django.core.exceptions import ValidationError

from buurten.functies.models import Bezetting
from buurten.opdrachten import actions, permissions
from buurten.opdrachten.models import Opdracht, Voortgang
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_voorstel,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def werk(buurt):
    return make_bezetting(buurt.ouder, Rol.PARTNER)


@pytest.fixture
def opdracht(buurt, werk):
    voorstel = make_voorstel(
        make_ronde(buurt.ouder, fase="uitvoeren"), indiener=make_bewoner(buurt)
    )
    return make_opdracht(make_prioriteit(voorstel), uitvoerder=werk.functie.organisatie)


def drager():
    return Opdracht.objects.get().verantwoordelijk


def test_who_tells_first_for_who_carries_it_out_answers_for_it(opdracht, werk, buurt):
    leiding = make_bezetting(buurt.ouder, Rol.COORDINATOR)
    collega = make_bezetting(buurt.ouder, Rol.PARTNER, organisatie=werk.functie.organisatie)
    for wie, dan in ((leiding, None), (werk, werk.functie), (collega, werk.functie)):
        bericht = Voortgang(opdracht=opdracht, tekst="Begonnen.", procent=10)
        actions.berichten(bericht, by=wie.user, namens=wie)
        assert drager() == dan


def test_one_takes_what_nobody_answers_for(opdracht, werk, buurt):
    ander = make_bezetting(buurt.ouder, Rol.PARTNER)
    assert permissions.mag_op_zich_nemen(werk.user, opdracht)
    assert not permissions.mag_op_zich_nemen(ander.user, opdracht)
    actions.op_zich_nemen(opdracht, by=werk.user, namens=werk)
    assert drager() == werk.functie
    collega = make_bezetting(buurt.ouder, Rol.PARTNER, organisatie=werk.functie.organisatie)
    with pytest.raises(ValidationError, match="Iemand was u net voor"):
        actions.op_zich_nemen(opdracht, by=collega.user, namens=collega)
    Bezetting.objects.filter(pk=werk.pk).update(tot=vandaag())
    actions.op_zich_nemen(opdracht, by=collega.user, namens=collega)
    assert drager() == collega.functie


def test_handing_over_moves_what_goes_on(opdracht, werk, buurt):
    collega = make_bezetting(buurt.ouder, Rol.PARTNER, organisatie=werk.functie.organisatie)
    actions.op_zich_nemen(opdracht, by=werk.user, namens=werk)
    assert list(Opdracht.objects.betrokkenen_bij(werk.functie).values_list("pk", flat=True)) == [
        opdracht.prioriteit.voorstel.indiener_id
    ]
    assert actions.overzetten(werk.functie, collega.functie, by=werk.user) == 1
    assert drager() == collega.functie
    assert actions.overzetten(collega.functie, None, by=werk.user) == 1
    assert drager() is None
    assert [regel.daad for regel in Logregel.objects.order_by("pk")] == [
        "opdracht.op_zich_nemen",
        "opdracht.overzetten",
        "opdracht.overzetten",
    ]


def test_not_to_who_may_not_and_not_when_it_ended(opdracht, werk, buurt):
    actions.op_zich_nemen(opdracht, by=werk.user, namens=werk)
    vreemd = make_bezetting(buurt.ouder, Rol.PARTNER)
    with pytest.raises(ValidationError, match="niet de rechten"):
        actions.overzetten(werk.functie, vreemd.functie, by=werk.user)
    Opdracht.objects.update(status=Opdracht.Status.AFGEROND)
    with pytest.raises(ValidationError, match="intussen klaar"):
        actions.overzetten(werk.functie, None, by=werk.user, alleen=[opdracht.pk])
    with pytest.raises(ValidationError, match="loopt niet meer"):
        actions.op_zich_nemen(opdracht, by=werk.user, namens=werk)
