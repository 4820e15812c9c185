"""E07: what was destroyed before an old backup was put back is destroyed again, once.

The backup is played by putting the rows back as they were, with their numbers and their keys.
"""

import io
import json
from datetime import date

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db.models import Model

from buurten.kwesties.models import Bundeling
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal, Telling
from tests import makers
from tests.dump import alles
from tests.portaal.bewaartermijnen.rijen import MAKERS, K, signaal
from tests.portaal.bewaartermijnen.test_termijnen import moment
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.tijd import vandaag
from welzijn.kern.vernietiging.models import Grafsteen, Vernietiging
from welzijn.portaal.bewaartermijnen.ronde import ronde
from welzijn.portaal.management.commands.periodiek import stenen_bijwerken
from welzijn.portaal.privacy.actions import verwijderen

pytestmark = pytest.mark.django_db
OUD = moment(date(2015, 1, 1))


@pytest.fixture
def bestand(tmp_path):
    return tmp_path / "grafstenen.jsonl"


def terugzetten(*rijen: Model) -> None:
    """The backup of before: these rows as they were, and no mark of what came after."""
    for rij in rijen:
        type(rij)._base_manager.filter(pk=rij.pk).delete()
        rij.save_base(force_insert=True, raw=True)
    Grafsteen.objects.all().delete()


def opnieuw(bestand) -> list[str]:
    uit = io.StringIO()
    call_command("bewaartermijnen", na_herstel=str(bestand), stdout=uit)
    return uit.getvalue().splitlines()


def test_e07_what_its_owner_took_away_goes_again(bestand):
    """An account, a signal that was bundled in the backup, and a neighbour who stays. Seen red
    with a mark over the number alone: the new signal with the old number goes too."""
    wijk = makers.make_wijk()
    weg, buur = makers.make_bewoner(wijk), makers.make_bewoner(wijk)
    van_weg = makers.make_signaal(wijk, melder=weg)
    dit = makers.make_signaal(wijk, melder=buur, tekst=K)
    blijft = makers.make_signaal(wijk, melder=buur)
    weg, dit = User.objects.get(pk=weg.pk), Signaal.objects.get(pk=dit.pk)
    nummer = (weg.pk, dit.pk)
    signalen.verwijderen(dit, by=buur)
    verwijderen(User.objects.get(pk=weg.pk), by=weg)
    call_command("bewaartermijnen", grafstenen=str(bestand), stdout=io.StringIO())
    weg.pk, dit.pk = nummer
    terugzetten(weg, dit)
    kwestie = makers.make_kwestie(wijk, [dit])
    assert "buurten_signaal: 1 again" in opnieuw(bestand)
    assert list(User.objects.order_by("pk")) == [buur]
    assert set(Signaal.objects.all()) == {van_weg, blijft}
    assert not Bundeling.objects.exists()
    kwestie.refresh_from_db()
    assert (kwestie.aantal_bewoners, Telling.objects.verkeerd_geteld()) == (0, {})
    assert K not in alles()
    nieuw = makers.make_signaal(wijk, pk=nummer[1])
    assert [regel for regel in opnieuw(bestand) if "again" in regel] == []
    assert Signaal.objects.filter(pk=nieuw.pk).exists()


def test_e07_what_was_over_its_term_goes_again_also_when_the_term_is_longer_now(bestand, settings):
    rijen = [signaal(OUD), MAKERS["vraag/buurten_vraag"](OUD), MAKERS["bericht/kern_bericht"](OUD)]
    rijen = [type(rij).objects.get(pk=rij.pk) for rij in rijen]
    ronde(vandaag())
    call_command("bewaartermijnen", grafstenen=str(bestand), stdout=io.StringIO())
    terugzetten(*rijen)
    settings.BEWAARTERMIJNEN = {"signaal_intern": 600, "signaal_melder": 600, "vraag": 600}
    assert alles().count(K) > 3
    regels = opnieuw(bestand)
    assert "vraag/buurten_vraag: 1 again" in regels
    assert "bericht/kern_bericht: 1 again" in regels
    User.objects.filter(naam=K).delete()
    assert K not in alles()
    record = Vernietiging.objects.filter(aanleiding="herstel", klasse="vraag").get()
    assert (record.aantal, record.dan) == (1, "leegmaken")
    assert Logregel.objects.filter(daad="grafsteen.inlezen").count() == 1


def test_the_file_tells_nothing_and_is_written_when_there_is_something_new(bestand, settings):
    settings.GRAFSTENEN = str(bestand)
    MAKERS["bericht/kern_bericht"](OUD)
    ronde(vandaag())
    stenen_bijwerken()
    kop, *regels = [json.loads(regel) for regel in bestand.read_text().splitlines()]
    assert set(kop) == {"keur", "laatste"}
    merk = Grafsteen.objects.get().merk
    assert regels == [[merk, "kern_bericht", "bericht/kern_bericht"]]
    assert K not in bestand.read_text()
    assert bestand.stat().st_mode & 0o077 == 0
    was = bestand.stat().st_mtime_ns
    stenen_bijwerken()
    assert bestand.stat().st_mtime_ns == was


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ("geen stenen\n", "no file of marks"),
        ('{"keur": "0123456789abcdef"}\n', "another DJANGO_SECRET_KEY"),
        ("", "no file of marks"),
    ],
)
def test_a_file_that_is_not_ours_is_refused(bestand, inhoud, zin):
    bestand.write_text(inhoud)
    with pytest.raises(CommandError, match=zin):
        opnieuw(bestand)


def test_a_file_that_was_cut_off_is_refused(bestand):
    MAKERS["bericht/kern_bericht"](OUD)
    ronde(vandaag())
    call_command("bewaartermijnen", grafstenen=str(bestand), stdout=io.StringIO())
    bestand.write_text(bestand.read_text()[:-20])
    with pytest.raises(CommandError, match="was it cut off"):
        opnieuw(bestand)


def test_e07_an_earlier_secret_key_still_knows_its_marks(bestand, settings):
    rij = MAKERS["bericht/kern_bericht"](OUD)
    rij.refresh_from_db()
    ronde(vandaag())
    call_command("bewaartermijnen", grafstenen=str(bestand), stdout=io.StringIO())
    terugzetten(rij)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-that-is-long-enough-for-the-checks-of-django"
    assert "bericht/kern_bericht: 1 again" in opnieuw(bestand)
