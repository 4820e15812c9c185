"""Which rounds and proposals somebody may see, and in what order."""

import pytest
from django.contrib.auth.models import AnonymousUser

from buurten.prioriteiten import actions
from buurten.prioriteiten.models import Prioriteit, Ronde, Voorstel
from tests.buurten.prioriteiten.jaar import nummers
from tests.makers import (
    make_gebied,
    make_gesloten,
    make_lid,
    make_prioriteit,
    make_ronde,
    make_stemming,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
BEZOEKER = AnonymousUser()


def test_what_is_in_preparation_is_seen_by_who_prepares_it_here():
    klaar = make_voorstel(make_ronde(fase=Ronde.Fase.VOORBEREIDEN))
    make_voorstel(make_ronde(fase=Ronde.Fase.OPHALEN))
    coordinator = make_lid(klaar.gebied, Rol.COORDINATOR)
    elders = make_lid(make_wijk(), Rol.COORDINATOR)
    for model, ding in ((Ronde, klaar.ronde), (Voorstel, klaar)):
        assert ding in model.objects.visible_to(coordinator)
        for user in (BEZOEKER, make_user(), elders):
            assert ding not in model.objects.visible_to(user)
            assert model.objects.visible_to(user).count() == 1


def test_a_priority_is_public():
    prioriteit = make_prioriteit()
    assert list(Prioriteit.objects.visible_to(BEZOEKER)) == [prioriteit]


def test_in_gebied_takes_what_lies_within():
    hier, elders = make_ronde(), make_ronde()
    gemeente = hier.gebied.ouder
    assert list(Ronde.objects.in_gebied(gemeente)) == [hier]
    assert list(Ronde.objects.in_gebied(make_gebied(wijk=hier.gebied))) == []
    prioriteit = make_prioriteit(make_voorstel(hier))
    make_prioriteit(make_voorstel(elders))
    assert list(Prioriteit.objects.in_gebied(gemeente)) == [prioriteit]


def test_lopend_is_open_and_not_closed():
    rondes = [make_ronde(fase=fase) for fase in Ronde.Fase]
    assert set(Ronde.objects.lopend()) == set(rondes[1:-1])


def test_proposals_come_as_they_came_then_as_the_result_has_them_withdrawn_last():
    stemming = make_stemming(aantal=3)
    a, b, c = nummers(stemming)
    weg = make_voorstel(stemming.ronde, status=Voorstel.Status.INGETROKKEN)
    volgorde = stemming.ronde.voorstellen.op_volgorde()
    assert [v.pk for v in volgorde] == [a, b, c, weg.pk]
    for _ in range(5):
        actions.stemmen(stemming, {c: 3, b: 1}, by=make_user())
    make_gesloten(stemming)
    assert [v.pk for v in volgorde.all()] == [c, b, a, weg.pk]
