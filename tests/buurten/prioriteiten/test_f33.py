"""F33: what takes two people is all or nothing, whatever statement fails."""

import pytest
from django.db import connection, transaction

from buurten.prioriteiten import actions
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import (
    Deelname,
    Ronde,
    Stembiljet,
    Stemming,
    Sticker,
    Uitslagregel,
)
from tests.buurten.prioriteiten.jaar import LATER, nummers
from tests.makers import make_bezetting, make_klaarzetting, make_ronde, make_stemming, make_user
from tests.portaal.overdracht.test_f33 import Breker, Breuk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
GERAAKT = (
    Ronde, Klaarzetting, Stemming, Deelname, Stembiljet, Sticker, Uitslagregel, Logregel, Bericht,
)  # fmt: skip


def stand():
    """Every row that these deeds may touch."""
    return [sorted(map(repr, model._default_manager.values_list())) for model in GERAAKT]


def breek(daad, ding, bezetting):
    """Do it once for every statement in it, which then fails; at last without a failure."""
    voor, nummer = stand(), 0
    while True:
        try:
            with connection.execute_wrapper(Breker(nummer)):
                daad(ding, by=bezetting.user, namens=bezetting)
        except Breuk:
            transaction.set_rollback(False)  # a half deed is for us to see, not for Django to hide
            assert stand() == voor, f"statement {nummer} left something behind"
            nummer += 1
        else:
            assert stand() != voor
            return nummer


@pytest.fixture
def ronde():
    return make_ronde(fase="voorbereiden", uitleg="Samen kiezen.", wegen_tot=LATER)


def test_f33_putting_ready_and_taking_back(ronde):
    """Seen red with @transaction.atomic taken from klaarzetten: it waited without a line."""
    coordinator = make_bezetting(ronde.gebied, Rol.COORDINATOR)
    make_bezetting(ronde.gebied, Rol.AMBTENAAR)
    assert breek(actions.klaarzetten, ronde, coordinator) > 5
    assert breek(actions.terugnemen, ronde, coordinator) > 3


def test_f33_opening(ronde):
    make_klaarzetting(ronde)
    assert breek(actions.openen, ronde, make_bezetting(ronde.gebied, Rol.AMBTENAAR)) > 5


def test_f33_closing():
    """Ballots are written again and counted in it: after each statement they are all there."""
    stemming = make_stemming()
    for _ in range(5):
        actions.stemmen(stemming, {nummers(stemming)[0]: 2}, by=make_user())
    make_klaarzetting(stemming.ronde)
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    assert breek(actions.sluiten, stemming, ambtenaar) > 15
