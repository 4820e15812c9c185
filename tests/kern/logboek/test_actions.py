"""One line per deed, in the transaction of that deed."""

import pytest
from django.db import transaction

from buurten.gebieden.models import Gebied
from tests.makers import make_bezetting, make_gebied, make_signaal, make_user
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import nu


@pytest.mark.django_db
def test_a_line_says_what_where_who_and_for_whom():
    gebied = make_gebied("Sluisbuurt")
    bezetting = make_bezetting(gebied)
    voor = nu()
    vastleggen(
        "gebied.bewerken", gebied, by=bezetting.user, namens=bezetting, velden={"naam": ["a", "b"]}
    )
    regel = Logregel.objects.get()
    assert (regel.daad, regel.soort, regel.object_id) == (
        "gebied.bewerken", "gebied", str(gebied.pk),
    )  # fmt: skip
    assert (regel.label, regel.gebied) == (gebied.loglabel, gebied.code)
    assert (regel.actor, regel.namens) == (str(bezetting.user.sleutel), str(bezetting))
    assert regel.velden == {"naam": ["a", "b"]}
    assert regel.op.tzinfo is not None
    assert abs((regel.op - voor).total_seconds()) < 60


@pytest.mark.django_db
def test_a_line_never_names_a_person():
    """Not by name, address or number: only by the pseudonym that erasure takes away."""
    user = make_user("Fatima de Vries")
    with transaction.atomic():
        vastleggen("user.wijzigen", user, by=user)
    regel = Logregel.objects.values().get()
    assert (regel["object_id"], regel["actor"]) == (str(user.sleutel),) * 2
    assert "Fatima" not in str(regel)
    assert user.email not in str(regel)


@pytest.mark.django_db
def test_a_deed_that_must_not_name_anybody_leaves_the_actor_empty():
    vastleggen("signaal.melden", make_signaal(), by=None)
    assert Logregel.objects.get().actor == ""


@pytest.mark.django_db
def test_a_text_that_may_tell_about_people_is_not_in_the_line():
    vastleggen("signaal.melden", make_signaal(tekst="Mevrouw Jansen valt steeds"), by=make_user())
    assert "Jansen" not in str(Logregel.objects.values().get())


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_refuses():
    gebied = make_gebied()
    with pytest.raises(transaction.TransactionManagementError, match="inside its deed"):
        vastleggen("gebied.bewerken", gebied, by=None)
    assert Logregel.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_deed_that_fails_leaves_no_line_and_a_line_that_fails_no_deed():
    gebied = make_gebied()

    def bewerken(naam, label):
        with transaction.atomic():
            Gebied.objects.filter(pk=gebied.pk).update(naam=naam)
            vastleggen("gebied.bewerken", gebied, by=None, velden=label)
            if naam == "Mis":
                raise RuntimeError

    with pytest.raises(RuntimeError):
        bewerken("Mis", {})
    with pytest.raises(TypeError):
        bewerken("Ook mis", {"geen json": object()})
    assert Logregel.objects.count() == 0
    gebied.refresh_from_db()
    assert gebied.naam == "Sluisbuurt"
