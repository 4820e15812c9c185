"""Planning an end; a deputy; and that nobody holds a function twice at once, also in a race."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.functies import actions, permissions
from buurten.functies.forms import FunctieForm
from buurten.functies.models import Bezetting, Functie
from tests.buurten.prioriteiten.test_races import tegelijk
from tests.makers import (
    make_bezetting,
    make_functie,
    make_gebied,
    make_lid,
    make_organisatie,
    make_user,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag

DAG = timedelta(days=1)


@pytest.fixture
def bezetting(db):
    return make_bezetting(make_wijk())


def fout(bezetting, tot, by):
    with pytest.raises(ValidationError) as zegt:
        actions.inplannen(bezetting, by=by, tot=tot)
    (zin,) = zegt.value.message_dict["laatste"]
    assert Bezetting.objects.get(pk=bezetting.pk).tot == bezetting.tot, "nothing half saved"
    return zin


def test_an_end_is_planned_moved_and_taken_away(bezetting):
    by, later = make_lid(make_wijk(), Rol.BEHEERDER), vandaag() + 30 * DAG
    for tot in (later, later + 5 * DAG, later, None):
        actions.inplannen(bezetting, by=by, tot=tot)
        assert Bezetting.objects.get(pk=bezetting.pk).tot == tot
    regels = Logregel.objects.filter(daad="bezetting.inplannen").order_by("pk")
    assert [r.velden["tot"] for r in regels] == [str(later), str(later + 5 * DAG), str(later), ""]
    assert bezetting.user.berichten.count() == 4


def test_the_same_day_again_changes_and_tells_nothing(bezetting):
    by = make_lid(make_wijk(), Rol.BEHEERDER)
    actions.inplannen(bezetting, by=by, tot=None)
    assert not Logregel.objects.filter(daad="bezetting.inplannen").exists()


def test_an_end_before_the_start_or_before_today_is_refused(bezetting):
    by = make_lid(make_wijk(), Rol.BEHEERDER)
    for tot in (vandaag(), vandaag() - 9 * DAG, date(1999, 1, 1)):
        assert fout(bezetting, tot, by).startswith("Kies een laatste dag vanaf vandaag")
    Bezetting.objects.filter(pk=bezetting.pk).update(van=vandaag() + 9 * DAG)
    assert "niet voor de eerste dag" in fout(bezetting, vandaag() + 9 * DAG, by)


def test_what_stopped_is_not_planned_again(bezetting):
    bezetting.tot = vandaag()
    bezetting.save()
    assert "al gestopt" in fout(bezetting, None, make_lid(make_wijk(), Rol.BEHEERDER))


def test_a12_nobody_gives_themselves_more_days(bezetting):
    """Seen red without that line: an opbouwwerker then stayed on by her own hand."""
    ik, einde = bezetting.user, vandaag() + 30 * DAG
    actions.inplannen(bezetting, by=ik, tot=einde)
    bezetting.refresh_from_db()
    for tot in (None, einde + DAG):
        assert "niet langer maken" in fout(bezetting, tot, ik)
    actions.inplannen(bezetting, by=ik, tot=einde - DAG)
    assert Bezetting.objects.get(pk=bezetting.pk).tot == einde - DAG


def test_a_later_end_may_not_run_into_a_second_turn(bezetting):
    einde = vandaag() + 30 * DAG
    Bezetting.objects.filter(pk=bezetting.pk).update(tot=einde)
    bezetting.refresh_from_db()
    tweede = Bezetting(functie=bezetting.functie, user=bezetting.user, van=einde + 5 * DAG)
    tweede.save()
    by = make_lid(make_wijk(), Rol.BEHEERDER)
    assert "later al een keer" in fout(bezetting, einde + 6 * DAG, by)
    assert "later al een keer" in fout(bezetting, None, by)
    actions.inplannen(bezetting, by=by, tot=einde + 5 * DAG)


def test_the_last_beheerder_does_not_plan_to_go(db):
    enig = make_bezetting(make_wijk(), Rol.BEHEERDER)
    assert "laatste beheerder" in fout(enig, vandaag() + 30 * DAG, enig.user)
    make_bezetting(make_wijk(), Rol.BEHEERDER)
    actions.inplannen(enig, by=enig.user, tot=vandaag() + 30 * DAG)


def test_who_may_plan(bezetting):
    """Oneself, the team lead of the same organisation and area, a beheerder; nobody else."""
    wijk = bezetting.functie.gebieden.get()
    zelfde = bezetting.functie.organisatie
    mensen = {
        "ik": User.objects.get(pk=bezetting.user_id),
        "collega": make_lid(wijk, Rol.OPBOUWWERKER, zelfde),
        "teamleider": make_lid(wijk, Rol.TEAMLEIDER, zelfde),
        "andere teamleider": make_lid(wijk, Rol.TEAMLEIDER, make_organisatie()),
        "teamleider elders": make_lid(make_wijk(), Rol.TEAMLEIDER, zelfde),
        "coordinator": make_lid(wijk, Rol.COORDINATOR),
        "beheerder": make_lid(make_wijk(), Rol.BEHEERDER),
        "bewoner": make_lid(make_gebied(wijk=wijk), Rol.BEWONER),
    }
    mogen = [wie for wie, user in mensen.items() if permissions.mag_inplannen(user, bezetting)]
    assert mogen == ["ik", "teamleider", "beheerder"]


def test_a_team_lead_does_not_keep_on_whom_they_may_not_give(db):
    """A14: a longer end gives rights, so it takes the same right as giving."""
    wijk, zelfde = make_wijk(), make_organisatie()
    coordinator = make_bezetting(wijk, Rol.COORDINATOR, organisatie=zelfde)
    assert not permissions.mag_inplannen(make_lid(wijk, Rol.TEAMLEIDER, zelfde), coordinator)


def test_the_page_plans_and_the_card_shows_it(client, bezetting):
    client.force_login(bezetting.user)
    kaart = f"/functies/{bezetting.functie_id}/"
    adres = f"/functies/bezettingen/{bezetting.pk}/inplannen/"
    assert adres in client.get(kaart).content.decode()
    laatste = vandaag() + 30 * DAG
    antwoord = client.post(adres, {"laatste": laatste.isoformat()})
    assert antwoord["Location"] == kaart
    assert Bezetting.objects.get(pk=bezetting.pk).laatste_dag == laatste


def test_a_bad_day_keeps_what_was_typed(client, bezetting):
    client.force_login(bezetting.user)
    adres = f"/functies/bezettingen/{bezetting.pk}/inplannen/"
    for dag in ("2026-02-30", "gisteren", "2001-01-01"):
        antwoord = client.post(adres, {"laatste": dag})
        assert antwoord.status_code == 200
        assert antwoord.context["form"].errors["laatste"]
        assert f'value="{dag}"' in antwoord.content.decode()


# --- Who stands in -------------------------------------------------------------------------------


def test_a_deputy_comes_from_the_same_organisation_or_area(db):
    wijk = make_wijk()
    functie = make_functie(wijk)
    hier, collega = make_functie(wijk), make_functie(make_wijk(), organisatie=functie.organisatie)
    vreemd = make_functie(make_wijk())
    gestopt = make_functie(wijk)
    Functie.objects.filter(pk=gestopt.pk).update(is_actief=False)
    mogelijk = set(functie.mogelijke_vervangers())
    assert mogelijk == {hier, collega}
    assert vreemd not in mogelijk


def kies(functie, ander):
    velden = {"titel": functie.titel, "plaatsvervanger": ander.pk, "is_actief": "on"}
    return FunctieForm(velden, instance=Functie.objects.get(pk=functie.pk))


def test_never_itself_and_no_circle(db):
    wijk = make_wijk()
    een, twee, drie = (make_functie(wijk) for _ in range(3))
    assert kies(een, een).errors["plaatsvervanger"]
    Functie.objects.filter(pk=een.pk).update(plaatsvervanger=twee)
    Functie.objects.filter(pk=twee.pk).update(plaatsvervanger=drie)
    assert "vervangt" in kies(drie, een).errors["plaatsvervanger"][0]
    assert "vervangt" in kies(twee, een).errors["plaatsvervanger"][0]
    assert kies(een, drie).is_valid()


def test_the_database_refuses_itself_as_deputy(db):
    functie = make_functie(make_wijk())
    with pytest.raises(IntegrityError), transaction.atomic():
        Functie.objects.filter(pk=functie.pk).update(plaatsvervanger=functie)


# --- Twice at once -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("van", "tot", "mag"),
    [
        (date(2026, 1, 1), date(2026, 2, 1), True),
        (date(2026, 1, 1), date(2026, 2, 2), False),
        (date(2026, 2, 10), date(2026, 2, 11), False),
        (date(2026, 2, 28), None, False),
        (date(2026, 3, 1), None, True),
        (date(2025, 1, 1), None, False),
    ],
)
def test_periods_of_one_person_share_no_day(db, van, tot, mag):
    functie, wie = make_functie(make_wijk()), make_user()
    Bezetting.objects.create(functie=functie, user=wie, van=date(2026, 2, 1), tot=date(2026, 3, 1))
    by = make_lid(make_wijk(), Rol.BEHEERDER)
    if mag:
        assert actions.toekennen(functie, by=by, user=wie, van=van, tot=tot).van == van
    else:
        with pytest.raises(ValidationError, match="al in deze dagen"):
            actions.toekennen(functie, by=by, user=wie, van=van, tot=tot)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_holds_it():
    """Seen red on PostgreSQL without select_for_update on the function: then both held it.

    On SQLite writers wait for each other from the start of their transaction.
    """
    functie, wie = make_functie(make_wijk()), make_user()
    by = make_lid(make_wijk(), Rol.BEHEERDER)

    def geef(nummer):
        van = vandaag() + nummer * 30 * DAG
        try:
            tot = van + 60 * DAG
            return bool(actions.toekennen(functie, by=by, user=wie, van=van, tot=tot))
        except ValidationError:
            return False

    assert sorted(tegelijk(geef, 2)) == [False, True]
    assert Bezetting.objects.filter(functie=functie, user=wie).count() == 1
