"""Leaving a function: what goes where, on which day, and who hears."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from buurten.functies.models import Bezetting, Functie, Overdracht, Waarneming
from buurten.functies.opvolging import waarnemer
from buurten.kwesties.models import Kwestie
from tests.makers import make_bezetting, make_organisatie, make_user
from tests.portaal.overdracht.werk import Werk, maak_werk, overdragen
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overdracht import actions

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


@pytest.fixture
def werk() -> Werk:
    return maak_werk()


def morgen(werk: Werk) -> None:
    """Pretend that a night went by: what ended tomorrow ends today."""
    for bezetting in Bezetting.objects.exclude(tot=None):
        Bezetting.objects.filter(pk=bezetting.pk).update(tot=bezetting.tot - DAG)
    Bezetting.objects.filter(van__gt=vandaag()).update(van=vandaag())
    for job in (actions.uitvoeren, actions.terugkeren, actions.terugvallen):
        job()


def bij(werk: Werk) -> dict[str, Functie | None]:
    return werk.dragers()


def test_with_a_successor_in_the_same_function_nothing_moves_and_there_is_no_gap(werk):
    opvolger = make_bezetting(werk.wijk, organisatie=werk.organisatie).user
    overdracht = overdragen(werk, krijgt=opvolger)
    weg, komt = overdracht.van, overdracht.naar
    assert (weg.tot, komt.van, komt.tot) == (vandaag() + DAG, vandaag() + DAG, None)
    assert (komt.functie, komt.user) == (werk.functie, opvolger)
    assert set(bij(werk).values()) == {werk.functie}
    assert (overdracht.notities, overdracht.aantal_open) == ("Let op de vergadering.", 5)
    morgen(werk)
    assert set(bij(werk).values()) == {werk.functie}
    assert waarnemer(werk.functie).wie == opvolger.naam
    assert Overdracht.objects.get().uitgevoerd_op is not None


def test_to_another_function_everything_moves_on_the_day_itself(werk):
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    overdragen(werk, neemt=ander)
    assert set(bij(werk).values()) == {werk.functie}
    morgen(werk)
    assert set(bij(werk).values()) == {ander.functie}
    assert waarnemer(werk.functie) == ander.functie


def test_what_goes_back_to_the_organisation_does_so_on_the_day(werk):
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    terug = {"kwestie": [werk.kwestie.pk], "opdracht": [werk.opdracht.pk]}
    overdragen(werk, neemt=ander, terug=terug)
    morgen(werk)
    verwacht = dict.fromkeys(("vraag", "hulpvraag", "aandeel"), ander.functie)
    assert bij(werk) == verwacht | {"kwestie": None, "opdracht": None}


def test_without_a_successor_it_falls_to_the_deputy_and_returns_to_who_comes(werk):
    vervanger = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    werk.vervanger(vervanger.functie)
    overdragen(werk)
    assert set(bij(werk).values()) == {werk.functie}
    morgen(werk)
    assert set(bij(werk).values()) == {vervanger.functie}
    assert Overdracht.objects.get().terug_naar == vervanger.functie
    assert Waarneming.objects.loopt().count() == 5
    actions.terugvallen()
    assert Waarneming.objects.count() == 5
    Bezetting.objects.create(functie=werk.functie, user=make_user(), van=vandaag())
    actions.terugkeren()
    assert set(bij(werk).values()) == {werk.functie}
    assert not Waarneming.objects.loopt().exists()


def test_a_coordinator_gets_what_a_coordinator_may_carry(werk):
    """Requests for a hand stay with the opbouwwerkers of the wijk: a coordinator reads none.

    What the organisation promised another to share stays with that organisation.
    """
    coordinator = make_bezetting(werk.wijk, Rol.COORDINATOR)
    overdragen(werk)
    morgen(werk)
    verwacht = dict.fromkeys(("vraag", "kwestie", "opdracht"), coordinator.functie)
    assert bij(werk) == verwacht | {"hulpvraag": None, "aandeel": None}


def test_a_deputy_who_goes_too_lets_it_fall_on_and_it_still_returns(werk):
    eerste = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    tweede = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    werk.vervanger(eerste.functie)
    Functie.objects.filter(pk=eerste.functie_id).update(plaatsvervanger=tweede.functie)
    overdragen(werk)
    morgen(werk)
    Bezetting.objects.filter(pk=eerste.pk).update(tot=vandaag())
    actions.terugvallen()
    assert set(bij(werk).values()) == {tweede.functie}
    Bezetting.objects.create(functie=werk.functie, user=make_user(), van=vandaag())
    actions.terugkeren()
    assert set(bij(werk).values()) == {werk.functie}


@pytest.mark.parametrize("hoe", ["voorbij", "uitgezet", "gewist", "gestopt"])
def test_however_a_function_comes_to_be_without_holder(werk, hoe):
    vervanger = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    werk.vervanger(vervanger.functie)
    if hoe == "voorbij":
        Bezetting.objects.filter(pk=werk.bezetting.pk).update(tot=vandaag())
    elif hoe == "uitgezet":
        type(werk.user).objects.filter(pk=werk.user.pk).update(is_active=False)
    elif hoe == "gewist":
        Bezetting.objects.filter(pk=werk.bezetting.pk).update(user=None, tot=vandaag())
    else:
        Functie.objects.filter(pk=werk.functie.pk).update(is_actief=False)
    assert waarnemer(werk.functie) == vervanger.functie
    assert actions.terugvallen() == 5
    assert set(bij(werk).values()) == {vervanger.functie}
    assert actions.terugvallen() == 0


def test_who_waits_hears_who_is_new_and_nobody_is_named(werk):
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    overdragen(werk, neemt=ander)
    gehoord = {b.ontvanger: b for b in Bericht.objects.select_related("ontvanger")}
    assert set(gehoord) == {ander.user, *werk.wachtenden}
    for mens in werk.wachtenden:
        assert "is uw contactpersoon" in gehoord[mens].tekst
        assert gehoord[mens].adres == ander.functie.get_absolute_url()
    assert "Lees wat u moet weten" in gehoord[ander.user].tekst
    namen = {werk.user.naam, ander.user.naam}
    assert not any(naam in bericht.tekst for naam in namen for bericht in gehoord.values())


def test_who_stands_in_hears_and_so_does_who_waits(werk):
    vervanger = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    werk.vervanger(vervanger.functie)
    overdragen(werk)
    assert not Bericht.objects.exists()
    morgen(werk)
    gehoord = {b.ontvanger: b.tekst for b in Bericht.objects.select_related("ontvanger")}
    assert set(gehoord) == {vervanger.user, *werk.wachtenden}
    assert gehoord[vervanger.user].startswith("5 beloften van Opbouwwerker")


def test_the_log_tells_it_without_a_word_of_the_notes(werk):
    overdragen(werk, krijgt=make_bezetting(werk.wijk, organisatie=werk.organisatie).user)
    regels = list(Logregel.objects.order_by("pk"))
    assert [regel.daad for regel in regels] == [
        "bezetting.toekennen",
        "bezetting.inplannen",
        "bezetting.overdragen",
    ]
    assert regels[-1].velden == {
        "tot": str(vandaag() + DAG),
        "open": 5,
        "naar": werk.functie.pk,
    }


@pytest.mark.parametrize("fout", ["zelf", "rol", "weg", "uit", "vroeg", "verleden", "tweemaal"])
def test_bad_input_is_refused_with_a_sentence_and_saves_nothing(werk, fout):
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    wat = {"neemt": ander}
    if fout == "zelf":
        wat = {"neemt": make_bezetting(werk.wijk, user=werk.user, organisatie=werk.organisatie)}
    elif fout == "rol":
        wat = {"neemt": make_bezetting(werk.wijk, Rol.PARTNER, organisatie=werk.organisatie)}
    elif fout == "weg":
        Bezetting.objects.filter(pk=ander.pk).update(tot=vandaag())
    elif fout == "uit":
        wat = {"krijgt": make_user(is_active=False)}
    elif fout == "vroeg":
        Bezetting.objects.filter(pk=werk.bezetting.pk).update(van=vandaag() + 5 * DAG)
    elif fout == "verleden":
        wat |= {"laatste": vandaag() - DAG}
    else:
        overdragen(werk, **wat)
    aantallen = Overdracht.objects.count(), Bezetting.objects.count(), Logregel.objects.count()
    with pytest.raises(ValidationError):
        overdragen(werk, **wat)
    na = Overdracht.objects.count(), Bezetting.objects.count(), Logregel.objects.count()
    assert na == aantallen


def test_a_place_without_rights_is_told_before_anything_is_saved(werk):
    elders = make_bezetting(organisatie=werk.organisatie, gebied=werk.elders)
    with pytest.raises(ValidationError, match="daar heeft die de rechten niet voor"):
        overdragen(werk, neemt=elders)
    assert not Overdracht.objects.exists()


def test_what_was_closed_meanwhile_stops_it_and_says_so(werk):
    gezien = werk.sleutels()
    Kwestie.objects.filter(pk=werk.kwestie.pk).update(status=Kwestie.Status.BEANTWOORD)
    with pytest.raises(ValidationError, match="intussen veranderd") as fout:
        overdragen(werk, gezien=gezien)
    assert fout.value.code == "overgang"
    assert not Overdracht.objects.exists()


def test_what_was_closed_before_the_day_stays_where_it_was(werk):
    ander = make_bezetting(werk.wijk, organisatie=werk.organisatie)
    overdragen(werk, neemt=ander, terug={"opdracht": [werk.opdracht.pk]})
    Kwestie.objects.filter(pk=werk.kwestie.pk).update(status=Kwestie.Status.BEANTWOORD)
    werk.opdracht.status = "afgerond"
    werk.opdracht.save()
    morgen(werk)
    over = {"kwestie": werk.functie, "opdracht": werk.functie}
    assert bij(werk) == dict.fromkeys(("vraag", "hulpvraag", "aandeel"), ander.functie) | over


def test_one_may_not_give_it_to_oneself(werk):
    leider = make_bezetting(werk.wijk, Rol.TEAMLEIDER, organisatie=werk.organisatie)
    with pytest.raises(ValidationError, match="U kunt uzelf geen functie geven"):
        overdragen(werk, by=leider.user, krijgt=leider.user)


def test_a_function_of_another_organisation_stands_in_for_what_it_may(werk):
    vreemd = make_bezetting(werk.wijk, Rol.PARTNER, organisatie=make_organisatie())
    werk.vervanger(vreemd.functie)
    overdragen(werk)
    morgen(werk)
    assert bij(werk) == {
        "vraag": vreemd.functie, "kwestie": None, "opdracht": None, "hulpvraag": None,
        "aandeel": None,
    }  # fmt: skip
