"""What can happen to an initiative: the change, the log, who hears, the red thread."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError

from initiatieven.register import actions
from initiatieven.register.models import Initiatief
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_initiatief,
    make_prioriteit,
    make_ronde,
    make_thema,
    make_voorstel,
)
from welzijn.kern.draad.models import Schakel
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht

pytestmark = pytest.mark.django_db
S = Initiatief.Status
TOEN = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def maker(gebied):
    return make_bewoner(gebied)


@pytest.fixture
def werk(gebied):
    return make_bezetting(gebied.ouder)


def gelogd():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def nieuw(gebied, **velden):
    return Initiatief(gebied=gebied, titel="Soep", wat="Samen soep.", thema=make_thema(), **velden)


def test_voorstellen_waits_for_somebody_to_look(gebied, maker):
    initiatief = actions.voorstellen(nieuw(gebied), by=maker)
    assert (initiatief.status, initiatief.indiener) == (S.INGEDIEND, maker)
    assert gelogd() == ["initiatief.voorstellen"]
    assert [b.ontvanger for b in Bericht.objects.all()] == [maker]


def test_voorstellen_twice_makes_one_and_one_message(gebied, maker):
    eerste = nieuw(gebied)
    actions.voorstellen(eerste, by=maker)
    nogmaals = actions.voorstellen(nieuw(gebied, sleutel=eerste.sleutel), by=maker)
    assert nogmaals.pk == eerste.pk
    assert (Initiatief.objects.count(), Bericht.objects.count()) == (1, 1)
    assert gelogd() == ["initiatief.voorstellen"]


def test_the_log_keeps_the_title_only_of_what_is_public(gebied, maker, werk):
    initiatief = actions.voorstellen(nieuw(gebied), by=maker)
    actions.publiceren(initiatief, by=werk.user, namens=werk)
    labels = list(Logregel.objects.order_by("pk").values_list("daad", "label"))
    assert labels == [("initiatief.voorstellen", ""), ("initiatief.publiceren", "Soep")]


def test_publiceren_shows_it_and_the_maker_hears(gebied, maker, werk):
    initiatief = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    initiatief = actions.publiceren(initiatief, by=werk.user, namens=werk, op=TOEN)
    assert (initiatief.status, initiatief.gepubliceerd_op) == (S.GEPUBLICEERD, TOEN)
    bericht = Bericht.objects.get()
    assert (bericht.ontvanger, bericht.adres) == (maker, f"/initiatieven/{initiatief.pk}/")
    assert Logregel.objects.get().namens == str(werk)


def test_a_refusal_has_a_reason_and_can_be_offered_again(gebied, maker, werk):
    initiatief = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    initiatief = actions.afwijzen(initiatief, by=werk.user, reden="Er staat een naam in.")
    assert (initiatief.status, initiatief.reden) == (S.AFGEWEZEN, "Er staat een naam in.")
    initiatief = actions.indienen(initiatief, by=maker, op=TOEN)
    assert (initiatief.status, initiatief.reden) == (S.INGEDIEND, "")
    assert initiatief.ingediend_op == TOEN
    assert gelogd() == ["initiatief.afwijzen", "initiatief.indienen"]
    assert [b.ontvanger for b in Bericht.objects.all()] == [maker, maker]


def test_intrekken_never_makes_it_public(gebied, maker):
    initiatief = make_initiatief(gebied, indiener=maker, status=S.INGEDIEND)
    initiatief = actions.intrekken(initiatief, by=maker)
    assert (initiatief.status, initiatief.is_openbaar) == (S.INGETROKKEN, False)
    assert gelogd() == ["initiatief.intrekken"]


def test_a_life_from_begin_to_result(gebied, maker):
    initiatief = make_initiatief(gebied, indiener=maker)
    initiatief = actions.beginnen(initiatief, by=maker)
    initiatief = actions.afronden(initiatief, by=maker, resultaat="Dertig mensen aten mee.")
    assert (initiatief.status, initiatief.resultaat) == (S.AFGEROND, "Dertig mensen aten mee.")
    assert gelogd() == ["initiatief.beginnen", "initiatief.afronden"]
    assert Bericht.objects.count() == 0


def test_stoppen_by_another_is_told_to_the_maker(gebied, maker, werk):
    initiatief = make_initiatief(gebied, indiener=maker)
    initiatief = actions.stoppen(initiatief, by=werk.user, namens=werk, reden="De zaal sloot.")
    assert (initiatief.status, initiatief.reden) == (S.GESTOPT, "De zaal sloot.")
    assert [b.ontvanger for b in Bericht.objects.all()] == [maker]


def test_stoppen_by_oneself_tells_nobody(gebied, maker):
    actions.stoppen(make_initiatief(gebied, indiener=maker), by=maker, reden="Geen tijd.")
    assert Bericht.objects.count() == 0


def test_an_erased_maker_hears_nothing(gebied, werk):
    wees = make_initiatief(gebied, indiener=None, status=S.INGEDIEND)
    actions.publiceren(wees, by=werk.user, namens=werk)
    assert Bericht.objects.count() == 0


def test_bewerken_logs_the_fields_and_not_what_they_say(gebied, maker):
    initiatief = make_initiatief(gebied, indiener=maker)
    initiatief.wat, initiatief.titel = "Anders", "Nieuwe titel"
    actions.bewerken(initiatief, by=maker, velden=["wat", "titel"])
    initiatief.refresh_from_db()
    assert (initiatief.titel, initiatief.wat) == ("Nieuwe titel", "Anders")
    assert Logregel.objects.get().velden == {"gewijzigd": ["titel", "wat"]}


def test_bewerken_without_a_change_writes_nothing(gebied, maker):
    actions.bewerken(make_initiatief(gebied, indiener=maker), by=maker, velden=[])
    assert gelogd() == []


def test_koppelen_ties_the_red_thread(gebied, maker, werk):
    prioriteit = make_prioriteit(make_voorstel(make_ronde(gebied.ouder, "uitvoeren")))
    initiatief = make_initiatief(gebied, indiener=maker)
    initiatief = actions.koppelen(
        initiatief, prioriteit, by=werk.user, namens=werk, reden="Meer licht op het plein."
    )
    assert initiatief.prioriteit == prioriteit
    schakel = Schakel.objects.get()
    assert (schakel.van_soort, schakel.van_id) == ("prioriteit", str(prioriteit.pk))
    assert (schakel.naar_soort, schakel.naar_id) == ("initiatief", str(initiatief.pk))
    assert (schakel.door, schakel.reden) == (str(werk), "Meer licht op het plein.")
    assert [b.ontvanger for b in Bericht.objects.all()] == [maker]


def test_koppelen_happens_once(gebied, maker):
    ronde = make_ronde(gebied.ouder, "uitvoeren")
    eerste, tweede = (make_prioriteit(make_voorstel(ronde), rang) for rang in (1, 2))
    initiatief = make_initiatief(gebied, indiener=maker)
    actions.koppelen(initiatief, eerste, by=maker, reden="Het helpt.")
    with pytest.raises(ValidationError, match="Dit hoort al ergens bij"):
        actions.koppelen(initiatief, tweede, by=maker, reden="Toch dit.")
    assert [s.van_id for s in Schakel.objects.all()] == [str(eerste.pk)]


def test_koppelen_by_the_maker_names_residents_and_no_person(gebied, maker):
    prioriteit = make_prioriteit(make_voorstel(make_ronde(gebied.ouder, "uitvoeren")))
    initiatief = make_initiatief(gebied, indiener=maker)
    actions.koppelen(initiatief, prioriteit, by=maker, reden="Het helpt.")
    assert Schakel.objects.get().door == "Bewoners"


DADEN = {
    "publiceren": {},
    "afwijzen": {"reden": "x"},
    "indienen": {},
    "intrekken": {},
    "beginnen": {},
    "afronden": {"resultaat": "x"},
    "stoppen": {"reden": "x"},
}
WEGEN = {
    ("publiceren", S.INGEDIEND), ("afwijzen", S.INGEDIEND), ("intrekken", S.INGEDIEND),
    ("indienen", S.AFGEWEZEN), ("intrekken", S.AFGEWEZEN), ("beginnen", S.GEPUBLICEERD),
    ("stoppen", S.GEPUBLICEERD), ("stoppen", S.BEZIG), ("afronden", S.BEZIG),
}  # fmt: skip


@pytest.mark.parametrize("daad", DADEN)
def test_a11_only_drawn_roads_are_taken(daad, gebied, maker):
    """What is refused leaves no line and no message."""
    for status in S:
        voor = Logregel.objects.count()
        initiatief = make_initiatief(gebied, indiener=maker, status=status)
        if (daad, status) in WEGEN:
            getattr(actions, daad)(initiatief, by=maker, **DADEN[daad])
            assert gelogd()[voor:] == [f"initiatief.{daad}"]
            continue
        with pytest.raises(ValidationError):
            getattr(actions, daad)(initiatief, by=maker, **DADEN[daad])
        initiatief.refresh_from_db()
        assert (initiatief.status, gelogd()[voor:]) == (status, [])
