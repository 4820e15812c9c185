"""Who answers when nobody holds a function."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from buurten.functies.models import Bezetting, Functie, Overdracht
from buurten.functies.opvolging import Drager, antwoorders, drager, waarnemer
from tests.makers import make_bezetting, make_functie, make_gebied, make_user, make_wijk
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


def leeg(gebied, rol=Rol.OPBOUWWERKER) -> Functie:
    """A function that somebody held until today."""
    return make_bezetting(gebied, rol, tot=vandaag()).functie


def vervang(functie: Functie, door: Functie) -> None:
    Functie.objects.filter(pk=functie.pk).update(plaatsvervanger=door)


def test_who_holds_it_answers_with_name():
    bezetting = make_bezetting(make_gebied(), user=make_user("Otto"))
    wie = waarnemer(bezetting.functie)
    assert (wie, wie.wie) == (bezetting.functie, "Otto")


def test_deputies_come_in_turn_and_a_circle_ends():
    wijk = make_wijk()
    een, twee = leeg(wijk), leeg(wijk)
    vervang(een, twee)
    vervang(twee, een)
    assert waarnemer(een) is None
    drie = make_bezetting(wijk).functie
    vervang(twee, drie)
    assert waarnemer(een) == waarnemer(twee) == waarnemer(drie) == drie


def test_the_coordinating_party_of_the_wijk_comes_after_the_deputies():
    wijk, elders = make_wijk(), make_wijk()
    functie, vervanger = leeg(make_gebied(wijk=wijk)), leeg(wijk)
    vervang(functie, vervanger)
    daar = make_bezetting(elders, Rol.COORDINATOR).functie
    assert waarnemer(functie) is None
    coordinator = make_bezetting(wijk, Rol.COORDINATOR).functie
    assert waarnemer(functie) == coordinator
    assert waarnemer(functie, gebied=elders) == daar
    Bezetting.objects.create(functie=vervanger, user=make_user(), van=date(2020, 1, 1))
    assert waarnemer(functie) == vervanger


def test_what_was_handed_over_is_answered_by_who_took_it():
    wijk = make_wijk()
    weg, ander = make_bezetting(wijk, tot=vandaag()), make_bezetting(wijk)
    make_bezetting(wijk, Rol.COORDINATOR)
    Overdracht.objects.create(van=weg, naar=ander)
    assert waarnemer(weg.functie) == ander.functie


def test_it_is_told_for_any_day():
    wijk, dag = make_wijk(), date(2026, 5, 1)
    coordinator = make_bezetting(wijk, Rol.COORDINATOR).functie
    functie = make_bezetting(wijk, van=dag, tot=dag + timedelta(days=2)).functie
    dagen = [dag + timedelta(days=n) for n in (-1, 0, 1, 2)]
    wie = [waarnemer(functie, op) for op in dagen]
    assert wie == [coordinator, functie, functie, coordinator]


def test_what_stopped_and_who_was_switched_off_answer_nothing():
    wijk = make_wijk()
    uit, gestopt = make_bezetting(wijk), make_bezetting(wijk).functie
    uit.user.is_active = False
    uit.user.save()
    Functie.objects.filter(pk=gestopt.pk).update(is_actief=False)
    assert waarnemer(uit.functie) is waarnemer(gestopt) is None


def test_who_carries_says_for_whom():
    wijk = make_wijk()
    functie, vervanger = leeg(wijk), make_bezetting(wijk).functie
    assert drager(None) is drager(functie) is None
    vervang(functie, vervanger)
    assert drager(functie) == Drager(vervanger, functie)
    assert drager(vervanger) == Drager(vervanger, None)


def test_two_questions_however_long_the_row(django_assert_num_queries):
    wijk = make_wijk()
    rij = [make_functie(wijk) for _ in range(4)]
    for een, ander in pairwise(rij):
        vervang(een, ander)
    for n in range(30):
        make_bezetting(wijk, Rol.COORDINATOR, van=date(2020, 1, 1) + timedelta(days=n))
    with django_assert_num_queries(2):
        assert waarnemer(rij[0]).wie


def test_for_many_at_once_it_is_the_same(django_assert_num_queries):
    """Sixty functions, held or not, stopped, replaced, handed over, in two wijken and buurten.

    Seen red with the coordinators of everywhere taken for those of the wijk.
    """
    plekken = [wijk := make_wijk(), make_gebied(wijk=wijk), elders := make_wijk(), elders.ouder]
    rollen = [Rol.OPBOUWWERKER, Rol.PARTNER, Rol.PARTNER, Rol.OPBOUWWERKER, Rol.COORDINATOR]
    eind = [None, vandaag(), vandaag()]
    alle = [make_bezetting(plekken[n % 4], rollen[n % 5], tot=eind[n % 3]) for n in range(60)]
    for een, ander in pairwise(alle[n * 7 % 60] for n in range(40)):
        vervang(een.functie, ander.functie)
    for n in range(10):
        Overdracht.objects.create(van=alle[n * 6], naar=alle[(n * 11 + 1) % 60])
    Functie.objects.filter(pk__in=[b.functie_id for b in alle[::6]]).update(is_actief=False)
    een_voor_een = {f.pk: getattr(waarnemer(f), "pk", None) for f in Functie.objects.all()}
    with django_assert_num_queries(2):
        samen = antwoorders(Functie.objects.all())
    assert samen == een_voor_een
    assert len(samen) == 60
    assert None in samen.values()
    assert len(set(samen.values())) == 11
