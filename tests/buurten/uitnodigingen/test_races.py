"""Inviting and answering at the same moment, at a barrier."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from buurten.uitnodigingen import actions
from buurten.uitnodigingen.models import Uitnodiging
from tests.buurten.uitnodigingen.uitgenodigd import (
    genodigde,
    houders,
    make_uitnodiging,
    nodig,
    team,
)
from tests.makers import make_bezetting, make_functie, make_wijk
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
ADRES = "fatima@voorbeeld.example"
Status = Uitnodiging.Status


@pytest.fixture
def wijk():
    return make_wijk()


def tegelijk(aantal, doe):
    """So many at a barrier; gives what each refused with, or None."""
    deur = Barrier(aantal)

    def een(nummer):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            doe(nummer)
        except ValidationError as fout:
            return fout.messages
        finally:
            connection.close()

    with ThreadPoolExecutor(aantal) as zalen:
        return list(zalen.map(een, range(aantal)))


@pytest.mark.django_db(transaction=True)
def test_k8_saying_yes_32_times_at_once_gives_one_function(wijk):
    """With a planned end, which no constraint guards. Seen red on PostgreSQL without the locks."""
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES, tot=vandaag() + timedelta(days=90))
    antwoorden = tegelijk(32, lambda n: actions.aanvaarden(uitnodiging, by=user))
    assert antwoorden.count(None) == 1
    assert houders(functie) == [user]
    assert Logregel.objects.filter(daad="uitnodiging.aanvaarden").count() == 1


@pytest.mark.django_db(transaction=True)
def test_k8_inviting_one_address_8_times_at_once_sends_one_mail(wijk, mailoutbox):
    """Seen red on PostgreSQL without the lock on the function: the constraint broke the page."""
    leider, functie = team(wijk)
    antwoorden = tegelijk(8, lambda n: nodig(leider, functie, ADRES))
    assert antwoorden.count(None) == 1
    assert (Uitnodiging.objects.count(), len(mailoutbox)) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_k8_saying_yes_and_taking_back_at_once_has_one_outcome(wijk):
    """Seen red on PostgreSQL without the lock on the row: both were told yes."""
    user, functie = genodigde(), make_functie(wijk)
    uitnodiging = make_uitnodiging(functie, ADRES)
    deeds = [actions.aanvaarden, actions.intrekken]
    antwoorden = tegelijk(2, lambda n: deeds[n](uitnodiging, by=user))
    assert antwoorden.count(None) == 1
    assert (houders(functie) == [user]) is (antwoorden[0] is None)


def test_the_database_keeps_one_open_invitation_per_address(wijk):
    functie = make_functie(wijk)
    make_uitnodiging(functie, ADRES)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_uitnodiging(functie, ADRES, code_hash="x", door=make_bezetting(wijk).user)
