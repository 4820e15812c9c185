"""Ballots: one per person, by frozen rules, until the last second; and how they are counted."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.prioriteiten import actions, sleutels
from buurten.prioriteiten.models import (
    Deelname,
    Ronde,
    Stembiljet,
    Sticker,
    Voorstel,
)
from tests.buurten.prioriteiten.jaar import (
    code,
    nummers,
    vol,
)
from tests.makers import (
    make_bezetting,
    make_gesloten,
    make_ronde,
    make_stemming,
    make_user,
    make_voorstel,
)
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Fase = Ronde.Fase


def test_stemmen_keeps_one_ballot_and_names_nobody_in_the_log():
    stemming, bewoner = make_stemming(), make_user()
    a, b, _ = nummers(stemming)
    eerste = actions.stemmen(stemming, {a: 3, b: 2}, by=bewoner)
    tweede = actions.stemmen(stemming, {b: 1, a: 0}, by=bewoner, groep=Groep.PROFESSIONALS)
    assert eerste.pk == tweede.pk
    assert list(Sticker.objects.values_list("voorstel", "aantal")) == [(b, 1)]
    assert Stembiljet.objects.get().groep == Groep.PROFESSIONALS
    assert list(Deelname.objects.values_list("user", "groep")) == [(bewoner.pk, "professionals")]
    regels = Logregel.objects.filter(daad="stemming.stemmen")
    assert set(regels.values_list("actor", "namens", "object_id")) == {("", "", str(stemming.pk))}
    assert [regel.velden for regel in regels] == [{}, {}]


@pytest.mark.parametrize(
    ("verdeling", "fout"),
    [
        ({0: 4}, "hoogstens"),
        ({0: 3, 1: 3}, "teveel"),
        ({0: -1, 1: 1}, "negatief"),
        ({0: 10**12}, "hoogstens"),
        ({0: 0}, "leeg"),
        ({9: 1}, "onbekend"),
    ],
)
def test_a_ballot_against_the_rules_leaves_nothing(verdeling, fout):
    stemming = make_stemming()
    pks = [*nummers(stemming), *range(10**6, 10**6 + 9)]
    with pytest.raises(ValidationError) as gevangen:
        actions.stemmen(stemming, {pks[n]: s for n, s in verdeling.items()}, by=make_user())
    assert code(gevangen) == fout
    assert (Stembiljet.objects.count(), Deelname.objects.count()) == (0, 0)


def test_the_frozen_rules_hold_also_when_the_round_is_changed_behind_our_back():
    stemming = make_stemming()
    Ronde.objects.update(stickers=20, max_per_voorstel=20)
    with pytest.raises(ValidationError):
        actions.stemmen(stemming, {nummers(stemming)[0]: 20}, by=make_user())


def test_v07_a_ballot_counts_exactly_when_it_is_before_closing():
    stemming = make_stemming()
    verdeling = {nummers(stemming)[0]: 1}
    for verschil, mag in [(-1, True), (0, False), (1, False)]:
        op = stemming.sluit_op + timedelta(seconds=verschil)
        if mag:
            actions.stemmen(stemming, verdeling, by=make_user(), op=op)
        else:
            with pytest.raises(ValidationError, match="is voorbij"):
                actions.stemmen(stemming, verdeling, by=make_user(), op=op)
    assert Stembiljet.objects.count() == 1


def test_v07_the_clock_of_the_database_decides_when_no_moment_is_given():
    stemming = make_stemming()
    type(stemming).objects.update(sluit_op=datetime(2020, 1, 1, tzinfo=UTC))
    with pytest.raises(ValidationError, match="is voorbij"):
        actions.stemmen(stemming, {nummers(stemming)[0]: 1}, by=make_user())


def test_v01_the_database_refuses_a_second_ballot_of_one_person():
    stemming, bewoner = make_stemming(), make_user()
    actions.stemmen(stemming, {nummers(stemming)[0]: 1}, by=bewoner)
    merk = sleutels.merk(stemming, bewoner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Stembiljet.objects.create(stemming=stemming, merk=merk, groep=Groep.BEWONERS)
    with pytest.raises(IntegrityError), transaction.atomic():
        Deelname.objects.create(stemming=stemming, user=bewoner, groep=Groep.BEWONERS)


@pytest.mark.parametrize("groep", [Groep.GEMEENTE, "iedereen", ""])
def test_nobody_casts_a_secret_ballot_for_the_gemeente(groep):
    stemming = make_stemming()
    with pytest.raises(ValidationError) as fout:
        actions.stemmen(stemming, {nummers(stemming)[0]: 1}, by=make_user(), groep=groep)
    assert code(fout) == "groep"


def test_few_professionals_speak_in_the_open_per_organisation():
    stemming = make_stemming(professionals=2)
    werker = make_bezetting(stemming.gebied)
    a, b, _ = nummers(stemming)
    with pytest.raises(ValidationError):
        actions.stemmen(stemming, {a: 1}, by=werker.user, groep=Groep.PROFESSIONALS)
    for verdeling in ({a: 1}, {b: 2}):
        actions.uitspreken(stemming, verdeling, by=werker.user, namens=werker, motivering="Nodig.")
    biljet = Stembiljet.objects.get()
    assert (biljet.groep, biljet.organisatie) == ("professionals", werker.functie.organisatie)
    assert list(biljet.stickers.values_list("voorstel", "aantal")) == [(b, 2)]
    regels = Logregel.objects.filter(daad="stemming.uitspreken", actor=werker.user.sleutel)
    assert regels.count() == 2


def test_where_professionals_vote_in_secret_they_do_not_speak_in_the_open():
    stemming = make_stemming()
    werker = make_bezetting(stemming.gebied)
    with pytest.raises(ValidationError, match="in het geheim"):
        actions.uitspreken(
            stemming, {nummers(stemming)[0]: 1}, by=werker.user, namens=werker, motivering="x"
        )


def test_the_gemeente_speaks_once():
    stemming, verdeling = make_stemming(), {}
    verdeling[nummers(stemming)[0]] = 3
    een, twee = (make_bezetting(stemming.gebied, Rol.AMBTENAAR) for _ in range(2))
    actions.uitspreken(stemming, verdeling, by=een.user, namens=een, motivering="Veilig.")
    with pytest.raises(ValidationError, match="al uitgesproken"):
        actions.uitspreken(stemming, verdeling, by=twee.user, namens=twee, motivering="Groen.")
    assert Stembiljet.objects.get().motivering == "Veilig."


def test_sluiten_counts_and_tells():
    stemming = make_stemming(aantal_prioriteiten=2)
    indiener = make_user()
    Voorstel.objects.filter(pk=nummers(stemming)[0]).update(indiener=indiener)
    a, b, c = vol(stemming)
    op = datetime(2026, 11, 1, tzinfo=UTC)
    stemming = make_gesloten(stemming, op=op)
    stemming.ronde.refresh_from_db()
    assert (stemming.ronde.fase, stemming.gesloten_op) == (Fase.VASTSTELLEN, op)
    regels = {regel.voorstel_id: regel for regel in stemming.uitslag.all()}
    assert [(n, regels[n].rang) for n in (a, b, c)] == [(a, 1), (b, 2), (c, 3)]
    assert regels[a].groepen == {
        "bewoners": {"stickers": 18, "procent": 60.0, "rang": 1},
        "professionals": {"stickers": 0, "procent": 0.0, "rang": 3},
    }
    assert [regels[n].oordeel for n in (a, b, c)] == ["vooral_bewoners", "gedeeld", "gedeeld"]
    assert stemming.uitkomst["zeker"] == [a, b]
    assert stemming.uitkomst["groepen"]["bewoners"] == {
        "telt": True,
        "procent": 66.7,
        "gewicht": "2/3",
        "biljetten": 6,
        "stickers": 30,
        "kanalen": {"online": 6},
    }
    gehoord = Bericht.objects.filter(tekst__endswith="Bekijk de uitslag.")
    assert list(gehoord.values_list("ontvanger", flat=True)) == [indiener.pk]


def test_a_small_secret_group_is_neither_counted_nor_told():
    stemming = make_stemming()
    a, b, _ = nummers(stemming)
    for _ in range(5):
        actions.stemmen(stemming, {a: 1}, by=make_user())
    for _ in range(4):
        actions.stemmen(stemming, {b: 3}, by=make_user(), groep=Groep.PROFESSIONALS)
    stemming = make_gesloten(stemming)
    assert stemming.uitkomst["groepen"]["professionals"] == {
        "telt": False,
        "procent": 0.0,
        "gewicht": "0",
        "biljetten": None,
        "stickers": None,
        "kanalen": {},
    }
    assert stemming.uitslag.get(voorstel=a).groepen.keys() == {"bewoners"}
    assert stemming.uitslag.get(voorstel=b).score == 0


def test_after_closing_nothing_can_be_cast_or_closed_again():
    stemming = make_stemming()
    a, *_ = vol(stemming)
    make_gesloten(stemming)
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    for poging in (
        lambda: actions.stemmen(stemming, {a: 1}, by=make_user()),
        lambda: actions.uitspreken(
            stemming, {a: 1}, by=ambtenaar.user, namens=ambtenaar, motivering="x"
        ),
        lambda: make_gesloten(stemming),
    ):
        with pytest.raises(ValidationError, match="Dit kan niet meer"):
            poging()
    assert Stembiljet.objects.count() == 11


def test_closing_without_ballots_leaves_everything_to_a_conversation():
    stemming = make_gesloten(make_stemming(aantal=2))
    assert stemming.uitkomst["zeker"] == []
    assert (stemming.uitkomst["gelijk"], stemming.uitkomst["over"]) == (nummers(stemming), 2)


def test_a_past_year_can_be_told_with_its_own_dates():
    ronde = make_ronde(fase=Fase.BESPREKEN, jaar=2024)
    voorstellen = [make_voorstel(ronde) for _ in range(2)]
    op = datetime(2024, 4, 1, 12, tzinfo=UTC)
    actions.doorgaan(ronde, by=make_user(), tot=date(2024, 5, 20), op=op)
    stemming = ronde.stemmingen.get()
    actions.stemmen(stemming, {voorstellen[0].pk: 2}, by=make_user(), op=op + timedelta(days=1))
    gesloten = make_gesloten(stemming, op=op + timedelta(days=60))
    assert (gesloten.geopend_op, gesloten.gesloten_op) == (op, op + timedelta(days=60))
