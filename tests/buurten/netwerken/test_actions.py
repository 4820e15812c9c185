"""What can happen in a residents' network (decision 4)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from buurten.functies import actions as functies
from buurten.functies.models import Bezetting
from buurten.netwerken import actions
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from tests.buurten.netwerken.netwerk import make_netwerk, verhuis, vers
from tests.makers import make_bewoner, make_functie, make_gebied, make_lid, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db


@pytest.fixture
def netwerk():
    return make_netwerk()


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


# --- Members -------------------------------------------------------------------------------------


def test_aansluiten_twice_is_one_membership(netwerk):
    user = make_bewoner(netwerk.buurt)
    een = actions.aansluiten(netwerk.organisatie, by=user)
    assert actions.aansluiten(netwerk.organisatie, by=user) == een
    weer = actions.aansluiten(netwerk.organisatie, by=user, kandidaat=True)
    assert (weer.pk, weer.kandidaat, Lid.objects.count()) == (een.pk, True, 1)
    assert daden() == ["lid.aansluiten"] * 2, "the second changed nothing"


def test_the_log_names_the_network_and_no_member(netwerk):
    user = make_bewoner(netwerk.buurt, make_user("Fatima"))
    actions.aansluiten(netwerk.organisatie, by=user)
    regel = Logregel.objects.values("label", "velden").get()
    assert regel == {"label": netwerk.organisatie.naam, "velden": {}}


def test_verlaten_and_coming_back(netwerk):
    user = netwerk.lid()
    lid = actions.verlaten(Lid.objects.get(), by=user)
    assert actions.verlaten(lid, by=user) == lid, "once is enough"
    actions.aansluiten(netwerk.organisatie, by=user)
    assert [rij.tot for rij in Lid.objects.order_by("pk")] == [vandaag(), None]
    assert daden() == ["lid.verlaten", "lid.aansluiten"]


def test_who_has_the_mandate_does_not_leave_first(netwerk):
    user = netwerk.lid()
    netwerk.mandateer(user)
    with pytest.raises(ValidationError, match="Stop daar eerst mee"):
        actions.verlaten(Lid.objects.get(user=user), by=user)


@pytest.mark.django_db(transaction=True)
def test_joining_8_times_at_once_is_one_membership():
    """Seen red on PostgreSQL without the lock: the constraint broke the deed of who came second."""
    netwerk = make_netwerk()
    user, deur = make_bewoner(netwerk.buurt), Barrier(8)

    def doe(_):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            actions.aansluiten(netwerk.organisatie, by=user)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as zalen:
        list(zalen.map(doe, range(8)))
    assert Lid.objects.count() == 1


def test_the_database_keeps_one_membership(netwerk):
    user = netwerk.lid()
    with pytest.raises(IntegrityError), transaction.atomic():
        Lid.objects.create(organisatie=netwerk.organisatie, user=user, van=vandaag())


# --- The mandate ---------------------------------------------------------------------------------


def test_mandateren_gives_the_function_for_those_days_logs_and_tells_the_members(netwerk):
    user, ander = netwerk.lid(), netwerk.lid()
    tot = vandaag() + timedelta(days=400)
    mandaat = netwerk.mandateer(user, tot=tot)
    held = mandaat.bezetting
    assert (held.user, held.functie, held.van, held.tot) == (
        user, netwerk.functie, vandaag(), tot,
    )  # fmt: skip
    assert Rol.VERTEGENWOORDIGER.value in {
        b.functie.rol for b in Bezetting.objects.geldig().filter(user=user)
    }
    assert daden() == ["bezetting.toekennen", "mandaat.mandateren"]
    assert Logregel.objects.first().velden == {
        "hoe": "overleg", "kiezers": 14, "gekozen_op": "2026-01-01",
    }  # fmt: skip
    assert mandaat.vastgelegd_door == netwerk.coordinator
    gehoord = Bericht.objects.get(ontvanger=ander)
    assert "Klopt dat volgens u?" in gehoord.tekst
    assert gehoord.adres == f"/netwerken/{netwerk.organisatie.pk}/"


def test_sent_twice_makes_one_mandate(netwerk):
    user = netwerk.lid()
    een = netwerk.mandateer(user)
    assert netwerk.mandateer(user, sleutel=een.sleutel) == een
    assert (Mandaat.objects.count(), Bezetting.objects.filter(user=user).count()) == (1, 1)


def test_a12_nobody_records_a_mandate_for_themselves(netwerk):
    make_bewoner(netwerk.buurt, netwerk.coordinator)
    actions.aansluiten(netwerk.organisatie, by=netwerk.coordinator, kandidaat=True)
    with pytest.raises(ValidationError, match="U kunt uzelf geen functie geven"):
        netwerk.mandateer(vers(netwerk.coordinator))
    assert Mandaat.objects.count() == 0


FOUT = {
    "no member": (lambda n: make_bewoner(n.buurt), {}, "geen lid"),
    "moved away": (lambda n: verhuis(n.lid(), make_gebied()), {}, "geen lid"),
    "chosen tomorrow": (
        lambda n: n.lid(), {"gekozen_op": date(2099, 1, 1)}, "Kies een dag die al is geweest"),
    "no days": (lambda n: n.lid(), {"tot": date(2020, 1, 1)}, "op of na de eerste dag"),
    "too long": (
        lambda n: n.lid(), {"van": date(2026, 1, 1), "tot": date(2030, 1, 2)}, "vier jaar"),
}  # fmt: skip


@pytest.mark.parametrize("wat", FOUT)
def test_what_cannot_be_a_mandate_is_refused_and_nothing_stays(netwerk, wat):
    wie, velden, zin = FOUT[wat]
    with pytest.raises(ValidationError, match=zin):
        netwerk.mandateer(wie(netwerk), **velden)
    assert (Mandaat.objects.count(), daden()) == (0, [])


def test_a_mandate_lasts_four_years_at_most_also_from_29_february(netwerk):
    mandaat = netwerk.mandateer(netwerk.lid(), van=date(2028, 2, 29), tot=date(2032, 2, 29))
    assert mandaat.laatste_dag == date(2032, 2, 28)


def test_overlapping_mandates_are_refused_and_following_ones_are_not(netwerk):
    een, twee = netwerk.lid(), netwerk.lid()
    tot = vandaag() + timedelta(days=100)
    netwerk.mandateer(een, tot=tot)
    with pytest.raises(ValidationError, match="heeft al iemand deze functie"):
        netwerk.mandateer(twee, van=tot - timedelta(days=1), tot=tot + timedelta(days=9))
    volgt = netwerk.mandateer(twee, van=tot, tot=tot + timedelta(days=9))
    assert volgt.bezetting.van == tot


def test_a_mandate_is_for_who_speaks_for_residents_alone(netwerk):
    netwerk.functie = make_functie(netwerk.wijk, Rol.OPBOUWWERKER, netwerk.organisatie)
    with pytest.raises(ValidationError, match="namens bewoners"):
        netwerk.mandateer(netwerk.lid())


def test_decision_4_a_mandate_ends_by_date_without_anybody_doing_anything(netwerk):
    user = netwerk.lid()
    begin = vandaag() - timedelta(days=30)
    netwerk.mandateer(user, van=begin, tot=vandaag())
    assert not Bezetting.objects.geldig().filter(user=user).exists()
    assert list(Mandaat.objects.lopend()) == []


# --- Contesting ----------------------------------------------------------------------------------


def test_betwisten_shows_until_it_is_settled_and_tells_who_is_concerned(netwerk):
    user, lid = netwerk.lid(), netwerk.lid()
    beheerder = make_lid(netwerk.wijk, Rol.BEHEERDER)
    mandaat = netwerk.mandateer(user)
    Bericht.objects.all().delete()
    een = actions.betwisten(mandaat, by=lid, reden="Er was geen overleg.")
    assert actions.betwisten(mandaat, by=lid, reden="Nog eens") == een
    assert Mandaat.objects.met_alles().get().betwist
    gehoord = set(Bericht.objects.values_list("ontvanger", flat=True))
    assert gehoord == {user.pk, beheerder.pk}, "not who recorded it: that is another's to settle"
    actions.afhandelen(een, by=beheerder, uitkomst="blijft", uitleg="Op het overleg van mei.")
    assert not Mandaat.objects.met_alles().get().betwist
    assert mandaat.loopt(vandaag())
    assert daden()[-2:] == ["betwisting.betwisten", "betwisting.afhandelen"]


def test_when_the_members_end_it_everything_open_is_settled(netwerk):
    user, een, twee = (netwerk.lid() for _ in range(3))
    mandaat = netwerk.mandateer(user)
    bezwaren = [actions.betwisten(mandaat, by=lid, reden="Nee") for lid in (een, twee)]
    beheerder = make_lid(netwerk.wijk, Rol.BEHEERDER)
    actions.afhandelen(bezwaren[0], by=beheerder, uitkomst="stopt", uitleg="Opnieuw kiezen.")
    assert list(Betwisting.objects.open()) == []
    assert not Bezetting.objects.geldig().filter(user=user).exists()
    assert Mandaat.objects.get().reden_einde == "Opnieuw kiezen."
    with pytest.raises(ValidationError, match="al gestopt"):
        actions.afhandelen(bezwaren[1], by=beheerder, uitkomst="blijft", uitleg="Toch niet")


def test_settled_is_settled(netwerk):
    mandaat = netwerk.mandateer(netwerk.lid())
    bezwaar = actions.betwisten(mandaat, by=netwerk.lid(), reden="Nee")
    by = make_lid(netwerk.wijk, Rol.BEHEERDER)
    actions.afhandelen(bezwaar, by=by, uitkomst="blijft", uitleg="Besproken.")
    with pytest.raises(ValidationError, match="al afgehandeld"):
        actions.afhandelen(bezwaar, by=by, uitkomst="stopt", uitleg="Toch wel")


# --- Ending --------------------------------------------------------------------------------------


def test_beeindigen_stops_today_and_tells_the_members(netwerk):
    user, lid = netwerk.lid(), netwerk.lid()
    mandaat = netwerk.mandateer(user)
    Bericht.objects.all().delete()
    actions.beeindigen(mandaat, by=user, reden="Ik verhuis.")
    mandaat.refresh_from_db()
    assert (mandaat.bezetting.tot, mandaat.reden_einde) == (vandaag(), "Ik verhuis.")
    assert set(Bericht.objects.values_list("ontvanger", flat=True)) == {user.pk, lid.pk}
    with pytest.raises(ValidationError, match="al gestopt"):
        actions.beeindigen(mandaat, by=user)


def test_a_mandate_that_did_not_begin_yet_never_begins(netwerk):
    straks = vandaag() + timedelta(days=10)
    mandaat = netwerk.mandateer(netwerk.lid(), van=straks)
    mandaat = actions.beeindigen(mandaat, by=netwerk.coordinator)
    assert (mandaat.bezetting.van, mandaat.bezetting.tot) == (straks, straks)
    assert list(Mandaat.objects.lopend()) == []


def test_decision_4_nobody_speaks_for_residents_without_a_last_day(netwerk):
    """Also not past the page of mandates: the function itself refuses."""
    user = netwerk.lid()
    with pytest.raises(ValidationError, match="tot een laatste dag"):
        functies.toekennen(netwerk.functie, by=netwerk.coordinator, user=user, van=vandaag())
    mandaat = netwerk.mandateer(user)
    for tot in (None, mandaat.bezetting.tot + timedelta(days=1)):
        with pytest.raises(ValidationError, match="Een mandaat wordt niet langer"):
            functies.inplannen(mandaat.bezetting, by=netwerk.coordinator, tot=tot)


def test_the_card_of_who_speaks_says_that_it_is_contested(client, netwerk):
    mandaat = netwerk.mandateer(netwerk.lid("Fatima"))
    kaart = f"/functies/{netwerk.functie.pk}/"
    assert "Betwist" not in client.get(kaart).content.decode()
    actions.betwisten(mandaat, by=netwerk.lid(), reden="Geen overleg.")
    pagina = client.get(kaart).content.decode()
    assert "Betwist" in pagina
    assert f"/netwerken/{netwerk.organisatie.pk}/" in pagina
    assert "Geen overleg." not in pagina
