"""The red thread, read both ways by one query."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import make_gebied, make_kwestie, make_signaal, make_thema
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.draad.keten import keten
from welzijn.kern.draad.models import Schakel
from welzijn.kern.tijd import nu

pytestmark = pytest.mark.django_db


def naam(ding):
    return ding._meta.model_name, str(ding.pk)


def paren(ding):
    return [(stap.van, stap.naar) for stap in keten(ding)]


@pytest.fixture
def lijn():
    """Two signals make a kwestie, of which two others come, and one more of the second."""
    dingen = [make_signaal(), make_signaal(), *[make_kwestie() for _ in range(4)]]
    een, twee, kwestie, links, rechts, verder = dingen
    for van, naar in [(een, kwestie), (twee, kwestie), (kwestie, links), (kwestie, rechts)]:
        schakelen(van, naar)
    schakelen(rechts, verder)
    los = make_signaal()
    schakelen(los, make_kwestie())
    return dingen


def test_from_the_middle_everything_before_and_after(lijn):
    een, twee, kwestie, links, rechts, verder = map(naam, lijn)
    assert paren(lijn[2]) == [
        (een, kwestie), (twee, kwestie), (kwestie, links), (kwestie, rechts), (rechts, verder),
    ]  # fmt: skip


def test_from_the_beginning_only_what_came_of_it(lijn):
    een, _twee, kwestie, links, rechts, verder = map(naam, lijn)
    assert paren(lijn[0]) == [
        (een, kwestie), (kwestie, links), (kwestie, rechts), (rechts, verder),
    ]  # fmt: skip


def test_from_the_end_only_where_it_came_from(lijn):
    een, twee, kwestie, _links, rechts, verder = map(naam, lijn)
    assert paren(lijn[5]) == [
        (een, kwestie), (twee, kwestie), (kwestie, rechts), (rechts, verder),
    ]  # fmt: skip


def test_a_branch_knows_nothing_of_its_neighbour(lijn):
    een, twee, kwestie, links, _rechts, _verder = map(naam, lijn)
    assert paren(lijn[3]) == [(een, kwestie), (twee, kwestie), (kwestie, links)]


def test_two_things_with_one_number_are_two_things():
    gebied, thema = make_gebied(), make_thema()
    thema.pk = gebied.pk
    schakelen(gebied, make_kwestie())
    assert paren(thema) == []


def test_a_ring_ends():
    ring = [make_kwestie() for _ in range(3)]
    for van, naar in zip(ring, [*ring[1:], ring[0]], strict=True):
        schakelen(van, naar)
    schakelen(ring[0], ring[0])
    namen = [naam(ding) for ding in ring]
    verwacht = {*zip(namen, [*namen[1:], namen[0]], strict=True), (namen[0], namen[0])}
    for ding in ring:
        assert len(paren(ding)) == 4
        assert set(paren(ding)) == verwacht


def test_a_very_long_thread_is_cut_at_twelve_steps():
    dingen = [make_signaal() for _ in range(15)]
    for van, naar in pairwise(dingen):
        schakelen(van, naar)
    assert len(keten(dingen[0])) == 12
    assert len(keten(dingen[14])) == 12
    assert len(keten(dingen[7])) == 14


def test_it_is_one_query_however_long(lijn):
    with CaptureQueriesContext(connection) as queries:
        keten(lijn[2])
    assert len(queries) == 1


def test_a_step_says_when_by_which_function_and_why():
    van, naar = make_signaal(), make_kwestie()
    voor = nu()
    schakelen(van, naar, door="Opbouwwerker Havenwijk", reden="Drie keer gemeld")
    (stap,) = keten(van)
    assert (stap.door, stap.reden) == ("Opbouwwerker Havenwijk", "Drie keer gemeld")
    assert stap.op.utcoffset() == timedelta(0)
    assert abs((stap.op - voor).total_seconds()) < 60


def test_tying_twice_ties_once_and_keeps_the_first_reason():
    van, naar = make_signaal(), make_kwestie()
    eerste = schakelen(van, naar, reden="Eerst")
    assert schakelen(van, naar, reden="Later") == eerste
    assert Schakel.objects.get().reden == "Eerst"


def test_questions_about_links(lijn):
    een, twee, kwestie, links, rechts, _verder = map(naam, lijn)
    assert {(s.naar_soort, s.naar_id) for s in Schakel.objects.van(*kwestie)} == {links, rechts}
    assert {(s.van_soort, s.van_id) for s in Schakel.objects.naar(*kwestie)} == {een, twee}
    assert Schakel.objects.raakt(*kwestie).count() == 4
