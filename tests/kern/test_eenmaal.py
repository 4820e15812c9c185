"""Sending twice never makes two, also when both arrive at once."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import IntegrityError, connection

from buurten.signalen import actions
from buurten.signalen.models import Signaal
from tests.makers import make_bewoner, make_gebied, make_user
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep


def signaal(gebied, sleutel, melder, tekst="Donker"):
    velden = {"sleutel": sleutel, "melder": melder, "tekst": tekst, "groep": Groep.BEWONERS}
    return Signaal(gebied=gebied, **velden)


@pytest.mark.django_db
def test_the_second_time_gives_the_first_one_back():
    gebied, ik, sleutel = make_gebied(), make_user(), uuid.uuid4()
    eerste, nieuw = eenmaal(signaal(gebied, sleutel, ik), melder=ik)
    tweede, weer_nieuw = eenmaal(signaal(gebied, sleutel, ik, "Anders"), melder=ik)
    assert (nieuw, weer_nieuw) == (True, False)
    assert (tweede.pk, tweede.tekst) == (eerste.pk, "Donker")
    assert Signaal.objects.count() == 1


@pytest.mark.django_db
def test_a08_a_key_of_somebody_else_gives_nothing_away():
    """It is as if the key was not sent: no refusal that tells that it exists."""
    gebied, ik, ander, sleutel = make_gebied(), make_user(), make_user(), uuid.uuid4()
    eenmaal(signaal(gebied, sleutel, ik, "Van mij"), melder=ik)
    eigen, nieuw = eenmaal(signaal(gebied, sleutel, ander, "Van hem"), melder=ander)
    assert (nieuw, eigen.tekst, eigen.sleutel != sleutel) == (True, "Van hem", True)
    assert Signaal.objects.get(sleutel=sleutel).tekst == "Van mij"


@pytest.mark.django_db
def test_another_fault_is_not_taken_for_a_second_time():
    with pytest.raises(IntegrityError):
        eenmaal(Signaal(gebied_id=None, tekst="Donker", groep=Groep.BEWONERS))


@pytest.mark.django_db(transaction=True)
def test_posts_that_arrive_at_once_make_one():
    """Eight at a barrier, on either database.

    Seen red without the constraint (`unique=True` taken off Signaal.sleutel): 8 signals.
    """
    gebied, sleutel, deur = make_gebied(), uuid.uuid4(), Barrier(8)
    ik = make_bewoner(gebied)

    def melden(_):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            return actions.melden(signaal(gebied, sleutel, ik), by=ik).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as zalen:
        nummers = set(zalen.map(melden, range(8)))
    assert nummers == {Signaal.objects.get().pk}
    assert Logregel.objects.count() == 1
