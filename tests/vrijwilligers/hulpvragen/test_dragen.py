"""Which function looks after a request for a hand, and how that changes hands."""

import pytest
from django.core.exceptions import ValidationError

from buurten.functies.models import Bezetting
from tests.makers import (
    make_bezetting,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_vrijwilliger,
)
from vrijwilligers.hulpvragen import actions, permissions
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import actions as koppelingen
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def vraag(buurt):
    return make_hulpvraag(buurt)


@pytest.fixture
def werk(buurt):
    return make_bezetting(buurt.ouder)


def drager():
    return Hulpvraag.objects.get().verantwoordelijk


def test_who_matches_looks_after_it_unless_somebody_does(buurt, vraag, werk):
    ander = make_bezetting(buurt.ouder)
    for wie in (werk, ander):
        helper = make_vrijwilliger(buurt)
        koppelingen.koppelen(Hulpvraag.objects.get(), helper, by=wie.user, namens=wie)
        assert drager() == werk.functie


def test_who_stopped_working_here_hears_nothing_more(buurt, vraag, werk):
    koppeling = koppelingen.koppelen(vraag, make_vrijwilliger(buurt), by=werk.user, namens=werk)
    Bezetting.objects.filter(pk=werk.pk).update(tot=vandaag())
    koppelingen.aanvaarden(koppeling, by=vraag.aanvrager)
    assert not werk.user.berichten.exists()


def test_one_takes_what_nobody_looks_after(buurt, vraag, werk):
    assert permissions.mag_op_zich_nemen(werk.user, vraag)
    actions.op_zich_nemen(vraag, by=werk.user, namens=werk)
    ander = make_bezetting(buurt.ouder)
    vraag.refresh_from_db()
    assert not permissions.mag_op_zich_nemen(ander.user, vraag)
    with pytest.raises(ValidationError, match="Iemand was u net voor"):
        actions.op_zich_nemen(vraag, by=ander.user, namens=ander)
    Hulpvraag.objects.update(status=Hulpvraag.Status.INGETROKKEN, verantwoordelijk=None)
    with pytest.raises(ValidationError, match="al afgerond"):
        actions.op_zich_nemen(vraag, by=ander.user, namens=ander)


def test_handing_over_goes_to_who_matches_there_and_to_nobody_else(buurt, vraag, werk):
    Hulpvraag.objects.update(verantwoordelijk=werk.functie)
    coordinator = make_bezetting(buurt.ouder, Rol.COORDINATOR)
    elders = make_bezetting(make_gebied().ouder)
    for ander in (coordinator, elders):
        with pytest.raises(ValidationError, match="niet de rechten"):
            actions.overzetten(werk.functie, ander.functie, by=werk.user)
    collega = make_bezetting(buurt.ouder)
    assert actions.overzetten(werk.functie, collega.functie, by=werk.user) == 1
    assert drager() == collega.functie


def test_who_asks_and_who_helps_hear_who_is_new(buurt, vraag, werk):
    Hulpvraag.objects.update(verantwoordelijk=werk.functie)
    helpt = make_koppeling(vraag).vrijwilliger.user_id
    make_koppeling(vraag, status="afgewezen")
    betrokken = Hulpvraag.objects.betrokkenen_bij(werk.functie)
    assert set(betrokken.values_list("pk", flat=True)) == {vraag.aanvrager_id, helpt}


def test_the_page_says_who_looks_after_it(client, vraag, werk):
    Hulpvraag.objects.update(verantwoordelijk=werk.functie)
    client.force_login(vraag.aanvrager)
    pagina = client.get(vraag.get_absolute_url()).content.decode()
    assert f'<a href="/functies/{werk.functie_id}/">' in pagina
    assert "Ik pak dit op" not in pagina
