"""The guard at the door of a text: what it finds, where, and what it lets through."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.wachtmeting import meten, zinnen
from welzijn.kern.wacht import BSN_WEGING, HARD, is_bsn, is_iban, stukken, vondsten

METING = meten()
TUSSEN = st.sampled_from(["", " ", ".", "-", " - ", "\u00a0", "\u200b"])
CIJFER = st.integers(0, 9)
LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4)


def soorten(tekst):
    return [vondst.soort for vondst in vondsten(tekst)]


def test_there_are_at_least_300_sentences_of_which_many_are_innocent():
    assert len(zinnen()) >= 300
    assert sum(not soorten for soorten, _zin in zinnen()) >= 120
    assert {"bsn", "telefoon", "email", "iban", "adres"} == HARD


def test_e02_every_hard_identifier_is_found():
    assert [gemist for gemist in METING.gemist if gemist[0] in HARD] == []
    assert {soort: METING.vangst(soort) for soort in HARD} == dict.fromkeys(HARD, 1.0)


def test_no_hard_identifier_is_found_where_there_is_none():
    assert [loos for loos in METING.voor_niets if loos[0] in HARD] == []


@pytest.mark.parametrize(
    ("soort", "minstens"), [("naam", 0.85), ("kenteken", 0.95), ("gezondheid", 0.85)]
)
def test_most_of_what_only_seems_to_be_about_somebody_is_found(soort, minstens):
    assert METING.vangst(soort) >= minstens


def test_false_alarms_stay_rare():
    assert len(METING.voor_niets) <= 3


def met_elfproef(cijfers):
    """These eight digits with a ninth for which the eleven-test holds; None when there is none."""
    som = sum(w * c for w, c in zip(BSN_WEGING, cijfers, strict=False)) % 11
    return None if som == 10 else [*cijfers, som]


def los(cijfers, tussens):
    paren = zip(cijfers, [*tussens, ""], strict=False)
    return "".join(f"{cijfer}{tussen}" for cijfer, tussen in paren)


@given(
    st.lists(CIJFER, min_size=8, max_size=8).filter(any), st.lists(TUSSEN, min_size=8, max_size=8)
)
def test_every_number_that_passes_the_eleven_test_is_found_however_it_is_written(acht, tussens):
    if (negen := met_elfproef(acht)) is None:
        return
    assert is_bsn("".join(map(str, negen)))
    tekst = f"Het is {los(negen, tussens)}, zei men."
    assert {"bsn", "telefoon", "adres"} & set(soorten(tekst))


@given(st.lists(CIJFER, min_size=9, max_size=9), st.integers(1, 10), st.integers(0, 7))
def test_one_wrong_digit_breaks_the_eleven_test(cijfers, anders, plek):
    negen = met_elfproef(cijfers[:8])
    fout = None if negen is None else [*negen]
    if fout is None or (cijfers[8] == fout[plek]):
        return
    fout[plek] = cijfers[8]
    assert not is_bsn("".join(map(str, fout)))


@given(LETTERS, st.integers(0, 9_999_999_999), st.sampled_from(["", " ", "-", "."]), st.booleans())
def test_every_account_number_is_found_whole_and_a_wrong_one_is_none(bank, nummer, tussen, klein):
    rest = f"{bank}{nummer:010d}"
    som = int("".join(str(int(teken, 36)) for teken in rest + "NL00"))
    goed = f"NL{98 - som % 97:02d}{rest}"
    assert is_iban(goed)
    assert not is_iban(f"NL{(98 - som % 97) % 97 + 1:02d}{rest}")
    geschreven = tussen.join(re.findall("..?.?.?", goed))
    geschreven = geschreven.lower() if klein else geschreven
    tekst = f"Stort op {geschreven} voor het feest."
    (vondst,) = vondsten(tekst)
    assert (vondst.soort, tekst[vondst.begin : vondst.eind]) == ("iban", geschreven)


@given(st.text(max_size=300))
def test_any_text_comes_through_whole_and_finds_never_overlap(tekst):
    gevonden = vondsten(tekst)
    assert "".join(stuk for stuk, _soort in stukken(tekst, gevonden)) == tekst
    assert all(a.eind <= b.begin for a, b in pairwise(gevonden))
    assert all(0 <= v.begin < v.eind <= len(tekst) for v in gevonden)


def test_the_find_stands_where_it_stands():
    tekst = "Bel Ö op 06\u201300012345 \u2014 dank!"
    (vondst,) = vondsten(tekst)
    assert tekst[vondst.begin : vondst.eind] == "06\u201300012345"
    assert stukken(tekst, [vondst]) == [
        ("Bel Ö op ", ""), ("06\u201300012345", "telefoon"), (" \u2014 dank!", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "tekst", ["a" * 4000, "0 " * 2000, "a@" * 2000, "NL01 " * 800, "AB-" * 1300]
)
def test_a_text_made_to_be_slow_is_not(tekst):
    """Counted in steps of the pattern, not in seconds: it simply has to come back."""
    assert len(vondsten(tekst)) < 400


def test_health_counts_where_one_person_is_spoken_of():
    assert soorten("Ouderen met dementie zoeken een plek.") == []
    assert soorten("Mijn buurman heeft dementie.") == ["gezondheid"]
