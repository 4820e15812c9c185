"""Two at the same moment: one wins, the other hears why, nothing is half done.

Four threads wait for each other at a barrier, on both databases.
"""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from buurten.kwesties import actions
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.signalen.models import Signaal
from tests.makers import make_bezetting, make_kwestie, make_signaal, make_thema, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db(transaction=True)
VERLOREN = (
    "Iemand anders heeft een signaal uit uw keuze net al gebundeld of afgerond. "
    "Er is niets veranderd. Ga terug en kies opnieuw."
)


def tegelijk(daden):
    """Run these at one moment; what each gave, or the sentence with which it was refused."""
    begin, uitkomst = threading.Barrier(len(daden)), {}

    def een(nummer, daad):
        try:
            begin.wait(timeout=60)
            uitkomst[nummer] = daad()
        except ValidationError as fout:
            uitkomst[nummer] = " ".join(fout.messages)
        except Exception as fout:  # whatever else would be a server error
            uitkomst[nummer] = repr(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=een, args=(n, daad)) for n, daad in enumerate(daden)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=60)
    return [uitkomst.get(n) for n in range(len(daden))]


def test_four_bundle_the_same_signal_and_one_wins():
    """Seen red on PostgreSQL without the lock and without the constraint: four kwesties had it.

    Without one of the two the other holds.
    """
    wijk, thema = make_wijk(), make_thema()
    werker = make_bezetting(wijk, Rol.OPBOUWWERKER)
    samen = make_signaal(wijk)
    eigen = [make_signaal(wijk) for _ in range(4)]

    def bundel(signaal):
        kwestie = Kwestie(gebied=wijk, titel="Donker", samenvatting="Te donker.", thema=thema)
        return actions.bundelen(
            kwestie, signalen=[signaal, samen], openbaar=True, by=werker.user, namens=werker
        )

    uitkomst = tegelijk([lambda s=s: bundel(s) for s in eigen])
    assert len([kwestie for kwestie in uitkomst if isinstance(kwestie, Kwestie)]) == 1
    assert {zin for zin in uitkomst if isinstance(zin, str)} == {VERLOREN}
    assert Kwestie.objects.get().aantal == 2
    assert Bundeling.objects.count() == 2
    assert Signaal.objects.nieuw().count() == 3
    assert Logregel.objects.count() == 1
    assert list(Kwestie.objects.verkeerd_geteld()) == []


def test_four_add_to_one_kwestie_and_all_count():
    """Seen red on PostgreSQL without the lock in `_neem`: one of the four was counted."""
    wijk = make_wijk()
    werker = make_bezetting(wijk, Rol.OPBOUWWERKER)
    kwestie = make_kwestie(wijk)

    def voeg(signaal):
        return actions.bijvoegen(kwestie, signalen=[signaal], by=werker.user, namens=werker)

    signalen = [make_signaal(wijk) for _ in range(4)]
    uitkomst = tegelijk([lambda s=s: voeg(s) for s in signalen])
    assert [type(ding) for ding in uitkomst] == [Kwestie] * 4
    assert Kwestie.objects.get().aantal_bewoners == 4


def test_two_organisations_pick_it_up_and_one_has_it():
    """Seen red on PostgreSQL without the lock in `_neem`: both were told that they had it."""
    wijk = make_wijk()
    wie = [make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.AMBTENAAR)]
    kwestie = make_kwestie(wijk)
    uitkomst = tegelijk([lambda b=b: actions.oppakken(kwestie, by=b.user, namens=b) for b in wie])
    (gewonnen,) = [k for k in uitkomst if isinstance(k, Kwestie)]
    assert Kwestie.objects.get().opgepakt_door == gewonnen.opgepakt_door
    assert Logregel.objects.count() == 1
