"""Telling people, and marking what they read."""

import pytest
from django.db import IntegrityError, transaction

from tests.makers import make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties import actions
from welzijn.kern.notificaties.actions import Tekst, notificeren
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db


@pytest.fixture
def ik():
    return make_user()


def make_bericht(ontvanger, **velden):
    return Bericht.objects.create(ontvanger=ontvanger, **{"tekst": "Er is iets.", **velden})


def test_everybody_hears_it_once(ik):
    ander = make_user()
    notificeren([ik, None, ander, ik], Tekst("Klaar", "/signalen/1/"))
    rijen = Bericht.objects.order_by("ontvanger_id").values_list("ontvanger_id", "tekst", "adres")
    assert list(rijen) == [(user.pk, "Klaar", "/signalen/1/") for user in (ik, ander)]


def test_a_long_text_is_cut(ik):
    notificeren([ik], Tekst("x" * 400))
    assert len(Bericht.objects.get().tekst) == 300


def test_no_message_without_its_deed(ik):
    with transaction.atomic():
        notificeren([ik], Tekst("Klaar"))
        transaction.set_rollback(True)
    assert Bericht.objects.count() == 0


@pytest.mark.parametrize("adres", ["https://kwaad.example/", "//kwaad.example/", "javascript:x"])
def test_a_message_never_leads_outside_the_portal(ik, adres):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_bericht(ik, adres=adres)


def test_lezen_is_logged_once_without_the_text(ik):
    bericht = make_bericht(ik, tekst="Mevrouw Jansen belde")
    eerst = actions.lezen(bericht, by=ik).gelezen_op
    assert actions.lezen(bericht, by=ik).gelezen_op == eerst
    regel = Logregel.objects.get()
    assert (regel.daad, regel.label, regel.actor) == ("bericht.lezen", "", str(ik.sleutel))


def test_alles_lezen_reads_the_own_messages_and_writes_one_line(ik):
    for _ in range(3):
        make_bericht(ik)
    vreemd = make_bericht(make_user())
    assert actions.alles_lezen(by=ik) == 3
    assert list(Bericht.objects.ongelezen()) == [vreemd]
    regel = Logregel.objects.get()
    assert (regel.daad, regel.object_id, regel.velden) == ("bericht.alles_lezen", "", {"aantal": 3})


def test_alles_lezen_with_nothing_new_writes_no_line(ik):
    assert actions.alles_lezen(by=ik) == 0
    assert Logregel.objects.count() == 0
