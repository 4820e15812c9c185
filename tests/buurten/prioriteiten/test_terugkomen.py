"""V01: erasing one's account while people weigh and coming back gives no second ballot.

What this does not prevent is said on the page: somebody with two addresses has two accounts
(decision 11). What it costs in secrecy: a keyed mark of the address, beside who took part and
never on a ballot, that goes at closing (V06).
"""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from buurten.prioriteiten import actions, privacy
from buurten.prioriteiten.models import Deelname, Stembiljet, Sticker
from tests.buurten.prioriteiten.jaar import als, biljet, buur, code, nummers, tekst
from tests.makers import make_bewoner, make_gebied, make_gesloten, make_stemming, make_user

pytestmark = pytest.mark.django_db
ADRES = "sanne@voorbeeld.example"


@pytest.fixture
def stemming():
    return make_stemming()


def wissen(user):
    """As the roof does it: what the room forgets, then the account."""
    privacy.vergeten(user)
    user.delete()


def stem(stemming, user, plek=0, **meer):
    return actions.stemmen(stemming, {nummers(stemming)[plek]: 1}, by=user, **meer)


@pytest.mark.parametrize("adres", [ADRES, "Sanne@Voorbeeld.example"])
def test_an_account_made_anew_with_the_same_address_casts_no_second_ballot(stemming, adres):
    """Seen red: without the mark of the address there are two ballots of one person."""
    sanne = make_user(email=ADRES)
    stem(stemming, sanne)
    wissen(sanne)
    terug = make_user(email=adres)
    with pytest.raises(ValidationError, match="Met uw e-mailadres zijn al stickers") as fout:
        stem(stemming, terug, 1)
    assert code(fout) == "dubbel"
    assert (Stembiljet.objects.count(), Deelname.objects.count()) == (1, 1)
    assert Sticker.objects.get().voorstel_id == nummers(stemming)[0]


def test_the_form_says_so_and_keeps_what_was_filled_in(client, stemming):
    weg = make_user(email=ADRES)
    stem(stemming, weg)
    wissen(weg)
    terug = make_bewoner(make_gebied(wijk=stemming.gebied), make_user(email=ADRES))
    adres = f"/prioriteiten/{stemming.ronde_id}/stemmen/"
    antwoord = als(client, terug).post(adres, biljet(stemming, 2, 1))
    assert antwoord.status_code == 200
    assert "Met uw e-mailadres zijn al stickers verdeeld." in tekst(antwoord)
    assert 'value="2"' in tekst(antwoord)


def test_who_stays_can_change_their_choice_also_after_another_address(stemming):
    sanne = make_user(email=ADRES)
    stem(stemming, sanne)
    sanne.email = "anders@voorbeeld.example"
    sanne.save()
    stem(stemming, sanne, 1)
    assert (Stembiljet.objects.count(), Deelname.objects.count()) == (1, 1)
    assert Sticker.objects.get().voorstel_id == nummers(stemming)[1]


def test_who_erased_without_taking_part_takes_part_when_back(stemming):
    wissen(make_user(email=ADRES))
    assert stem(stemming, make_user(email=ADRES)).pk


def test_another_weighing_is_another_key_and_another_ballot(stemming):
    sanne, ander = make_user(email=ADRES), make_stemming()
    stem(stemming, sanne)
    stem(ander, sanne)
    een, twee = Deelname.objects.values_list("adresmerk", flat=True)
    assert een != twee


def test_people_without_an_address_are_not_in_each_others_way(stemming):
    for _ in range(2):
        stem(stemming, make_user(email=None))
    assert Deelname.objects.filter(adresmerk=None).count() == 2


def test_the_database_holds_one_per_address(stemming):
    """Seen red: without the constraint both rows are kept."""
    for wie in (False, True):
        rij = Deelname(stemming=stemming, groep="bewoners", adresmerk="a" * 64)
        if wie:
            with pytest.raises(IntegrityError), transaction.atomic():
                rij.save()
        else:
            rij.save()


def test_v06_the_mark_is_no_address_is_on_no_ballot_and_goes_at_closing(stemming):
    sanne = make_user(email=ADRES)
    stem(stemming, sanne)
    merk = Deelname.objects.get().adresmerk
    assert "sanne" not in merk
    assert len(merk) == 64
    assert merk not in set(Stembiljet.objects.values_list("merk", flat=True))
    for _ in range(4):
        stem(stemming, make_user())
    make_gesloten(stemming)
    assert set(Deelname.objects.values_list("adresmerk", flat=True)) == {None}


def test_the_page_says_what_is_not_prevented(client, stemming):
    pagina = tekst(client.get(f"/prioriteiten/{stemming.ronde_id}/"))
    assert "iemand met twee e-mailadressen kan twee accounts maken" in pagina
    als(client, buur(stemming.gebied))
    pagina = tekst(client.get(f"/prioriteiten/{stemming.ronde_id}/stemmen/"))
    assert "Met twee adressen kan iemand twee accounts maken." in pagina
