"""Two at once: the database decides, on either one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import connection

from buurten.vragen import actions
from buurten.vragen.models import Vraag
from tests.makers import make_bezetting
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.ontvangst import nieuw
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db(transaction=True)


def tegelijk(daden):
    """Each in a thread of its own, all at one barrier; what came back, or the refusal."""
    deur = Barrier(len(daden))

    def doe(daad):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            return daad()
        except ValidationError as fout:
            return fout.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(daden)) as zalen:
        return list(zalen.map(doe, daden))


def test_f03_one_receipt_sent_eight_times_at_once_makes_one(otto):
    """Seen red on PostgreSQL with a key that is not made of the receipt: an IntegrityError."""
    code = nieuw()

    def stel():
        vraag = Vraag(functie=otto.functie, tekst="Hoe laat?")
        return actions.stellen(vraag, by=AnonymousUser(), code=code).pk

    assert set(tegelijk([stel] * 8)) == {Vraag.objects.get().pk}
    assert Logregel.objects.filter(daad="vraag.stellen").count() == 1


def test_answering_and_putting_elsewhere_at_once_gives_one_outcome(gebied, otto, vraag):
    """The other one hears it, and nothing of theirs is half done."""
    paula = make_bezetting(gebied, Rol.PARTNER)

    def antwoord():
        return actions.beantwoorden(vraag, by=otto.user, namens=otto, antwoord="Ja.").status

    def door():
        actions.doorzetten(vraag, by=otto.user, namens=otto, naar=paula.functie, reden="Daar.")
        return "doorgezet"

    uitkomst = tegelijk([antwoord, door])
    stand = Vraag.objects.get()
    if "doorgezet" in uitkomst:
        assert (stand.status, stand.functie, stand.antwoord) == ("nieuw", paula.functie, "")
    else:
        assert (stand.status, stand.functie, stand.reden) == ("beantwoord", otto.functie, "")
    assert sorted(uitkomst)[-1] == "overgang"
    assert Logregel.objects.count() == 1
