"""Which function answers a kwestie, and how that changes hands."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.functies.models import Bezetting
from buurten.kwesties import actions, permissions
from buurten.kwesties.models import Kwestie
from tests.makers import make_bewoner, make_bezetting, make_gebied, make_kwestie, make_signaal
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.fixture
def wijk():
    return make_gebied().ouder


@pytest.fixture
def werk(wijk):
    return make_bezetting(wijk, Rol.PARTNER)


@pytest.fixture
def collega(wijk, werk):
    return make_bezetting(wijk, Rol.PARTNER, organisatie=werk.functie.organisatie)


def opgepakt(wijk, werk, **velden):
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    return make_kwestie(wijk, **({"status": Status.OPGEPAKT} | wie | velden))


def drager():
    return Kwestie.objects.get().verantwoordelijk


def test_who_picks_up_carries_and_giving_back_lets_go(wijk, werk):
    kwestie = make_kwestie(wijk)
    actions.oppakken(kwestie, by=werk.user, namens=werk)
    assert drager() == werk.functie
    actions.teruggeven(kwestie, by=werk.user, namens=werk, reden="Toch niet.")
    assert drager() is None
    actions.oppakken(kwestie, by=werk.user, namens=werk)
    actions.beantwoorden(kwestie, by=werk.user, namens=werk, reden="Klaar.")
    actions.heropenen(kwestie, by=werk.user, namens=werk, reden="Toch niet.")
    assert drager() is None


def test_nobody_carries_what_no_organisation_took():
    with pytest.raises(IntegrityError), transaction.atomic():
        opgepakt(make_gebied(), make_bezetting(make_gebied()), opgepakt_door=None)


def test_a_colleague_takes_what_nobody_carries_and_nothing_else(wijk, werk, collega):
    kwestie = opgepakt(wijk, werk)
    assert not permissions.mag_op_zich_nemen(collega.user, kwestie)
    with pytest.raises(ValidationError, match="Iemand was u net voor"):
        actions.op_zich_nemen(kwestie, by=collega.user, namens=collega)
    Bezetting.objects.filter(pk=werk.pk).update(tot=vandaag())
    assert permissions.mag_op_zich_nemen(collega.user, kwestie)
    actions.op_zich_nemen(kwestie, by=collega.user, namens=collega)
    assert drager() == collega.functie
    regel = Logregel.objects.get()
    assert (regel.daad, regel.velden) == ("kwestie.op_zich_nemen", {"functie": collega.functie_id})


def test_what_is_open_or_closed_cannot_be_taken_on(wijk, werk):
    for kwestie in (make_kwestie(wijk), opgepakt(wijk, werk, verantwoordelijk=None)):
        Kwestie.objects.filter(opgepakt_door__isnull=False).update(status=Status.BEANTWOORD)
        with pytest.raises(ValidationError) as fout:
            actions.op_zich_nemen(kwestie, by=werk.user, namens=werk)
        assert fout.value.code == "overgang"


def test_handing_over_moves_what_is_open_and_says_so_to_everyone(wijk, werk, collega):
    kwestie, klaar = opgepakt(wijk, werk), opgepakt(wijk, werk, status=Status.BEANTWOORD)
    assert actions.overzetten(werk.functie, collega.functie, by=werk.user, namens=werk) == 1
    kwestie.refresh_from_db()
    klaar.refresh_from_db()
    assert (kwestie.verantwoordelijk, klaar.verantwoordelijk) == (collega.functie, werk.functie)
    stap = kwestie.stappen.get()
    assert (stap.soort, stap.door) == ("overzetten", str(collega.functie))
    assert Logregel.objects.get().velden == {"naar": collega.functie_id, "aantal": 1}


def test_only_these_and_not_what_was_closed_meanwhile(wijk, werk, collega):
    een, twee = opgepakt(wijk, werk), opgepakt(wijk, werk)
    actions.overzetten(werk.functie, None, by=werk.user, alleen=[een.pk])
    twee.refresh_from_db()
    assert twee.verantwoordelijk == werk.functie
    Kwestie.objects.filter(pk=twee.pk).update(status=Status.GESTOPT)
    with pytest.raises(ValidationError, match="Er is niets veranderd") as fout:
        actions.overzetten(werk.functie, collega.functie, by=werk.user, alleen=[twee.pk])
    assert fout.value.code == "overgang"


def test_a_function_without_the_right_cannot_carry_it(wijk, werk):
    opgepakt(wijk, werk)
    vreemd, elders = make_bezetting(wijk, Rol.PARTNER), make_gebied()
    ver = make_bezetting(elders, Rol.PARTNER, organisatie=werk.functie.organisatie)
    for ander in (vreemd, ver):
        with pytest.raises(ValidationError, match="daarvoor heeft die functie niet de rechten"):
            actions.overzetten(werk.functie, ander.functie, by=werk.user)
    coordinator = make_bezetting(wijk, Rol.COORDINATOR)
    assert actions.overzetten(werk.functie, coordinator.functie, by=werk.user) == 1


def test_who_gave_a_signal_hears_who_is_new(wijk, werk):
    melder = make_bewoner(make_gebied(wijk=wijk))
    signalen = [make_signaal(wijk, melder=melder), make_signaal(wijk)]
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    make_kwestie(wijk, signalen, status=Status.OPGEPAKT, **wie)
    betrokken = Kwestie.objects.betrokkenen_bij(werk.functie)
    assert list(betrokken.values_list("pk", flat=True)) == [melder.pk]
