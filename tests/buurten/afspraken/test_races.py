"""Two at the same moment: one wins, the other hears why. Threads at a barrier, both databases."""

from datetime import date
from functools import partial

import pytest

from buurten.afspraken import actions
from buurten.afspraken.models import Aandeel, Voorlegging
from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from tests.buurten.kwesties.test_races import tegelijk
from tests.makers import make_bezetting, make_kwestie, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db(transaction=True)


def opgepakt(wijk, werk):
    wie = {"opgepakt_door": werk.functie.organisatie, "verantwoordelijk": werk.functie}
    return make_kwestie(wijk, status=Kwestie.Status.OPGEPAKT, **wie)


def test_yes_and_no_at_once_and_one_counts():
    """Seen red on PostgreSQL without the lock in `_beslis`: all four were told that it was done."""
    wijk = make_wijk()
    werk, ander = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.PARTNER)
    wie = {"by": ander.user, "namens": ander}
    aandeel = actions.delen(
        opgepakt(wijk, werk), organisatie=ander.functie.organisatie, vraag="Doet u mee?",
        by=werk.user, namens=werk,
    )  # fmt: skip
    ja = partial(actions.aanvaarden, aandeel, toelichting="Ja", voor=vandaag(), **wie)
    nee = partial(actions.afwijzen, aandeel, reden="Nee", **wie)
    uitkomst = tegelijk([ja, nee, nee, nee])
    assert len([ding for ding in uitkomst if isinstance(ding, Aandeel)]) == 1
    assert all(zin.startswith("Dit kan niet meer.") for zin in uitkomst if isinstance(zin, str))
    assert Logregel.objects.count() == 2


def test_four_put_it_up_and_it_lies_there_once():
    """Seen red with the constraint `voorlegging_een_tegelijk` taken out and `neem` without lock."""
    wijk = make_wijk()
    werk, ambtenaar = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.AMBTENAAR)
    kwestie = opgepakt(wijk, werk)
    wat = {"aan": ambtenaar.functie, "vraag": "Mag het?", "voor": vandaag()}
    leg = partial(actions.voorleggen, kwestie, by=werk.user, namens=werk, **wat)
    uitkomst = tegelijk([leg] * 4)
    assert len([ding for ding in uitkomst if isinstance(ding, Voorlegging)]) == 1
    zin = "Dit ligt al bij de gemeente. Wacht eerst op dat antwoord."
    assert {ding for ding in uitkomst if isinstance(ding, str)} == {zin}
    assert Voorlegging.objects.count() == 1


def test_two_periodic_rounds_tell_the_coordinator_once():
    """Seen red on PostgreSQL without `select_for_update` in `toewijzen`: told four times."""
    wijk = make_wijk()
    co = make_bezetting(wijk, Rol.COORDINATOR)
    make_kwestie(wijk, oppakken_voor=date(2020, 1, 2))
    assert sorted(tegelijk([kwesties.toewijzen] * 4)) == [0, 0, 0, 1]
    assert Bericht.objects.filter(ontvanger=co.user).count() == 1
