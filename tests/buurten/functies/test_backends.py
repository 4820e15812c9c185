"""Where roles meet places: every scope, every day of a period, and the table as a filter."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from buurten.functies import backends
from buurten.functies.models import Bewonerschap, Bezetting, Functie
from buurten.functies.querysets import VANDAAG
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_gemeente,
    make_lid,
    make_organisatie,
    make_signaal,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Bereik, Rol, rechten
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db

IN_WIJK = "signaal.afronden"  # opbouwwerker and coordinator, in the wijk
EIGEN = "signaal.bekijken"  # a resident: the own ones; an opbouwwerker: in the wijk
OVERAL = "functie.bewerken"  # beheerder, everywhere


def vers(user):
    """The same person at the next request."""
    return User.objects.get(pk=user.pk)


@pytest.fixture
def buurt():
    return make_gebied()


@pytest.fixture
def tabel(monkeypatch):
    """Rights made for the test, one per scope, that every role has."""
    rijen = {f"proef.{bereik.value}": dict.fromkeys(Rol, bereik) for bereik in Bereik}
    monkeypatch.setattr(backends, "bereik", lambda recht, rol: rijen.get(recht, {}).get(rol))
    return rijen


def ding(gebied, *, van=None, voor=None, organisatie_id=None):
    """Anything that answers the questions the backend asks."""
    return SimpleNamespace(
        gebied=gebied,
        is_van=lambda user: user == van,
        is_toegewezen_aan=lambda user: user == voor,
        organisatie_id=organisatie_id,
    )


# --- Where ---------------------------------------------------------------------------------------


def test_a_function_on_a_wijk_counts_in_the_wijk_and_its_buurten(buurt):
    werker = make_lid(buurt.ouder, Rol.OPBOUWWERKER)
    assert werker.has_perm(IN_WIJK, buurt.ouder)
    assert werker.has_perm(IN_WIJK, buurt)
    assert not werker.has_perm(IN_WIJK, buurt.ouder.ouder)
    assert not werker.has_perm(IN_WIJK, make_wijk(gemeente=buurt.ouder.ouder))


def test_a_function_on_a_buurt_counts_in_that_buurt_alone(buurt):
    werker = make_lid(buurt, Rol.OPBOUWWERKER)
    naast = make_gebied("Kade", wijk=buurt.ouder)
    gaat = [werker.has_perm(IN_WIJK, g) for g in (buurt, naast, buurt.ouder)]
    assert gaat == [True, False, False]


def test_a_function_on_a_gemeente_counts_in_all_its_wijken(buurt):
    gemeente = buurt.ouder.ouder
    werker = make_lid(gemeente, Rol.COORDINATOR)
    hier = [gemeente, buurt.ouder, buurt, make_wijk("Noord", gemeente)]
    assert [werker.has_perm(IN_WIJK, g) for g in hier] == [True] * 4
    assert not werker.has_perm(IN_WIJK, make_wijk(gemeente=make_gemeente("Elders")))


def test_a_function_in_two_areas_counts_in_both(buurt):
    elders = make_wijk("Noord")
    werker = make_lid(buurt.ouder, Rol.OPBOUWWERKER)
    Functie.objects.get().gebieden.add(elders)
    assert [vers(werker).has_perm(IN_WIJK, g) for g in (buurt, elders)] == [True, True]


def test_living_in_a_buurt_counts_for_the_whole_wijk(buurt):
    bewoner = make_bewoner(buurt)
    naast = make_gebied("Kade", wijk=buurt.ouder)
    plekken = [buurt, naast, buurt.ouder, make_gebied(), buurt.ouder.ouder]
    gaat = [bewoner.has_perm("signaal.melden", g) for g in plekken]
    assert gaat == [True, True, True, False, False]


def test_path_17_does_not_hold_path_1(tabel):
    """A path is compared with its last stroke: /1/ is no beginning of /17/."""
    kort, lang = Gebied(pad="/1/5/"), Gebied(pad="/1/57/")
    zetel = backends.Zetel(Rol.OPBOUWWERKER, kort.pad, None, 1)
    geeft = backends.BezettingBackend().geeft
    assert [geeft(None, zetel, "proef.wijk", g) for g in (kort, lang)] == [True, False]


# --- How far -------------------------------------------------------------------------------------


def test_alles_reaches_everything(tabel, buurt):
    werker = make_lid(buurt, Rol.MODERATOR)
    for iets in (None, buurt, make_gebied(), ding(None), object()):
        assert werker.has_perm("proef.alles", iets)


def test_wijk_reaches_what_lies_there(tabel, buurt):
    werker = make_lid(buurt.ouder, Rol.MODERATOR)
    dingen = [ding(buurt), ding(make_gebied()), ding(None), object(), None]
    assert [werker.has_perm("proef.wijk", iets) for iets in dingen] == [True] + [False] * 4


def test_organisatie_asks_the_same_organisation_in_the_same_wijk(tabel, buurt):
    bezetting = make_bezetting(buurt.ouder, Rol.MODERATOR)
    eigen, ander = bezetting.functie.organisatie_id, make_organisatie().pk
    dingen = [
        ding(buurt, organisatie_id=eigen),
        ding(buurt, organisatie_id=ander),
        ding(make_gebied(), organisatie_id=eigen),
        ding(buurt),
        buurt,
        None,
    ]
    gaat = [bezetting.user.has_perm("proef.organisatie", iets) for iets in dingen]
    assert gaat == [True] + [False] * 5


def test_living_somewhere_belongs_to_no_organisation(tabel, buurt):
    """A thing without an organisation is not of everybody who has none either."""
    bewoner = make_bewoner(buurt)
    assert not bewoner.has_perm("proef.organisatie", ding(buurt))
    make_signaal(buurt)
    q = backends.bereik_q(bewoner, "proef.organisatie", organisatie="namens_id")
    assert list(Signaal.objects.filter(q)) == []


def test_eigen_and_toegewezen_ask_the_thing(tabel, buurt):
    ik, ander = make_bewoner(buurt), make_user()
    elders = make_gebied()
    assert ik.has_perm("proef.eigen", ding(elders, van=ik))
    assert not ik.has_perm("proef.eigen", ding(buurt, van=ander))
    assert ik.has_perm("proef.toegewezen", ding(elders, voor=ik))
    assert not ik.has_perm("proef.toegewezen", ding(buurt, voor=ander))


@pytest.mark.parametrize("recht", ["proef.eigen", "proef.toegewezen"])
def test_what_cannot_say_whose_it_is_belongs_to_nobody(tabel, buurt, recht):
    bewoner = make_bewoner(buurt)
    assert [bewoner.has_perm(recht, iets) for iets in (buurt, None, object())] == [False] * 3


def test_without_a_thing_only_a_seat_on_a_gemeente_counts(buurt):
    gemeente = buurt.ouder.ouder
    for gebied, verwacht in ((gemeente, True), (buurt.ouder, False), (buurt, False)):
        assert make_lid(gebied, Rol.COORDINATOR).has_perm(IN_WIJK) is verwacht
    assert not make_bewoner(gemeente).has_perm("signaal.melden")
    assert make_lid(buurt, Rol.BEHEERDER).has_perm(OVERAL)


def test_a_right_that_does_not_exist_is_nobodys(buurt):
    assert not make_lid(buurt.ouder.ouder, Rol.BEHEERDER).has_perm("signaal.verzinnen", buurt)
    assert not make_lid(buurt.ouder.ouder, Rol.BEHEERDER).has_perm("kern.delete_user")


# --- Who -----------------------------------------------------------------------------------------


def test_a_visitor_and_an_account_without_a_role_have_the_rights_of_a_visitor(tabel, buurt):
    tabel["proef.open"] = {Rol.ANONIEM: Bereik.ALLES}
    tabel["proef.dicht"] = {rol: Bereik.ALLES for rol in Rol if rol is not Rol.ANONIEM}
    for wie in (AnonymousUser(), make_user()):
        assert wie.has_perm("proef.open", buurt)
        assert not wie.has_perm("proef.wijk", buurt), "a visitor is nowhere"
        assert not wie.has_perm("proef.dicht", buurt)
        assert backends.rollen(wie) == {Rol.ANONIEM}


def test_somebody_with_a_role_keeps_what_a_visitor_may(tabel, buurt):
    tabel["proef.open"] = {Rol.ANONIEM: Bereik.ALLES}
    assert make_bewoner(buurt).has_perm("proef.open", buurt)


def test_who_is_not_active_is_a_visitor(buurt):
    bezetting = make_bezetting(buurt, Rol.OPBOUWWERKER)
    assert bezetting.user.has_perm(IN_WIJK, buurt)
    User.objects.filter(pk=bezetting.user_id).update(is_active=False)
    assert not vers(bezetting.user).has_perm(IN_WIJK, buurt)
    assert backends.rollen(vers(bezetting.user)) == {Rol.ANONIEM}


@pytest.mark.parametrize("wat", ["functie", "organisatie"])
def test_what_stopped_gives_no_rights(buurt, wat):
    bezetting = make_bezetting(buurt, Rol.OPBOUWWERKER)
    gestopt = bezetting.functie if wat == "functie" else bezetting.functie.organisatie
    gestopt.is_actief = False
    gestopt.save()
    assert backends.zetels(vers(bezetting.user)) == (backends.BEZOEKER,)


def test_a_function_without_areas_gives_no_rights(buurt):
    bezetting = make_bezetting(buurt, Rol.OPBOUWWERKER)
    bezetting.functie.gebieden.clear()
    assert backends.rollen(vers(bezetting.user)) == {Rol.ANONIEM}


def test_one_person_may_hold_several(buurt):
    user = make_bewoner(buurt)
    make_bezetting(buurt.ouder.ouder, Rol.AMBTENAAR, user=user)
    make_bezetting(buurt, Rol.OPBOUWWERKER, user=user)
    assert backends.rollen(vers(user)) == {
        Rol.ANONIEM, Rol.BEWONER, Rol.AMBTENAAR, Rol.OPBOUWWERKER,
    }  # fmt: skip


# --- When ----------------------------------------------------------------------------------------


PERIODE = [
    # (first day, first day without) seen from today, whether today counts
    (1, None, False),  # the day before it begins
    (0, None, True),  # the first day
    (-10, None, True),
    (-10, 1, True),  # the last day
    (-10, 0, False),  # the day after
    (0, 1, True),  # one day long
    (0, 0, False),  # ended on the day it began
]


@pytest.mark.parametrize(("van", "tot", "geldt"), PERIODE)
def test_a_held_function_counts_from_its_first_to_its_last_day(buurt, van, tot, geldt):
    dag = vandaag()
    einde = None if tot is None else dag + timedelta(days=tot)
    bezetting = make_bezetting(buurt, van=dag + timedelta(days=van), tot=einde)
    assert bezetting.user.has_perm(IN_WIJK, buurt) is geldt


@pytest.mark.parametrize(("van", "tot", "geldt"), PERIODE)
def test_living_somewhere_counts_from_its_first_to_its_last_day(buurt, van, tot, geldt):
    dag, user = vandaag(), make_user()
    einde = None if tot is None else dag + timedelta(days=tot)
    Bewonerschap.objects.create(user=user, gebied=buurt, van=dag + timedelta(days=van), tot=einde)
    assert user.has_perm("signaal.melden", buurt) is geldt


def test_today_is_the_day_in_amsterdam(buurt):
    make_bezetting(buurt)
    assert Bezetting.objects.values_list(VANDAAG, flat=True)[0] == vandaag()


def test_a_day_can_be_given(buurt):
    bezetting = make_bezetting(buurt, van=date(2024, 3, 1), tot=date(2024, 4, 1))
    dagen = [date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31), date(2024, 4, 1)]
    gevonden = [list(Bezetting.objects.geldig(dag)) for dag in dagen]
    assert gevonden == [[], [bezetting], [bezetting], []]


# --- A10: at the next request --------------------------------------------------------------------


def test_a10_an_ended_right_is_gone_at_the_next_request(client, buurt):
    """Seen red with the seats kept in the cache for a minute."""
    bezetting = make_bezetting(buurt.ouder)
    adres = f"/signalen/{make_signaal(buurt).pk}/"
    client.force_login(bezetting.user)
    assert client.get(adres).status_code == 200
    Bezetting.objects.update(tot=vandaag())
    assert client.get(adres).status_code == 404


def test_a10_a_function_that_moved_is_gone_at_the_next_request(client, buurt):
    bezetting = make_bezetting(buurt.ouder)
    adres = f"/signalen/{make_signaal(buurt).pk}/"
    client.force_login(bezetting.user)
    assert client.get(adres).status_code == 200
    bezetting.functie.gebieden.set([make_wijk()])
    assert client.get(adres).status_code == 404


def test_a10_who_is_made_inactive_is_signed_out_at_the_next_request(client, buurt):
    werker = make_lid(buurt.ouder, Rol.OPBOUWWERKER)
    adres = f"/signalen/{make_signaal(buurt).pk}/"
    client.force_login(werker)
    assert client.get(adres).status_code == 200
    User.objects.update(is_active=False)
    assert client.get(adres).url == f"/account/login/?next={adres}"


# --- One query -----------------------------------------------------------------------------------


def test_all_rights_of_a_request_cost_one_query(buurt):
    werker = make_bewoner(buurt)
    for rol in (Rol.OPBOUWWERKER, Rol.COORDINATOR, Rol.AMBTENAAR):
        make_bezetting(buurt.ouder, rol, user=werker)
    werker, gebieden = vers(werker), [buurt, buurt.ouder, buurt.ouder.ouder]
    with CaptureQueriesContext(connection) as queries:
        for recht in rechten():
            werker.has_perm(recht)
            for gebied in gebieden:
                werker.has_perm(recht, gebied)
            backends.bereik_q(werker, recht)
            backends.zetels_met(werker, recht)
        backends.rollen(werker)
    assert len(queries) == 1


def test_twenty_functions_over_a_thousand_things_cost_one_query(buurt):
    """The figure of the benchmark; seen red with the seats read anew at every question (1,000)."""
    werker = make_user()
    for nummer in range(20):
        make_bezetting(make_wijk(f"Wijk {nummer}", buurt.ouder.ouder), user=werker)
    make_bezetting(buurt.ouder, user=werker)
    dingen = [ding(buurt if nummer % 2 else make_verre()) for nummer in range(1000)]
    werker = vers(werker)
    with CaptureQueriesContext(connection) as queries:
        mag = [werker.has_perm(IN_WIJK, iets) for iets in dingen]
        backends.bereik_q(werker, IN_WIJK)
    assert mag.count(True) == 500
    assert len(queries) == 1


def make_verre():
    """An area that lies nowhere near: not in the database at all."""
    return Gebied(pad="/999999/1/")


def test_a_visitor_costs_no_query(buurt):
    with CaptureQueriesContext(connection) as queries:
        AnonymousUser().has_perm(IN_WIJK, buurt)
    assert len(queries) == 0


# --- On whose behalf -----------------------------------------------------------------------------


def test_namens_is_the_function_that_gives_the_right_here(buurt):
    user = make_bewoner(buurt)
    make_bezetting(make_wijk(), Rol.OPBOUWWERKER, user=user)
    hier = make_bezetting(buurt, Rol.COORDINATOR, user=user)
    make_bezetting(buurt, Rol.OPBOUWWERKER, user=user)
    assert backends.namens(vers(user), IN_WIJK, buurt) == hier
    assert backends.namens(vers(user), OVERAL, buurt) is None


def test_namens_of_a_resident_and_of_a_visitor_is_nobody(buurt):
    assert backends.namens(make_bewoner(buurt), "signaal.melden", buurt) is None
    assert backends.namens(AnonymousUser(), "signaal.melden", buurt) is None


def test_werkgebieden_are_the_areas_of_the_seats(buurt):
    user = make_bewoner(buurt)
    noord = make_wijk("Noord")
    make_bezetting(noord, Rol.OPBOUWWERKER, user=user)
    assert set(backends.werkgebieden(vers(user), "signaal.melden")) == {buurt.ouder, noord}
    assert set(backends.werkgebieden(vers(user), IN_WIJK)) == {noord}
    assert set(backends.werkgebieden(AnonymousUser(), IN_WIJK)) == set()
