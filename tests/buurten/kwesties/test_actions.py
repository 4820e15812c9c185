"""What happens to a kwestie, its signals, its counts, its thread and who hears of it."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from buurten.kwesties import actions
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_kwestie,
    make_signaal,
    make_thema,
    make_wijk,
)
from welzijn.kern.draad.models import Schakel
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Status = Kwestie.Status


@pytest.fixture
def wijk():
    return make_wijk()


@pytest.fixture
def werker(wijk):
    return make_bezetting(wijk, Rol.OPBOUWWERKER)


@pytest.fixture
def bewoner(wijk):
    return make_bewoner(make_gebied(wijk=wijk))


def nieuwe(wijk, **velden):
    velden |= {"titel": "Donker", "samenvatting": "Te donker.", "thema": make_thema()}
    return Kwestie(gebied=wijk, **velden)


def daden():
    return list(Logregel.objects.order_by("pk").values_list("daad", flat=True))


def gehoord(user):
    return list(Bericht.objects.filter(ontvanger=user).order_by("pk").values_list("tekst", "adres"))


def test_bundelen_moves_everything_at_once(wijk, werker, bewoner):
    een = make_signaal(wijk, melder=bewoner)
    twee = make_signaal(wijk, melder=bewoner)
    drie = make_signaal(wijk, melder=werker.user, groep=Groep.PROFESSIONALS)
    kwestie = actions.bundelen(
        nieuwe(wijk), signalen=[een, twee, drie], openbaar=True, by=werker.user, namens=werker
    )
    kwestie.refresh_from_db()
    assert (kwestie.status, kwestie.is_openbaar) == (Status.OPEN, True)
    assert [n for _, n in kwestie.aantallen(precies=True)] == [2, 1, 0]
    assert list(kwestie.bundelingen.values_list("signaal", flat=True)) == [een.pk, twee.pk, drie.pk]
    assert set(Signaal.objects.values_list("status", flat=True)) == {Signaal.Status.GEBUNDELD}
    schakels = Schakel.objects.naar("kwestie", kwestie.pk).values_list(
        "van_soort", "van_id", "door"
    )
    assert set(schakels) == {
        ("signaal", str(signaal.pk), str(werker.functie)) for signaal in (een, twee, drie)
    }
    regel = Logregel.objects.get()
    assert (regel.daad, regel.velden) == ("kwestie.bundelen", {"signalen": 3, "status": "open"})
    assert gehoord(bewoner) == [
        ("Uw signaal hoort nu bij de kwestie “Donker”.", f"/kwesties/{kwestie.pk}/")
    ]
    assert gehoord(werker.user) == []


def test_a_concept_is_told_without_its_title(wijk, werker, bewoner):
    signaal = make_signaal(wijk, melder=bewoner)
    kwestie = actions.bundelen(
        nieuwe(wijk), signalen=[signaal], openbaar=False, by=werker.user, namens=werker
    )
    assert (kwestie.status, kwestie.is_openbaar) == (Status.CONCEPT, False)
    ((tekst, adres),) = gehoord(bewoner)
    assert "Donker" not in tekst
    assert adres == "/signalen/"


def test_bundelen_twice_with_one_form_makes_one(wijk, werker):
    signaal, kwestie = make_signaal(wijk), nieuwe(wijk)
    velden = {"signalen": [signaal], "openbaar": True, "by": werker.user, "namens": werker}
    een = actions.bundelen(kwestie, **velden)
    twee = actions.bundelen(nieuwe(wijk, sleutel=kwestie.sleutel), **velden)
    assert een.pk == twee.pk
    assert daden() == ["kwestie.bundelen"]


@pytest.mark.parametrize("weg", [Signaal.Status.AFGEROND, Signaal.Status.GEBUNDELD])
def test_a_signal_that_was_taken_stops_all_of_it(wijk, werker, weg):
    vrij, bezet = make_signaal(wijk), make_signaal(wijk, status=weg)
    with pytest.raises(ValidationError, match="net al gebundeld of afgerond"):
        actions.bundelen(
            nieuwe(wijk), signalen=[vrij, bezet], openbaar=True, by=werker.user, namens=werker
        )
    assert (Kwestie.objects.count(), Bundeling.objects.count(), daden()) == (0, 0, [])
    assert Signaal.objects.get(pk=vrij.pk).status == Signaal.Status.NIEUW


def test_nothing_is_not_bundled(wijk, werker):
    with pytest.raises(ValidationError, match="minstens één"):
        actions.bundelen(nieuwe(wijk), signalen=[], openbaar=True, by=werker.user)
    assert Kwestie.objects.count() == 0


def test_the_database_holds_one_kwestie_per_signal(wijk, werker):
    """Its status was changed back by hand: only the constraint is left to say no."""
    signaal = make_signaal(wijk)
    make_kwestie(wijk, [signaal])
    Signaal.objects.update(status=Signaal.Status.NIEUW)
    with pytest.raises(ValidationError):
        actions.bundelen(nieuwe(wijk), signalen=[signaal], openbaar=True, by=werker.user)
    assert Bundeling.objects.count() == 1


def test_bijvoegen_adds_to_the_counts_and_tells_the_new_ones(wijk, werker, bewoner):
    kwestie = make_kwestie(wijk, [make_signaal(wijk, melder=make_bewoner(wijk))])
    erbij = make_signaal(wijk, melder=bewoner)
    actions.bijvoegen(kwestie, signalen=[erbij], by=werker.user, namens=werker)
    kwestie.refresh_from_db()
    assert kwestie.aantal_bewoners == 2
    assert daden() == ["kwestie.bijvoegen"]
    assert Bericht.objects.get().ontvanger == bewoner


def test_bijvoegen_to_a_closed_kwestie_is_refused(wijk, werker):
    kwestie = make_kwestie(wijk, status=Status.BEANTWOORD)
    with pytest.raises(ValidationError):
        actions.bijvoegen(kwestie, signalen=[make_signaal(wijk)], by=werker.user, namens=werker)
    assert Bundeling.objects.count() == 0


def test_losmaken_undoes_all_that_bundling_did(wijk, werker, bewoner):
    blijft, weg = make_signaal(wijk), make_signaal(wijk, melder=bewoner)
    kwestie = actions.bundelen(
        nieuwe(wijk), signalen=[blijft, weg], openbaar=True, by=werker.user, namens=werker
    )
    actions.losmaken(kwestie, signaal=weg, reden="Het ging over een andere straat.", by=werker.user)
    kwestie.refresh_from_db()
    weg.refresh_from_db()
    assert (kwestie.aantal_bewoners, weg.status) == (1, Signaal.Status.NIEUW)
    assert list(kwestie.bundelingen.values_list("signaal", flat=True)) == [blijft.pk]
    assert Schakel.objects.van("signaal", weg.pk).count() == 0
    tekst, adres = gehoord(bewoner)[-1]
    assert "Het ging over een andere straat." in tekst
    assert adres == f"/signalen/{weg.pk}/"
    assert "andere straat" not in str(Logregel.objects.values())


def test_losmaken_of_a_signal_of_another_kwestie_is_refused(wijk, werker):
    signaal = make_signaal(wijk)
    make_kwestie(wijk, [signaal])
    with pytest.raises(ValidationError):
        actions.losmaken(make_kwestie(wijk), signaal=signaal, reden="Nee", by=werker.user)
    assert Bundeling.objects.count() == 1


def test_bewerken_keeps_the_words_and_says_that_they_changed(wijk, werker):
    kwestie = make_kwestie(wijk)
    kwestie.titel = "Donkere straten"
    actions.bewerken(kwestie, by=werker.user, namens=werker)
    assert Kwestie.objects.get().titel == "Donkere straten"
    assert Logregel.objects.get().velden == {"velden": ["titel"]}
    assert Kwestiestap.objects.get().soort == Kwestiestap.Soort.BEWERKEN


def test_openen_tells_every_reporter(wijk, werker, bewoner):
    kwestie = make_kwestie(
        wijk, [make_signaal(wijk, melder=bewoner)], status=Status.CONCEPT, is_openbaar=False
    )
    actions.openen(kwestie, by=werker.user, namens=werker)
    kwestie.refresh_from_db()
    assert (kwestie.status, kwestie.is_openbaar) == (Status.OPEN, True)
    assert "is nu openbaar" in gehoord(bewoner)[0][0]


def test_oppakken_and_teruggeven(wijk, werker, bewoner):
    kwestie = make_kwestie(wijk, [make_signaal(wijk, melder=bewoner)])
    partner = make_bezetting(wijk, Rol.PARTNER)
    actions.oppakken(kwestie, by=partner.user, namens=partner, toelichting="Wij hangen lampen op.")
    kwestie.refresh_from_db()
    assert kwestie.status == Status.OPGEPAKT
    assert kwestie.opgepakt_door == partner.functie.organisatie
    actions.teruggeven(kwestie, by=partner.user, namens=partner, reden="Het is niet onze straat.")
    kwestie.refresh_from_db()
    assert (kwestie.status, kwestie.opgepakt_door) == (Status.OPEN, None)
    teksten = [tekst for tekst, _ in gehoord(bewoner)]
    assert "Wij hangen lampen op." in teksten[0]
    assert "pakt de kwestie “Donkere plekken” toch niet op." in teksten[1]
    assert "Het is niet onze straat." in teksten[1]
    assert list(Kwestiestap.objects.values_list("soort", "door", "reden")) == [
        ("oppakken", str(partner.functie), "Wij hangen lampen op."),
        ("teruggeven", str(partner.functie), "Het is niet onze straat."),
    ]


def test_who_comes_second_does_not_get_it(wijk):
    kwestie = make_kwestie(wijk)
    een, twee = make_bezetting(wijk, Rol.PARTNER), make_bezetting(wijk, Rol.AMBTENAAR)
    actions.oppakken(kwestie, by=een.user, namens=een)
    with pytest.raises(ValidationError):
        actions.oppakken(kwestie, by=twee.user, namens=twee)
    assert Kwestie.objects.get().opgepakt_door == een.functie.organisatie


@pytest.mark.parametrize(
    ("daad", "status", "woord"),
    [
        ("beantwoorden", Status.BEANTWOORD, "Er is een antwoord"),
        ("stoppen", Status.GESTOPT, "We stoppen met"),
    ],
)
def test_an_end_is_told_and_can_be_reopened(wijk, werker, bewoner, daad, status, woord):
    kwestie = make_kwestie(wijk, [make_signaal(wijk, melder=bewoner)])
    getattr(actions, daad)(kwestie, by=werker.user, namens=werker, reden="De lamp brandt.")
    kwestie.refresh_from_db()
    assert (kwestie.status, kwestie.reden) == (status, "De lamp brandt.")
    actions.heropenen(kwestie, by=werker.user, namens=werker, reden="Hij is weer kapot.")
    assert Kwestie.objects.get().status == Status.OPEN
    teksten = [tekst for tekst, _ in gehoord(bewoner)]
    assert woord in teksten[0]
    assert "De lamp brandt." in teksten[0]
    assert "Hij is weer kapot." in teksten[1]
    assert daden() == [f"kwestie.{daad}", "kwestie.heropenen"]


def test_a_stopped_concept_stays_inside(wijk, werker, bewoner):
    kwestie = make_kwestie(
        wijk, [make_signaal(wijk, melder=bewoner)], status=Status.CONCEPT, is_openbaar=False
    )
    actions.stoppen(kwestie, by=werker.user, namens=werker, reden="Het was één lamp.")
    assert list(Kwestie.objects.visible_to(bewoner)) == []
    assert list(Kwestie.objects.visible_to(werker.user)) == [kwestie]
    ((tekst, adres),) = gehoord(bewoner)
    assert ("Donkere plekken" in tekst, adres) == (False, "/signalen/")


VAN = {
    "openen": {Status.CONCEPT},
    "oppakken": {Status.OPEN, Status.GEAGENDEERD},
    "teruggeven": {Status.OPGEPAKT},
    "beantwoorden": {Status.OPEN, Status.OPGEPAKT, Status.GEAGENDEERD},
    "stoppen": {Status.CONCEPT, Status.OPEN, Status.OPGEPAKT, Status.GEAGENDEERD},
    "heropenen": {Status.BEANTWOORD, Status.GESTOPT},
}


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("daad", VAN)
def test_a11_every_deed_from_every_state(wijk, werker, daad, status):
    kwestie = make_kwestie(wijk, status=status, is_openbaar=status != Status.CONCEPT)
    reden = {} if daad in {"openen", "oppakken"} else {"reden": "Daarom."}
    doe = partial(getattr(actions, daad), kwestie, by=werker.user, namens=werker, **reden)
    if status in VAN[daad]:
        doe()
        assert daden() == [f"kwestie.{daad}"]
    else:
        with pytest.raises(ValidationError) as fout:
            doe()
        assert fout.value.code == "overgang"
        assert (Kwestie.objects.get().status, daden()) == (status, [])


def test_hertel_reports_and_repairs(wijk, capsys):
    goed = make_kwestie(wijk, [make_signaal(wijk)])
    fout = make_kwestie(wijk, [make_signaal(wijk), make_signaal(wijk, groep=Groep.PROFESSIONALS)])
    Kwestie.objects.filter(pk=fout.pk).update(aantal_bewoners=5)
    call_command("hertel", "--droog")
    assert capsys.readouterr().out.splitlines() == [
        f"kwestie {fout.pk}: bewoners 5 instead of 1",
        "1 of 2 kwesties differ.",
        "2 of 0 counts of areas differ.",
    ]
    assert Kwestie.objects.get(pk=fout.pk).aantal_bewoners == 5
    call_command("hertel")
    assert list(Kwestie.objects.verkeerd_geteld()) == []
    assert Kwestie.objects.get(pk=fout.pk).aantallen(precies=True) == [
        (Groep.BEWONERS, 1),
        (Groep.PROFESSIONALS, 1),
        (Groep.GEMEENTE, 0),
    ]
    assert Kwestie.objects.get(pk=goed.pk).aantal == 1
    assert daden() == ["kwestie.tellen", "telling.hertellen"]
