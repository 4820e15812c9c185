"""Which organisations, functions, holders and homes somebody finds."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_organisatie,
    make_user,
    make_wijk,
)
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


def test_what_stopped_is_seen_by_a_beheerder_alone():
    functie = make_functie(make_wijk())
    for gestopt in (functie.organisatie, functie):
        gestopt.is_actief = False
        gestopt.save()
    for wie, ziet in ((AnonymousUser(), False), (make_lid(make_wijk(), Rol.BEHEERDER), True)):
        assert Functie.objects.visible_to(wie).filter(pk=functie.pk).exists() is ziet
        organisaties = Organisatie.objects.visible_to(wie)
        assert organisaties.filter(pk=functie.organisatie_id).exists() is ziet


def test_who_holds_a_function_now_is_public_who_did_or_will_asks_an_account():
    gebied, morgen = make_gebied(), vandaag() + timedelta(days=1)
    nu = make_bezetting(gebied)
    was = make_bezetting(gebied, tot=vandaag())
    wordt = make_bezetting(gebied, van=morgen)
    weg = make_bezetting(gebied)
    Functie.objects.filter(pk=weg.functie_id).update(is_actief=False)
    ziet = {
        AnonymousUser(): {nu},
        make_bewoner(gebied): {nu, was, wordt},
        was.user: {nu, was, wordt},
        weg.user: {nu, was, wordt, weg},
    }
    for wie, verwacht in ziet.items():
        assert set(Bezetting.objects.visible_to(wie)) == verwacht
    beheerder = make_bezetting(gebied, Rol.BEHEERDER)
    zichtbaar = Bezetting.objects.visible_to(beheerder.user)
    assert set(zichtbaar) == {nu, was, wordt, weg, beheerder}


def test_where_somebody_lives_is_seen_by_that_person_alone():
    gebied = make_gebied()
    ik, buur = make_bewoner(gebied), make_bewoner(gebied)
    assert [thuis.user for thuis in Bewonerschap.objects.visible_to(ik)] == [ik]
    for rol in (Rol.OPBOUWWERKER, Rol.AMBTENAAR, Rol.BEHEERDER, Rol.MODERATOR):
        assert not Bewonerschap.objects.visible_to(make_lid(gebied, rol)).exists()
    assert not Bewonerschap.objects.visible_to(AnonymousUser()).exists()
    assert set(Bewonerschap.objects.in_gebied(gebied.ouder)) == {
        *ik.bewonerschappen.all(), *buur.bewonerschappen.all(),
    }  # fmt: skip


def test_who_works_in_a_wijk_works_on_it_above_it_or_within_it():
    buurt = make_gebied()
    wijk, gemeente = buurt.ouder, buurt.ouder.ouder
    hier = [make_functie(gebied) for gebied in (buurt, wijk, gemeente)]
    elders = make_functie(make_wijk(gemeente=gemeente))
    assert list(Functie.objects.in_gebied(wijk).order_by("pk")) == hier
    naast = make_gebied("Kade", wijk=wijk)
    assert list(Functie.objects.in_gebied(naast).order_by("pk")) == hier[1:]
    assert set(Functie.objects.in_gebied(gemeente)) == {*hier, elders}
    hier[0].gebieden.add(wijk, gemeente)
    assert Functie.objects.in_gebied(gemeente).count() == 4, "no doubles"


def test_holders_of_an_area_are_those_on_it_and_above():
    buurt = make_gebied()
    hier = {make_bezetting(buurt), make_bezetting(buurt.ouder), make_bezetting(buurt.ouder.ouder)}
    make_bezetting(make_gebied("Kade", wijk=buurt.ouder))
    assert set(Bezetting.objects.in_gebied(buurt)) == hier


def test_functions_stand_per_group_residents_first():
    wijk = make_wijk()
    rollen = [
        Rol.BEHEERDER, Rol.AMBTENAAR, Rol.PARTNER, Rol.VERTEGENWOORDIGER, Rol.OPBOUWWERKER,
        Rol.COORDINATOR,
    ]  # fmt: skip
    for rol in rollen:
        make_functie(wijk, rol)
    assert [functie.rol for functie in Functie.objects.per_groep()] == [
        Rol.VERTEGENWOORDIGER, Rol.COORDINATOR, Rol.OPBOUWWERKER, Rol.PARTNER, Rol.AMBTENAAR,
        Rol.BEHEERDER,
    ]  # fmt: skip


def test_a_function_knows_who_holds_it_today():
    bezetting = make_bezetting(make_wijk(), user=make_user("Fatima"))
    naamloos = make_user("x")
    naamloos.naam = ""
    naamloos.save()
    functie = bezetting.functie
    for user, van, tot in (
        (make_user("Weg"), date(2020, 1, 1), vandaag()),
        (make_user("Straks"), vandaag() + timedelta(days=1), None),
        (naamloos, vandaag(), None),
    ):
        Bezetting.objects.create(functie=functie, user=user, van=van, tot=tot)
    assert Functie.objects.met_alles().get().wie == "Fatima, naam nog niet ingevuld"
    leeg = make_functie(make_wijk())
    assert list(Functie.objects.onbezet()) == [leeg]
    assert Functie.objects.met_alles().get(pk=leeg.pk).wie == ""


def test_every_word_must_be_found():
    functie = make_functie(make_wijk(), organisatie=make_organisatie(naam="Stichting Haven"))
    make_functie(make_wijk())
    assert list(Functie.objects.matching("opbouw haven")) == [functie]
    assert list(Functie.objects.matching("opbouw zee")) == []
    assert Functie.objects.matching("").count() == 2


def test_what_is_over_and_what_is_to_come():
    gebied, dag = make_gebied(), vandaag()
    nu = make_bezetting(gebied)
    straks = make_bezetting(gebied, van=dag + timedelta(days=3))
    make_bezetting(gebied, tot=dag)
    afgezegd = dag + timedelta(days=5)
    make_bezetting(gebied, van=afgezegd, tot=afgezegd)
    assert set(Bezetting.objects.niet_voorbij()) == {nu, straks}
