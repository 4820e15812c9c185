"""Handing the same function over at one moment: it happens once. On both databases."""

import pytest

from buurten.functies.models import Bezetting, Overdracht
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from tests.buurten.kwesties.test_races import tegelijk
from tests.makers import make_bezetting, make_kwestie, make_wijk
from tests.portaal.overdracht.werk import maak_werk, overdragen

pytestmark = pytest.mark.django_db(transaction=True)


def test_twice_at_one_moment_hands_over_once():
    werk = maak_werk()
    collegas = [make_bezetting(werk.wijk, organisatie=werk.organisatie) for _n in range(4)]
    sleutels = werk.sleutels()
    daden = [lambda c=c: overdragen(werk, krijgt=c.user, gezien=sleutels) for c in collegas]
    uitkomst = tegelijk(daden)
    assert [type(ding) for ding in uitkomst].count(Overdracht) == 1
    assert {zin for zin in uitkomst if isinstance(zin, str)} == {"Deze functie is al overgedragen."}
    assert Overdracht.objects.count() == 1
    assert Bezetting.objects.filter(functie=werk.functie).count() == 2


def test_two_colleagues_take_the_same_thing_and_one_has_it():
    """Seen red on PostgreSQL without the lock in `_neem`: both were told that they had it."""
    wijk = make_wijk()
    een = make_bezetting(wijk)
    wie = [een, make_bezetting(wijk, organisatie=een.functie.organisatie)]
    kwestie = make_kwestie(
        wijk, status=Kwestie.Status.OPGEPAKT, opgepakt_door=een.functie.organisatie
    )
    daden = [lambda b=b: kwesties.op_zich_nemen(kwestie, by=b.user, namens=b) for b in wie]
    uitkomst = tegelijk(daden)
    (gewonnen,) = [ding for ding in uitkomst if isinstance(ding, Kwestie)]
    assert Kwestie.objects.get().verantwoordelijk == gewonnen.verantwoordelijk
