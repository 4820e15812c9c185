"""What can happen to organisations, functions, who holds them and where people live."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from buurten.functies import actions
from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_organisatie,
    make_thema,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

pytestmark = pytest.mark.django_db
VAN, TOT = date(2026, 1, 1), date(2026, 7, 1)


@pytest.fixture
def beheerder():
    return make_lid(make_wijk(), Rol.BEHEERDER)


@pytest.fixture
def functie():
    return make_functie(make_wijk())


def regel():
    return Logregel.objects.values("daad", "namens", "velden").get()


# --- Organisations and functions ---------------------------------------------------------------


def test_organisatie_toevoegen_and_bewerken_name_fields_not_values(beheerder):
    namens = Bezetting.objects.get()
    organisatie = actions.organisatie_toevoegen(
        Organisatie(naam="Welzijn Testdam", soort="welzijn"), by=beheerder, namens=namens
    )
    assert regel() == {"daad": "organisatie.toevoegen", "namens": str(namens), "velden": {}}
    organisatie.email, organisatie.naam = "jan@voorbeeld.example", "Niet bewaard"
    actions.organisatie_bewerken(organisatie, by=beheerder, velden=["email"], namens=namens)
    organisatie.refresh_from_db()
    assert (organisatie.naam, organisatie.email) == ("Welzijn Testdam", "jan@voorbeeld.example")
    laatste = Logregel.objects.first()
    assert (laatste.daad, laatste.velden) == ("organisatie.bewerken", {"email": None})


def test_bewerken_without_a_change_writes_nothing(beheerder, functie):
    actions.organisatie_bewerken(functie.organisatie, by=beheerder, velden=[])
    actions.functie_bewerken(functie, by=beheerder, velden=[], themas=[])
    assert Logregel.objects.count() == 0


def test_functie_toevoegen_twice_makes_one(beheerder):
    thema, organisatie = make_thema(), make_organisatie()
    nieuw = Functie(titel="Opbouwwerker", organisatie=organisatie, rol=Rol.OPBOUWWERKER)
    weer = Functie(
        titel="Opbouwwerker", organisatie=organisatie, rol=Rol.OPBOUWWERKER, sleutel=nieuw.sleutel
    )
    eerste = actions.functie_toevoegen(nieuw, by=beheerder, themas=[thema])
    assert actions.functie_toevoegen(weer, by=beheerder, themas=[thema]) == eerste
    assert list(eerste.themas.all()) == [thema]
    assert regel()["velden"] == {"rol": "opbouwwerker"}


def test_functie_bewerken_never_changes_role_or_organisation(beheerder, functie):
    ander = make_organisatie()
    functie.rol, functie.organisatie, functie.titel = Rol.BEHEERDER, ander, "Anders"
    velden = ["rol", "organisatie", "titel"]
    actions.functie_bewerken(functie, by=beheerder, velden=velden, themas=[])
    functie.refresh_from_db()
    assert (functie.titel, functie.rol) == ("Anders", Rol.OPBOUWWERKER)
    assert functie.organisatie != ander


def test_functie_plaatsen_says_where_the_rights_hold(beheerder):
    bezetting, noord = make_bezetting(make_wijk()), make_wijk("Noord")
    assert not bezetting.user.has_perm("signaal.afronden", noord)
    actions.functie_plaatsen(bezetting.functie, by=beheerder, gebieden=[noord])
    assert regel()["velden"] == {"gebieden": [noord.code]}
    assert User.objects.get(pk=bezetting.user_id).has_perm("signaal.afronden", noord)


# --- Who holds a function ----------------------------------------------------------------------


def test_toekennen_gives_the_rights_logs_and_tells(beheerder, functie):
    user, gebied = make_user(), functie.gebieden.get()
    bezetting = actions.toekennen(functie, by=beheerder, user=user, van=VAN)
    assert (bezetting.user, bezetting.van, bezetting.tot) == (user, VAN, None)
    assert user.has_perm("signaal.afronden", gebied)
    assert regel() == {
        "daad": "bezetting.toekennen", "namens": "", "velden": {"van": "2026-01-01", "tot": ""},
    }  # fmt: skip
    bericht = Bericht.objects.get()
    assert (bericht.ontvanger, bericht.adres) == (user, f"/functies/{functie.pk}/")


def test_the_log_names_nobody_by_address(beheerder, functie):
    user = make_user("Fatima", email="fatima@voorbeeld.example")
    actions.toekennen(functie, by=beheerder, user=user, van=VAN)
    assert "atima" not in str(Logregel.objects.values().get())


def test_a_function_is_not_given_to_a_deactivated_account(beheerder, functie):
    with pytest.raises(ValidationError, match="doet niet meer mee"):
        actions.toekennen(functie, by=beheerder, user=make_user(is_active=False), van=VAN)
    assert Logregel.objects.count() == 0


@pytest.mark.parametrize("tot", [VAN, date(2025, 12, 31)])
def test_a_function_is_not_given_for_no_days(beheerder, functie, tot):
    with pytest.raises(ValidationError, match="op of na de eerste dag"):
        actions.toekennen(functie, by=beheerder, user=make_user(), van=VAN, tot=tot)
    assert functie.bezettingen.count() == 0


def test_a12_nobody_gives_a_function_to_themselves(beheerder, functie):
    with pytest.raises(ValidationError) as fout:
        actions.toekennen(functie, by=beheerder, user=beheerder, van=VAN)
    zin = "U kunt uzelf geen functie geven. Vraag het een andere beheerder."
    assert fout.value.messages == [zin]
    assert functie.bezettingen.count() == 0


@pytest.mark.parametrize(
    ("van", "tot", "mag"),
    [
        (date(2025, 1, 1), VAN, True),  # ends where the other begins
        (date(2025, 1, 1), date(2026, 1, 2), False),
        (date(2025, 1, 1), None, False),
        (date(2026, 3, 1), date(2026, 4, 1), False),
        (date(2026, 6, 30), None, False),
        (TOT, None, True),  # begins where the other ended
    ],
)
def test_nobody_holds_a_function_twice_at_once(beheerder, functie, van, tot, mag):
    user = make_user()
    Bezetting.objects.create(functie=functie, user=user, van=VAN, tot=TOT)
    if mag:
        actions.toekennen(functie, by=beheerder, user=user, van=van, tot=tot)
    else:
        with pytest.raises(ValidationError, match="al in deze dagen"):
            actions.toekennen(functie, by=beheerder, user=user, van=van, tot=tot)
    assert functie.bezettingen.count() == (2 if mag else 1)


def test_two_people_may_hold_one_function(beheerder, functie):
    for _ in range(2):
        actions.toekennen(functie, by=beheerder, user=make_user(), van=VAN)
    assert functie.bezettingen.geldig().count() == 2


def test_beeindigen_today_takes_the_rights_at_once_logs_and_tells(beheerder):
    bezetting = make_bezetting(make_gebied())
    gebied = bezetting.functie.gebieden.get()
    actions.beeindigen(bezetting, by=beheerder, op=vandaag())
    assert not User.objects.get(pk=bezetting.user_id).has_perm("signaal.afronden", gebied)
    assert regel()["daad"] == "bezetting.beeindigen"
    assert Bericht.objects.get().ontvanger_id == bezetting.user_id


def test_beeindigen_later_keeps_the_rights_until_then(beheerder):
    bezetting = make_bezetting(make_gebied())
    morgen = vandaag() + timedelta(days=1)
    assert actions.beeindigen(bezetting, by=beheerder, op=morgen).laatste_dag == vandaag()
    assert Bezetting.objects.geldig().filter(pk=bezetting.pk).exists()


@pytest.mark.parametrize(
    ("tot", "op", "zin"),
    [
        (date(2026, 2, 1), date(2026, 3, 1), "Deze functie is al gestopt."),
        (None, date(2019, 12, 31), "Kies een dag op of na de eerste dag."),
    ],
)
def test_beeindigen_on_an_impossible_day_is_refused(beheerder, tot, op, zin):
    bezetting = make_bezetting(make_gebied(), tot=tot)
    with pytest.raises(ValidationError, match=zin):
        actions.beeindigen(bezetting, by=beheerder, op=op)
    bezetting.refresh_from_db()
    assert (bezetting.tot, Logregel.objects.count()) == (tot, 0)


def test_the_last_beheerder_stays(beheerder):
    laatste = Bezetting.objects.get()
    with pytest.raises(ValidationError, match="Dit is de laatste beheerder"):
        actions.beeindigen(laatste, by=beheerder, op=vandaag())
    straks = vandaag() + timedelta(days=9)
    make_bezetting(make_wijk(), Rol.BEHEERDER, tot=straks)
    with pytest.raises(ValidationError, match="Dit is de laatste beheerder"):
        actions.beeindigen(laatste, by=beheerder, op=vandaag())
    make_bezetting(make_wijk(), Rol.BEHEERDER)
    assert actions.beeindigen(laatste, by=beheerder, op=vandaag()).tot == vandaag()


# --- Where people live -------------------------------------------------------------------------


def test_vestigen_gives_the_rights_of_a_resident_and_the_name():
    gebied, user = make_gebied(), make_user("Oud")
    thuis = actions.vestigen(gebied, by=user, naam="Fatima")
    user = User.objects.get()
    assert (thuis.gebied, thuis.van, thuis.tot, user.naam) == (gebied, vandaag(), None, "Fatima")
    assert user.has_perm("signaal.melden", gebied.ouder)
    daden = Logregel.objects.order_by("pk").values_list("daad", flat=True)
    assert list(daden) == ["user.wijzigen", "bewonerschap.vestigen"]


def test_vestigen_elsewhere_ends_the_earlier_home():
    oud, nieuw = make_gebied(), make_gebied()
    user = make_bewoner(oud)
    actions.vestigen(nieuw, by=user, naam=user.naam)
    rijen = Bewonerschap.objects.order_by("pk").values_list("gebied", "tot")
    assert list(rijen) == [(oud.pk, vandaag()), (nieuw.pk, None)]
    user = User.objects.get()
    gaat = [user.has_perm("signaal.melden", g) for g in (oud, nieuw)]
    assert gaat == [False, True]


def test_vestigen_twice_on_one_day_leaves_one_home():
    user, buurten = make_user(), [make_gebied() for _ in range(3)]
    for buurt in buurten:
        actions.vestigen(buurt, by=user, naam=user.naam)
    assert [thuis.gebied for thuis in Bewonerschap.objects.geldig()] == buurten[2:]
    assert Bewonerschap.objects.count() == 3


def test_vestigen_in_the_same_buurt_changes_nothing_but_the_name():
    user = make_bewoner(make_gebied())
    thuis = Bewonerschap.objects.get()
    assert actions.vestigen(thuis.gebied, by=user, naam=user.naam) == thuis
    assert Logregel.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_moving_twice_at_once_leaves_one_home():
    """Eight at a barrier. Seen red without the constraint and the lock: up to 8 open homes."""
    user, deur = make_user(), Barrier(8)
    buurten = [make_gebied() for _ in range(8)]

    def verhuizen(buurt):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            actions.vestigen(buurt, by=user, naam=user.naam)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as zalen:
        list(zalen.map(verhuizen, buurten))
    assert Bewonerschap.objects.filter(tot=None).count() == 1
    assert Bewonerschap.objects.count() == 8


@pytest.mark.django_db(transaction=True)
def test_giving_a_function_twice_at_once_gives_it_once():
    """Seen red on PostgreSQL without the lock on the function and the constraint: 4 times."""
    beheerder, user, functie = make_user(), make_user(), make_functie(make_wijk())
    deur = Barrier(4)

    def geven(_):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            actions.toekennen(functie, by=beheerder, user=user, van=VAN)
        except ValidationError as fout:
            return fout.messages
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as zalen:
        antwoorden = list(zalen.map(geven, range(4)))
    assert antwoorden.count(None) == 1
    assert functie.bezettingen.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_beheerders_cannot_end_each_other_at_once():
    """Seen red on PostgreSQL without the lock on their functions: nobody was left."""
    wijk = make_wijk()
    een, twee = (make_bezetting(wijk, Rol.BEHEERDER) for _ in range(2))
    deur = Barrier(2)

    def stoppen(wie, ander):
        try:
            connection.ensure_connection()
            deur.wait(timeout=60)
            actions.beeindigen(ander, by=wie.user, op=vandaag())
        except ValidationError:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as zalen:
        list(zalen.map(stoppen, (een, twee), (twee, een)))
    assert Bezetting.objects.geldig().count() == 1
