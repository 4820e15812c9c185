"""What happens to a commission, and who hears of it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from buurten.opdrachten import actions
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import Ronde
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_opdracht,
    make_prioriteit,
    make_ronde,
    make_signaal,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.draad.models import Schakel
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db
Status = Opdracht.Status


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def leiding(wijk):
    return make_bezetting(wijk, Rol.COORDINATOR)


@pytest.fixture
def melder(wijk):
    return make_bewoner(make_gebied(wijk=wijk))


@pytest.fixture
def indiener(wijk):
    return make_bewoner(make_gebied(wijk=wijk))


@pytest.fixture
def prioriteit(wijk, melder, indiener):
    kwestie = make_kwestie(wijk, [make_signaal(wijk, melder=melder)])
    ronde = make_ronde(wijk, Ronde.Fase.UITVOEREN)
    return make_prioriteit(make_voorstel(ronde, kwestie=kwestie, indiener=indiener, titel="Licht"))


def nieuwe(prioriteit, uitvoerder, **velden):
    return Opdracht(
        prioriteit=prioriteit,
        titel="Lampen",
        verwachting="Vier lampen.",
        uitvoerder=uitvoerder,
        van=date(2026, 1, 1),
        tot=date(2026, 12, 1),
        **velden,
    )


def gehoord(user):
    return list(Bericht.objects.filter(ontvanger=user).order_by("pk").values_list("tekst", "adres"))


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def test_geven_ties_the_thread_and_tells_who_fed_it(wijk, leiding, prioriteit, melder, indiener):
    uitvoerder = make_bezetting(wijk, Rol.PARTNER)
    opdracht = actions.geven(
        nieuwe(prioriteit, uitvoerder.functie.organisatie), by=leiding.user, namens=leiding
    )
    assert (opdracht.status, opdracht.voortgang) == (Status.LOPEND, 0)
    schakel = Schakel.objects.naar("opdracht", opdracht.pk).get()
    assert (schakel.van_soort, schakel.van_id, schakel.door) == (
        "prioriteit",
        str(prioriteit.pk),
        str(leiding.functie),
    )
    pad = f"/opdrachten/{opdracht.pk}/"
    for gever in (melder, indiener):
        ((tekst, adres),) = gehoord(gever)
        assert ("aan de slag met “Licht”" in tekst, adres) == (True, pad)
    ((tekst, _),) = gehoord(uitvoerder.user)
    assert "een opdracht: “Lampen”, tot en met 1 december 2026." in tekst
    assert gehoord(leiding.user) == []
    assert daden() == ["opdracht.geven"]


def test_geven_twice_with_one_form_makes_one(leiding, prioriteit):
    opdracht = nieuwe(prioriteit, leiding.functie.organisatie)
    een = actions.geven(opdracht, by=leiding.user)
    nog = nieuwe(prioriteit, leiding.functie.organisatie, sleutel=opdracht.sleutel)
    assert actions.geven(nog, by=leiding.user).pk == een.pk
    assert daden() == ["opdracht.geven"]


@pytest.mark.parametrize("fase", [fase for fase in Ronde.Fase if fase != Ronde.Fase.UITVOEREN])
def test_geven_belongs_to_its_phase(leiding, prioriteit, fase):
    Ronde.objects.update(status=fase)
    with pytest.raises(ValidationError):
        actions.geven(nieuwe(prioriteit, leiding.functie.organisatie), by=leiding.user)
    assert (Opdracht.objects.count(), daden()) == (0, [])


def test_berichten_keeps_how_far_it_is(leiding):
    opdracht = make_opdracht()
    for procent in (20, 50):
        actions.berichten(
            Voortgang(opdracht=opdracht, tekst="Besteld.", procent=procent),
            by=leiding.user,
            namens=leiding,
        )
    assert Opdracht.objects.get().voortgang == 50
    assert list(Voortgang.objects.values_list("procent", "namens")) == [
        (50, str(leiding.functie)),
        (20, str(leiding.functie)),
    ]
    assert [regel.velden for regel in Logregel.objects.order_by("pk")] == [
        {"voortgang": 20},
        {"voortgang": 50},
    ]


def test_a_report_sent_twice_is_one(leiding):
    een = Voortgang(opdracht=make_opdracht(), tekst="Besteld.", procent=20)
    nog = Voortgang(opdracht=een.opdracht, tekst="Besteld.", procent=20, sleutel=een.sleutel)
    actions.berichten(een, by=leiding.user)
    actions.berichten(nog, by=leiding.user)
    assert (Voortgang.objects.count(), daden()) == (1, ["opdracht.berichten"])


@pytest.mark.parametrize("status", [Status.AFGEROND, Status.GESTOPT])
def test_no_report_after_the_end(leiding, status):
    opdracht = make_opdracht(status=status)
    with pytest.raises(ValidationError):
        actions.berichten(Voortgang(opdracht=opdracht, tekst="Nog iets", procent=90),
                          by=leiding.user)  # fmt: skip
    assert Voortgang.objects.count() == 0


def test_afronden_tells_the_result(leiding, prioriteit, melder):
    opdracht = make_opdracht(prioriteit, voortgang=60)
    actions.afronden(opdracht, by=leiding.user, namens=leiding, resultaat="Zes lampen branden.")
    opdracht.refresh_from_db()
    assert (opdracht.status, opdracht.voortgang) == (Status.AFGEROND, 100)
    assert opdracht.resultaat == "Zes lampen branden."
    assert "Dit kwam ervan: Zes lampen branden." in gehoord(melder)[0][0]
    assert daden() == ["opdracht.afronden"]


def test_stoppen_tells_the_reason_and_keeps_how_far_it_was(leiding, prioriteit, indiener):
    opdracht = make_opdracht(prioriteit, voortgang=60)
    actions.stoppen(opdracht, by=leiding.user, namens=leiding, reden="Het geld is op.")
    opdracht.refresh_from_db()
    assert (opdracht.status, opdracht.voortgang) == (Status.GESTOPT, 60)
    assert opdracht.reden == "Het geld is op."
    assert "De reden: Het geld is op." in gehoord(indiener)[0][0]


@pytest.mark.parametrize("status", [Status.AFGEROND, Status.GESTOPT])
def test_what_ended_does_not_end_again(leiding, status):
    opdracht = make_opdracht(status=status)
    with pytest.raises(ValidationError):
        actions.afronden(opdracht, by=leiding.user, resultaat="Nog eens")
    with pytest.raises(ValidationError):
        actions.stoppen(opdracht, by=leiding.user, reden="Nog eens")
    assert daden() == []


def test_overdue_is_what_goes_on_after_its_last_day():
    opdracht = make_opdracht(tot=date(2026, 6, 1), van=date(2026, 1, 1))
    assert [opdracht.is_over_tijd(date(2026, 6, dag)) for dag in (1, 2)] == [False, True]
    opdracht.status = Status.AFGEROND
    assert opdracht.is_over_tijd(date(2026, 6, 2)) is False
