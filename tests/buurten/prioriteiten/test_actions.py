"""The year of a wijk, deed by deed: what changes, what is logged, who hears, what is refused."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import actions, sleutels, telling
from buurten.prioriteiten.models import (
    Akkoord,
    Prioriteit,
    Ronde,
    Voorstel,
)
from tests.buurten.prioriteiten.jaar import LATER, code, daden, gelijk_geeindigd, partijen, teken
from tests.makers import (
    make_bezetting,
    make_geopend,
    make_gesloten,
    make_klaarzetting,
    make_kwestie,
    make_ronde,
    make_signaal,
    make_stemming,
    make_toets,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.draad.models import Schakel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Fase = Ronde.Fase


def test_voorbereiden_once_per_year():
    wijk = make_wijk()
    ronde = actions.voorbereiden(Ronde(gebied=wijk, jaar=2027), by=make_user())
    assert (ronde.status, daden()) == (Fase.VOORBEREIDEN, ["ronde.voorbereiden"])
    with pytest.raises(ValidationError, match="er al een ronde"):
        actions.voorbereiden(Ronde(gebied=wijk, jaar=2027), by=make_user())


def test_klaarzetten_says_everything_that_is_missing():
    ronde = make_ronde(fase=Fase.VOORBEREIDEN)
    with pytest.raises(ValidationError) as fout:
        make_klaarzetting(ronde)
    assert fout.value.messages == [
        "Vertel eerst waar de ronde over gaat.",
        "Kies tot en met welke dag mensen stickers kunnen verdelen.",
    ]
    assert daden() == []


def test_openen_a_complete_round():
    ronde = make_ronde(fase=Fase.VOORBEREIDEN, uitleg="Samen kiezen.", wegen_tot=LATER)
    assert make_geopend(ronde).fase == Fase.OPHALEN
    assert daden() == ["ronde.klaarzetten", "ronde.openen"]


def test_openen_in_the_past_with_a_moment():
    ronde = make_ronde(fase=Fase.VOORBEREIDEN, uitleg="Toen.", wegen_tot=date(2024, 5, 20))
    with pytest.raises(ValidationError, match="is voorbij"):
        make_klaarzetting(ronde)
    assert make_geopend(ronde, op=datetime(2024, 2, 1, tzinfo=UTC)).pk


def test_bewerken_only_before_opening():
    ronde = make_ronde(fase=Fase.VOORBEREIDEN)
    ronde.stickers = 7
    actions.bewerken(ronde, by=make_user())
    assert Ronde.objects.get().stickers == 7
    Ronde.objects.update(status=Fase.OPHALEN)
    with pytest.raises(ValidationError, match="Dit kan niet meer"):
        actions.bewerken(ronde, by=make_user())


@pytest.mark.parametrize(
    "velden", [{"gewicht_bewoners": 60}, {"stickers": 2, "max_per_voorstel": 3}]
)
def test_the_database_refuses_rules_that_contradict_themselves(velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_ronde(**velden)


def test_doorgaan_to_weighing_freezes_the_rules_and_makes_the_key():
    stemming = make_stemming(aantal=2, professionals=5)
    assert stemming.ronde.fase == Fase.WEGEN
    assert stemming.professionals_openbaar is False
    assert stemming.sluit_op == datetime(2099, 12, 31, 22, 59, 59, tzinfo=UTC)
    assert stemming.regels["gewichten"] == {"bewoners": 50, "professionals": 25, "gemeente": 25}
    assert len(stemming.regels["voorstellen"]) == 2
    assert stemming.regels_hash == telling.afdruk(stemming.regels)
    assert sleutels.bestand(stemming).exists()


def test_with_few_professionals_their_ballots_are_public():
    assert make_stemming(professionals=4).professionals_openbaar is True


def test_doorgaan_needs_two_proposals_and_a_day_to_come():
    ronde = make_ronde(fase=Fase.BESPREKEN, wegen_tot=date(2020, 1, 1))
    make_voorstel(ronde)
    make_voorstel(ronde, status=Voorstel.Status.INGETROKKEN)
    with pytest.raises(ValidationError) as fout:
        actions.doorgaan(ronde, by=make_user())
    assert fout.value.messages == [
        "Er zijn nog geen twee voorstellen om uit te kiezen.",
        "De laatste dag om stickers te verdelen is voorbij.",
    ]


def test_from_weighing_there_is_no_road_but_closing():
    with pytest.raises(ValidationError, match="Eerst tellen we de stickers"):
        actions.doorgaan(make_stemming().ronde, by=make_user())


def test_voorstellen_twice_makes_one():
    ronde, bewoner = make_ronde(), make_user()
    voorstel = Voorstel(ronde=ronde, titel="Meer banken", waarom="Om te rusten.")
    actions.voorstellen(voorstel, by=bewoner)
    nog_eens = Voorstel(ronde=ronde, titel="Meer banken", sleutel=voorstel.sleutel)
    assert actions.voorstellen(nog_eens, by=bewoner).pk == voorstel.pk
    assert (voorstel.indiener, voorstel.groep) == (bewoner, Groep.BEWONERS)
    assert daden() == ["voorstel.voorstellen"]


@pytest.mark.parametrize(
    ("fase", "reden"),
    [
        (Fase.VOORBEREIDEN, "Dit kan nog niet. We zijn bij “In voorbereiding”."),
        (Fase.WEGEN, "Dit kan niet meer. Het kon bij “Ideeën ophalen” of “Samen bespreken”."),
    ],
)
def test_voorstellen_outside_its_phases_says_why_and_from_when(fase, reden):
    with pytest.raises(ValidationError) as fout:
        actions.voorstellen(Voorstel(ronde=make_ronde(fase=fase), titel="x"), by=make_user())
    assert reden in fout.value.messages[0]
    assert code(fout) == "fase"


def test_agenderen_ties_the_thread_and_tells_who_signalled():
    ronde, melder = make_ronde(), make_user()
    kwestie = make_kwestie(ronde.gebied, [make_signaal(melder=melder), make_signaal()])
    werker = make_bezetting(ronde.gebied)
    make_toets(kwestie)
    voorstel = actions.agenderen(kwestie, ronde, by=werker.user, namens=werker)
    kwestie.refresh_from_db()
    assert (kwestie.status, voorstel.titel) == (Kwestie.Status.GEAGENDEERD, kwestie.titel)
    assert voorstel.groep == Groep.PROFESSIONALS
    schakel = Schakel.objects.get()
    assert (schakel.van_soort, schakel.naar_soort) == ("kwestie", "voorstel")
    assert schakel.door == str(werker)
    assert list(Bericht.objects.values_list("ontvanger", flat=True)) == [melder.pk]
    assert daden() == ["voorstel.agenderen"]


def test_agenderen_waits_for_the_four_questions():
    """Seen red without the look at them; a "no" with its sentence does not hold it back."""
    ronde = make_ronde()
    kwestie = make_kwestie(ronde.gebied)
    with pytest.raises(ValidationError, match="Beantwoord eerst de vier vragen"):
        actions.agenderen(kwestie, ronde, by=make_user())
    toets = make_toets(kwestie, herkend="nog_niet")
    with pytest.raises(ValidationError, match="Beantwoord eerst de vier vragen"):
        actions.agenderen(kwestie, ronde, by=make_user())
    toets.herkend, toets.herkend_zin = "nee", "Het is een nieuwe straat."
    toets.save()
    assert actions.agenderen(kwestie, ronde, by=make_user()).kwestie == kwestie


def test_agenderen_of_another_wijk_is_refused():
    with pytest.raises(ValidationError, match="andere wijk"):
        actions.agenderen(make_kwestie(make_wijk()), make_ronde(), by=make_user())


def test_intrekken_gives_the_kwestie_back_and_tells_why():
    ronde, melder, werker = make_ronde(), make_user(), make_user()
    kwestie = make_kwestie(ronde.gebied, [make_signaal(melder=melder)])
    make_toets(kwestie)
    voorstel = actions.agenderen(kwestie, ronde, by=werker)
    actions.intrekken(voorstel, by=werker, reden="Dit is al opgelost.")
    voorstel.refresh_from_db()
    kwestie.refresh_from_db()
    assert (voorstel.status, voorstel.reden) == ("ingetrokken", "Dit is al opgelost.")
    assert kwestie.status == Kwestie.Status.OPEN
    gehoord = Bericht.objects.filter(tekst__contains="Dit is al opgelost.")
    assert set(gehoord.values_list("ontvanger", flat=True)) == {melder.pk, werker.pk}
    with pytest.raises(ValidationError, match="stond al in deze ronde"):
        actions.agenderen(kwestie, ronde, by=werker)


def test_three_signatures_make_priorities_and_everyone_hears():
    ronde, indiener, melder = make_ronde(aantal_prioriteiten=1), make_user(), make_user()
    kwestie = make_kwestie(ronde.gebied, [make_signaal(melder=melder)])
    make_toets(kwestie)
    uit_kwestie = actions.agenderen(kwestie, ronde, by=make_user())
    ander = make_voorstel(ronde, indiener=indiener)
    actions.doorgaan(ronde, by=make_user())
    actions.doorgaan(ronde, by=make_user(), tot=LATER)
    stemming = ronde.stemmingen.get()
    for _ in range(5):
        actions.stemmen(stemming, {uit_kwestie.pk: 3, ander.pk: 2}, by=make_user())
    make_gesloten(stemming)
    bewoners, coordinator, gemeente = partijen(ronde.gebied)
    teken(ronde, bewoners)
    teken(ronde, gemeente, akkoord=False, reden="Er is geen geld.")
    with pytest.raises(ValidationError, match="Nog niet akkoord: Coördinerende partij, Gemeente"):
        actions.doorgaan(ronde, by=coordinator.user)
    teken(ronde, gemeente)
    teken(ronde, coordinator)
    actions.doorgaan(ronde, by=coordinator.user, namens=coordinator)
    prioriteit = Prioriteit.objects.get()
    assert (prioriteit.voorstel, prioriteit.rang) == (uit_kwestie, 1)
    assert Schakel.objects.naar("prioriteit", prioriteit.pk).get().van_id == str(uit_kwestie.pk)
    gekozen = Bericht.objects.filter(adres=prioriteit.get_absolute_url())
    assert melder.pk in gekozen.values_list("ontvanger", flat=True)
    niet = Bericht.objects.filter(adres=ander.get_absolute_url())
    assert list(niet.values_list("ontvanger", flat=True)) == [indiener.pk]
    actions.doorgaan(ronde, by=coordinator.user)
    assert actions.doorgaan(ronde, by=coordinator.user).fase == Fase.AFGESLOTEN


def test_a_kwestie_that_was_not_chosen_waits_again():
    ronde = make_ronde(aantal_prioriteiten=1)
    kwestie = make_kwestie(ronde.gebied)
    make_toets(kwestie)
    actions.agenderen(kwestie, ronde, by=make_user())
    ander = make_voorstel(ronde)
    actions.doorgaan(ronde, by=make_user())
    actions.doorgaan(ronde, by=make_user(), tot=LATER)
    for _ in range(5):
        actions.stemmen(ronde.stemmingen.get(), {ander.pk: 1}, by=make_user())
    make_gesloten(ronde.stemmingen.get())
    for bezetting in partijen(ronde.gebied):
        teken(ronde, bezetting)
    actions.doorgaan(ronde, by=make_user())
    kwestie.refresh_from_db()
    assert kwestie.status == Kwestie.Status.OPEN


def test_a_signature_can_change_until_all_three_agree():
    ronde = make_ronde(fase=Fase.VASTSTELLEN)
    drie = partijen(ronde.gebied)
    teken(ronde, drie[0], akkoord=False, reden="Te weinig geluisterd.")
    for bezetting in drie:
        teken(ronde, bezetting)
    assert Akkoord.objects.filter(akkoord=True).count() == 3
    with pytest.raises(ValidationError, match="Dit staat nu vast"):
        teken(ronde, drie[0], akkoord=False, reden="Toch niet.")


def test_a12_nobody_signs_for_two_parties():
    ronde = make_ronde(fase=Fase.VASTSTELLEN)
    bewoners, coordinator, _ = partijen(ronde.gebied)
    teken(ronde, bewoners)
    dubbel = make_bezetting(ronde.gebied, Rol.COORDINATOR, user=bewoners.user)
    with pytest.raises(ValidationError, match="voor een andere partij"):
        teken(ronde, dubbel)
    assert teken(ronde, coordinator).partij == Akkoord.Partij.COORDINATOR


def test_equals_wait_for_a_conversation_and_a_new_choice_lifts_signatures():
    stemming, a, b, c = gelijk_geeindigd()
    assert (stemming.uitkomst["zeker"], stemming.uitkomst["gelijk"]) == ([a], [b, c])
    bewoners, coordinator, _ = partijen(stemming.gebied)
    with pytest.raises(ValidationError, match="Eerst kiest de coördinator"):
        teken(stemming.ronde, bewoners)
    actions.kiezen(stemming.ronde, [b], by=coordinator.user, reden="Na het overleg.")
    teken(stemming.ronde, bewoners)
    actions.kiezen(stemming.ronde, [c], by=coordinator.user, reden="Toch dit.")
    assert Akkoord.objects.count() == 0
    assert Bericht.objects.get(ontvanger=bewoners.user).tekst.endswith("Wilt u opnieuw tekenen?")
    stemming.refresh_from_db()
    assert (stemming.uitkomst["keuze"], stemming.uitkomst["keuze_reden"]) == ([c], "Toch dit.")


def test_a_choice_is_among_the_equals_and_fills_the_places():
    stemming, a, b, c = gelijk_geeindigd()
    for keuze in ([], [a], [b, c]):
        with pytest.raises(ValidationError):
            actions.kiezen(stemming.ronde, keuze, by=make_user(), reden="x")


def test_a_choice_is_final_once_all_three_signed():
    stemming, _, b, c = gelijk_geeindigd()
    actions.kiezen(stemming.ronde, [b], by=make_user(), reden="Na het overleg.")
    for bezetting in partijen(stemming.gebied):
        teken(stemming.ronde, bezetting)
    with pytest.raises(ValidationError, match="Dit staat nu vast"):
        actions.kiezen(stemming.ronde, [c], by=make_user(), reden="Toch anders.")


def test_where_nobody_gave_a_sticker_a_place_may_stay_empty():
    stemming = make_gesloten(make_stemming())
    actions.kiezen(stemming.ronde, [], by=make_user(), reden="Niemand deed mee.")
    assert stemming.ronde.stemmingen.get().uitkomst["keuze"] == []
