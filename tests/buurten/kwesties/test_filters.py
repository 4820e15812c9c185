"""How the list of kwesties narrows; to a group without telling how few there are."""

from datetime import date

import pytest
from django.utils.timezone import localdate

from buurten.kwesties.models import Kwestie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


def gevonden(client, adres):
    return set(client.get(f"/kwesties/?{adres}").context["page"])


def test_e03_a_group_keeps_what_everyone_may_count_and_what_one_reads_exactly(client, gebied):
    """Seen red with `aantal__gte=1` for everyone: a visitor learned of a single signal."""
    velen = make_kwestie(gebied.ouder, aantal_bewoners=10)
    een = make_kwestie(gebied.ouder, aantal_bewoners=1)
    elders = make_kwestie(make_wijk(), aantal_bewoners=9)
    assert gevonden(client, "groep=bewoners") == {velen}
    client.force_login(make_lid(gebied.ouder, Rol.OPBOUWWERKER))
    assert gevonden(client, "groep=bewoners") == {velen, een}
    assert gevonden(client, "") == {velen, een, elders}


def test_mine_is_what_my_function_answers_for_and_what_i_gave_a_signal_for(client, gebied):
    bezetting = make_bezetting(gebied.ouder, Rol.PARTNER)
    client.force_login(bezetting.user)
    draagt = make_kwestie(gebied.ouder, status="opgepakt")
    Kwestie.objects.filter(pk=draagt.pk).update(
        opgepakt_door=bezetting.functie.organisatie, verantwoordelijk=bezetting.functie
    )
    gaf = make_kwestie(gebied.ouder, [make_signaal(gebied, melder=bezetting.user)])
    make_kwestie(gebied.ouder)
    assert gevonden(client, "mijn=on") == {draagt, gaf}
    client.force_login(make_bewoner(gebied))
    assert gevonden(client, "mijn=on") == set()


def test_a_visitor_has_nothing_of_their_own(client, gebied):
    kwestie = make_kwestie(gebied.ouder)
    assert gevonden(client, "mijn=on") == {kwestie}
    assert "mijn" not in client.get("/kwesties/").context["filter"].form.fields


def test_what_waits_too_long(client, gebied):
    laat = make_kwestie(gebied.ouder, oppakken_voor=date(2020, 1, 2))
    make_kwestie(gebied.ouder)
    assert gevonden(client, "laat=on") == {laat}


def test_the_day_on_which_it_began(client, gebied):
    kwestie = make_kwestie(gebied.ouder)
    dag = localdate(Kwestie.objects.get(pk=kwestie.pk).gemaakt_op)
    assert gevonden(client, f"van={dag}&tot={dag}") == {kwestie}
    assert gevonden(client, "tot=2020-01-01") == set()
