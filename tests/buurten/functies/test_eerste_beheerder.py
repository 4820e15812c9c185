"""The command that gives a new portal its first beheerder."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from buurten.functies.models import Bezetting, Functie
from tests.makers import make_bezetting, make_gemeente, make_user, make_wijk
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
ADRES = "bea@voorbeeld.example"


def eerste_beheerder(*woorden):
    uit = StringIO()
    call_command("eerste_beheerder", *woorden, stdout=uit)
    return uit.getvalue()


def test_it_makes_somebody_who_signs_in_by_a_code_and_keeps_the_portal(client, mailoutbox):
    make_gemeente()
    assert "is beheerder now" in eerste_beheerder("Bea@Voorbeeld.example")
    client.post("/account/login/", {"login": ADRES})
    (cijfers,) = re.findall(r"\b\d{6}\b", mailoutbox[-1].body)
    client.post("/account/login/code/confirm/", {"code": cijfers})
    naar = client.get("/functies/beheer/").url
    assert naar.startswith("/accounts/beveiligen/"), "a second factor first (B01)"
    daden = Logregel.objects.order_by("pk").values_list("daad", flat=True)
    assert list(daden) == [
        "user.aanmaken", "organisatie.toevoegen", "functie.toevoegen", "functie.plaatsen",
        "bezetting.toekennen", "user.inloggen",
    ]  # fmt: skip


def test_somebody_with_an_account_keeps_it(client):
    make_gemeente()
    user = make_user("Bea", email=ADRES)
    eerste_beheerder(ADRES)
    assert User.objects.get() == user


def test_a12_there_are_two_first_beheerders_and_no_third():
    """Two, or nobody could ever agree as the second person."""
    gemeente = make_gemeente()
    eerste_beheerder(ADRES)
    eerste_beheerder("tweede@voorbeeld.example")
    with pytest.raises(CommandError, match="There are two beheerders already"):
        eerste_beheerder("ander@voorbeeld.example")
    Bezetting.objects.update(van=vandaag(), tot=vandaag())
    eerste_beheerder("ander@voorbeeld.example")
    assert Functie.objects.get().gebieden.get() == gemeente, "the function is used again"


def test_without_areas_it_says_what_to_do_first():
    with pytest.raises(CommandError, match="run importeer_gebieden first"):
        eerste_beheerder(ADRES)
    assert User.objects.count() == 0


def test_another_function_is_no_beheerder():
    make_bezetting(make_wijk(), Rol.MODERATOR)
    assert "is beheerder now" in eerste_beheerder(ADRES)
