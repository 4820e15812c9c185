"""E06: one day before its term is over a row stands, one day after it is gone; a trial tells so."""

import io
from datetime import date, datetime, time, timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import make_aware

from buurten.signalen.models import Signaal, Telling
from tests import makers
from tests.dump import alles
from tests.portaal.bewaartermijnen.rijen import MAKERS, K, signaal
from welzijn.kern.bijlagen.actions import bewaren
from welzijn.kern.bijlagen.beeld import Beeld
from welzijn.kern.bijlagen.models import Bijlage
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag
from welzijn.kern.vernietiging import actions
from welzijn.kern.vernietiging.models import Grafsteen, Vernietiging
from welzijn.portaal.bewaartermijnen import ronde as module
from welzijn.portaal.bewaartermijnen.kamers import DELEN
from welzijn.portaal.bewaartermijnen.ronde import dagelijks, proef, ronde

pytestmark = pytest.mark.django_db
PER_NAAM = {deel.naam: deel for deel in DELEN}


def moment(dag: date) -> datetime:
    return make_aware(datetime.combine(dag, time(12)))


def grens(naam: str) -> date:
    """The last day that is still within the term."""
    return PER_NAAM[naam].regel.tot(vandaag())


@pytest.mark.parametrize("naam", [deel.naam for deel in DELEN])
def test_e06_the_day_before_it_stands_and_the_day_after_it_is_gone(naam):
    """Per class. Seen red with `begon__lte`: the row of the last day goes too."""
    deel = PER_NAAM[naam]
    binnen = MAKERS[naam](moment(grens(naam)))
    buiten = MAKERS[naam](moment(grens(naam) - timedelta(days=1)))
    rijen = deel.over_tijd(vandaag())
    assert [rij.pk for rij in rijen] == [buiten.pk]
    assert actions.vernietigen(deel, vandaag()) == 1
    assert actions.vernietigen(deel, vandaag()) == 0
    er = deel.model._base_manager.filter(pk__in=[binnen.pk, buiten.pk])
    assert {rij.pk for rij in er} == {binnen.pk} | ({buiten.pk} if deel.leeg is not None else set())
    for veld, waarde in (deel.leeg or {}).items():
        if waarde in ("", b"", None):
            assert getattr(er.get(pk=buiten.pk), veld) == waarde, veld
    record = Vernietiging.objects.get()
    assert (record.klasse, record.wat, record.aantal) == (deel.klasse, deel.wat, 1)
    assert record.oudste == record.nieuwste == grens(naam) - timedelta(days=1)
    assert (record.regel, record.versie) == (deel.regel.regel, deel.regel.versie)


def maak_alles() -> None:
    for naam, maker in MAKERS.items():
        maker(moment(grens(naam) - timedelta(days=1)))


def test_e06_a_trial_tells_what_the_run_does_and_writes_nothing():
    """Seen red with `signaal_intern` before `signaal_melder`: the run counts one fewer."""
    maak_alles()
    uit = io.StringIO()
    voor = alles()
    call_command("bewaartermijnen", "--proef", stdout=uit)
    assert alles() == voor
    beloofd = {naam: n for naam, n, _sinds in proef(vandaag())}
    assert {f"{naam}: {n}" for naam, n in beloofd.items()} <= {
        regel.partition(",")[0] for regel in uit.getvalue().splitlines()
    }
    assert sum(beloofd.values()) >= len(MAKERS)
    assert list(ronde(vandaag()).values()) == list(beloofd.values())
    assert {n for _naam, n, _sinds in proef(vandaag())} == {0}


def test_e06_the_words_are_in_no_table_and_no_file_any_more(
    settings, django_capture_on_commit_callbacks
):
    """Every class at once; the words and who wrote them stood in the database and on disk."""
    maak_alles()
    idee = makers.make_initiatief(
        titel=K, wat=K, status="afgewezen", ingediend_op=moment(date(2024, 1, 1)),
        gepubliceerd_op=None,
    )  # fmt: skip
    foto = bewaren(idee, Beeld(b"RIFF" + K.encode(), 10, 10), alt=K)
    bestand = settings.MEDIA_MAP / foto.bestand.name
    assert bestand.read_bytes().endswith(K.encode())
    assert alles().count(K) > len(MAKERS)
    with django_capture_on_commit_callbacks(execute=True):
        ronde(vandaag())
    # what stays by its own reason: names of accounts, what everyone reads, and who asked for it
    apps.get_model("kern", "User").objects.filter(naam=K).delete()
    openbaar = apps.get_model("buurten", "Aanvulling").objects.filter(is_openbaar=True)
    assert openbaar.get().tekst == K
    openbaar.delete()
    assert Signaal.objects.filter(tekst=K, melder=None).delete()[0] == 1  # its words have longer
    apps.get_model("vrijwilligers", "Hulpvraag").objects.all().delete()
    assert [regel[:200] for regel in alles().splitlines() if K in regel] == []
    assert not bestand.exists()
    assert not Bijlage.objects.exists()


def test_e06_counts_and_the_kwestie_stay_right_and_nobody_reads_the_row():
    wijk = makers.make_wijk()
    oud = moment(grens("signaal_intern/buurten_signaal") - timedelta(days=1))
    rij = signaal(oud, gebied=wijk, klaar_op=None, gemeld_op=oud)
    kwestie = makers.make_kwestie(wijk, [rij], status="beantwoord", klaar_op=oud)
    call_command("hertel", stdout=io.StringIO())
    geteld = list(Telling.objects.values_list("gebied", "maand", "aantal"))
    ronde(vandaag())
    leeg = Signaal.objects.get()
    assert (leeg.tekst, leeg.melder, leeg.vernietigd_op is None) == ("", None, False)
    assert leeg.sleutel != rij.sleutel
    uit = io.StringIO()
    call_command("hertel", stdout=uit)
    heel = ["0 of 1 kwesties repaired.", "0 of 1 counts of areas repaired."]
    assert uit.getvalue().splitlines() == heel
    assert list(Telling.objects.values_list("gebied", "maand", "aantal")) == geteld
    kwestie.refresh_from_db()
    assert kwestie.aantal_bewoners == 1
    lezer = makers.make_lid(wijk, Rol.OPBOUWWERKER)
    assert list(Signaal.objects.visible_to(lezer)) == []


def test_e06_reopened_stands_as_long_as_it_is_open():
    oud = moment(date(2001, 1, 1))
    makers.make_kwestie(signalen=[signaal(oud, klaar_op=None)], status="open", klaar_op=None)
    assert sum(ronde(vandaag()).values()) == 0


def test_e06_bites_go_on_where_the_plug_was_pulled(monkeypatch):
    """Seven rows, bites of two, and the third bite dies: four are gone and recorded, the rest
    goes the next time, once."""
    monkeypatch.setattr(actions, "HAP", 2)
    oud = moment(grens("bericht/kern_bericht") - timedelta(days=1))
    for _ in range(7):
        MAKERS["bericht/kern_bericht"](oud)
    echt, keren = actions._toepassen, []

    def kapot(deel, pks):
        keren.append(deel.naam)
        if len(keren) == 3:
            raise RuntimeError("the plug was pulled")
        echt(deel, pks)

    monkeypatch.setattr(actions, "_toepassen", kapot)
    with pytest.raises(CommandError, match=r"^Not done: bericht/kern_bericht\. "):
        call_command("bewaartermijnen")
    assert [r.aantal for r in Vernietiging.objects.order_by("pk")] == [2, 2]
    assert Grafsteen.objects.count() == 4
    call_command("bewaartermijnen", stdout=io.StringIO())
    assert [r.aantal for r in Vernietiging.objects.order_by("pk")] == [2, 2, 2, 1]


def test_one_round_a_day(monkeypatch):
    dagelijks()
    regels = Logregel.objects.filter(daad="vernietiging.rondgaan").values_list("object_id")
    assert list(regels) == [(vandaag().isoformat(),)]
    with CaptureQueriesContext(connection) as vragen:
        dagelijks()
    assert len(vragen) == 2
    monkeypatch.setattr(module, "vandaag", lambda: vandaag() + timedelta(days=1))
    dagelijks()
    assert regels.all().count() == 2
