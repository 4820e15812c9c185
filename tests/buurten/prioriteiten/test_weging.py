"""The sum that makes one order out of three groups: exact, independent of order, monotone."""

from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurten.prioriteiten.weging import (
    Opzet,
    eersten,
    grens,
    kanalen,
    rangschikken,
    toegestaan,
    wegen,
)

A, B, C, D, E = range(1, 6)
GEWICHTEN = {"bewoners": 50, "professionals": 25, "gemeente": 25}


def opzet(*voorstellen, klein=2, plaatsen=1, gewichten=GEWICHTEN, openbaar=("gemeente",)):
    return Opzet(tuple(voorstellen), gewichten, klein, frozenset(openbaar), plaatsen)


def test_three_groups_by_hand():
    uitkomst = wegen(
        opzet(A, B, C, plaatsen=2),
        {
            "bewoners": [{A: 3, B: 2}, {A: 3, C: 2}],
            "professionals": [{B: 3, C: 1}, {B: 3, A: 1}],
            "gemeente": [{A: 1, B: 3}],
        },
    )
    assert dict(uitkomst.groepen["bewoners"].stickers) == {A: 6, B: 2, C: 2}
    assert dict(uitkomst.groepen["professionals"].aandelen) == {A: F(1, 8), B: F(3, 4), C: F(1, 8)}
    assert uitkomst.scores == {
        A: F(1, 2) * F(6, 10) + F(1, 4) * F(1, 8) + F(1, 4) * F(1, 4),
        B: F(1, 2) * F(2, 10) + F(1, 4) * F(6, 8) + F(1, 4) * F(3, 4),
        C: F(1, 2) * F(2, 10) + F(1, 4) * F(1, 8),
    }
    assert uitkomst.rangen == {B: 1, A: 2, C: 3}
    assert (uitkomst.zeker, uitkomst.gelijk, uitkomst.over) == ((B, A), (), 0)


def test_a_small_group_is_set_aside_and_its_weight_goes_to_the_others():
    biljetten = {"bewoners": [{A: 1}] * 5, "professionals": [{B: 5}] * 4, "gemeente": [{B: 1}]}
    uitkomst = wegen(opzet(A, B, klein=5), biljetten)
    gewichten = {naam: groep.gewicht for naam, groep in uitkomst.groepen.items()}
    assert gewichten == {"bewoners": F(2, 3), "professionals": F(0), "gemeente": F(1, 3)}
    assert uitkomst.scores == {A: F(2, 3), B: F(1, 3)}
    assert uitkomst.oordelen == {A: "", B: ""}


def test_the_limit_itself_is_enough():
    assert wegen(opzet(A, klein=2), {"bewoners": [{A: 1}] * 2}).groepen["bewoners"].telt is True
    assert wegen(opzet(A, klein=2), {"bewoners": [{A: 1}]}).groepen["bewoners"].telt is False


def test_public_ballots_count_however_few():
    alleen = wegen(opzet(A, B, klein=5), {"gemeente": [{B: 1}]})
    assert alleen.scores == {A: 0, B: 1}
    samen = opzet(A, B, klein=5, openbaar=("gemeente", "professionals"))
    uitkomst = wegen(samen, {"gemeente": [{B: 1}], "professionals": [{A: 2}]})
    assert uitkomst.scores == {A: F(1, 2), B: F(1, 2)}


def test_without_ballots_all_are_equal_and_nothing_is_first():
    uitkomst = wegen(opzet(A, B, C, plaatsen=2), {})
    assert set(uitkomst.scores.values()) == {F(0)}
    assert uitkomst.rangen == {A: 1, B: 1, C: 1}
    assert (uitkomst.zeker, uitkomst.gelijk, uitkomst.over) == ((), (A, B, C), 2)


def test_one_proposal_takes_all():
    uitkomst = wegen(opzet(A, plaatsen=3), {"bewoners": [{A: 1}, {A: 3}]})
    assert (uitkomst.scores, uitkomst.rangen) == ({A: F(1)}, {A: 1})
    assert (uitkomst.zeker, uitkomst.gelijk, uitkomst.over) == ((A,), (), 0)


def test_a_withdrawn_proposal_takes_nothing_along():
    uitkomst = wegen(opzet(A, B), {"bewoners": [{A: 1, C: 3}, {B: 1}]})
    assert uitkomst.scores == {A: F(1, 2), B: F(1, 2)}


def test_a_group_without_weight_does_not_decide():
    zonder = {"bewoners": 100, "professionals": 0, "gemeente": 0}
    uitkomst = wegen(opzet(A, B, gewichten=zonder), {"gemeente": [{A: 1}]})
    assert set(uitkomst.scores.values()) == {F(0)}


@pytest.mark.parametrize(
    ("scores", "plaatsen", "expected"),
    [
        ({A: 3, B: 2, C: 1}, 2, ((A, B), (), 0)),
        ({A: 3, B: 2, C: 2}, 2, ((A,), (B, C), 1)),
        ({A: 2, B: 2, C: 2}, 2, ((), (A, B, C), 2)),
        ({A: 2, B: 2, C: 1}, 2, ((A, B), (), 0)),
        ({A: 3, B: 0, C: 0}, 3, ((A,), (B, C), 2)),
        ({A: 3, B: 2}, 3, ((A, B), (), 0)),
        ({A: 3, B: 0}, 2, ((A,), (B,), 1)),
        ({}, 3, ((), (), 0)),
    ],
)
def test_v10_equals_at_the_last_place_are_named_not_drawn(scores, plaatsen, expected):
    assert eersten({n: F(s) for n, s in scores.items()}, plaatsen) == expected


@pytest.mark.parametrize(("aantal", "expected"), [(1, 2), (6, 2), (7, 3), (12, 4), (20, 7)])
def test_from_how_many_places_a_choice_is_not_shared(aantal, expected):
    assert grens(aantal) == expected


def test_whose_choice_it_is():
    bewoners = [{A: 3, B: 2}, {A: 3, C: 1}]
    professionals = [{D: 3, C: 2}, {D: 3, C: 2, B: 1}]
    groepen = {"bewoners": bewoners, "professionals": professionals}
    uitkomst = wegen(opzet(A, B, C, D, E), groepen)
    assert uitkomst.groepen["bewoners"].rangen == {A: 1, B: 2, C: 3, D: 4, E: 4}
    assert uitkomst.groepen["professionals"].rangen == {D: 1, C: 2, B: 3, A: 4, E: 4}
    assert uitkomst.oordelen == {
        A: "vooral_bewoners",
        B: "gedeeld",
        C: "gedeeld",
        D: "vooral_professionals",
        E: "gedeeld",
    }


def test_who_gave_no_sticker_is_not_for_it():
    """Residents rank E third, but only because nobody there gave C, D or E anything."""
    bewoners, professionals = [{A: 3, B: 1}] * 2, [{A: 4, B: 3, C: 2, D: 1}] * 2
    groepen = {"bewoners": bewoners, "professionals": professionals}
    uitkomst = wegen(opzet(A, B, C, D, E), groepen)
    assert uitkomst.groepen["bewoners"].rangen[E] == 3
    assert uitkomst.groepen["professionals"].rangen[E] == 5
    assert uitkomst.oordelen[E] == "gedeeld"


@pytest.mark.parametrize(
    ("verdeling", "expected"),
    [
        ({A: 3, B: 2}, ""),
        ({A: 1}, ""),
        ({A: 3, B: 0}, ""),
        ({A: 4}, "hoogstens"),
        ({A: 3, B: 3}, "teveel"),
        ({A: -1, B: 3}, "negatief"),
        ({E: 1}, "onbekend"),
        ({A: 0}, "leeg"),
        ({}, "leeg"),
        ({A: 10**9}, "hoogstens"),
    ],
)
def test_what_a_ballot_may_hold(verdeling, expected):
    assert toegestaan(verdeling, [A, B], stickers=5, hoogstens=3) == expected


@pytest.mark.parametrize(
    ("aantallen", "expected"),
    [
        ({"online": 20, "papier": 9}, {"online": 20, "papier": 9}),
        ({"online": 20, "papier": 3, "telefoon": 2}, {"online": 20, "anders": 5}),
        ({"online": 20, "papier": 3}, {}),
        ({"online": 20}, {"online": 20}),
        ({}, {}),
    ],
)
def test_small_roads_are_taken_together_or_not_told(aantallen, expected):
    assert kanalen(aantallen, 5) == expected


# --- What holds for every set of ballots ----------------------------------------------------------

VOORSTELLEN = (A, B, C, D)
biljet = st.dictionaries(st.sampled_from(VOORSTELLEN), st.integers(1, 3), min_size=1, max_size=3)
groepen = st.fixed_dictionaries(
    {
        "bewoners": st.lists(biljet, max_size=8),
        "professionals": st.lists(biljet, max_size=6),
        "gemeente": st.lists(biljet, max_size=1),
    }
)
gewichten = st.fixed_dictionaries({naam: st.integers(0, 100) for naam in GEWICHTEN})


@given(groepen, gewichten, st.randoms(use_true_random=False))
def test_v10_the_order_of_ballots_and_proposals_does_not_matter(stemmen, gewicht, toeval):
    voor = wegen(opzet(*VOORSTELLEN, gewichten=gewicht), stemmen)
    for biljetten in stemmen.values():
        toeval.shuffle(biljetten)
    andersom = opzet(*reversed(VOORSTELLEN), gewichten=dict(reversed(gewicht.items())))
    na = wegen(andersom, stemmen)
    assert (voor.scores, voor.rangen, voor.oordelen) == (na.scores, na.rangen, na.oordelen)
    assert (set(voor.zeker), set(voor.gelijk), voor.over) == (
        set(na.zeker),
        set(na.gelijk),
        na.over,
    )


@given(groepen, gewichten, st.permutations(VOORSTELLEN))
def test_v10_names_do_not_matter(stemmen, gewicht, andere):
    naam = dict(zip(VOORSTELLEN, andere, strict=True))
    hernoemd = {
        groep: [{naam[n]: s for n, s in biljet.items()} for biljet in biljetten]
        for groep, biljetten in stemmen.items()
    }
    voor = wegen(opzet(*VOORSTELLEN, gewichten=gewicht), stemmen)
    na = wegen(opzet(*VOORSTELLEN, gewichten=gewicht), hernoemd)
    assert {naam[n]: score for n, score in voor.scores.items()} == na.scores


@given(groepen, gewichten)
def test_the_weights_and_the_scores_add_up_to_one_or_nothing_counts(stemmen, gewicht):
    uitkomst = wegen(opzet(*VOORSTELLEN, gewichten=gewicht), stemmen)
    telt = any(groep.telt and gewicht[naam] for naam, groep in uitkomst.groepen.items())
    assert sum(groep.gewicht for groep in uitkomst.groepen.values()) == F(int(telt))
    assert sum(uitkomst.scores.values()) == F(int(telt))


@given(groepen, gewichten, st.sampled_from(sorted(GEWICHTEN)), st.integers(1, 3))
def test_v10_one_more_ballot_for_x_never_lowers_x_in_a_group_that_counts(
    stemmen, gewicht, groep, aantal
):
    """Decision 9: for groups that count, before and after; and for who is above whom."""
    regels = opzet(*VOORSTELLEN, gewichten=gewicht)
    voor = wegen(regels, stemmen)
    if not voor.groepen[groep].telt:
        return
    na = wegen(regels, {**stemmen, groep: [*stemmen[groep], {A: aantal}]})
    assert na.scores[A] >= voor.scores[A]
    assert na.rangen[A] <= voor.rangen[A]
    assert all(na.scores[n] <= voor.scores[n] for n in VOORSTELLEN if n != A)


@given(groepen, gewichten, st.data())
def test_v10_one_more_sticker_for_x_on_a_ballot_never_lowers_x(stemmen, gewicht, data):
    regels = opzet(*VOORSTELLEN, gewichten=gewicht)
    volle = [naam for naam, biljetten in stemmen.items() if biljetten]
    if not volle:
        return
    groep = data.draw(st.sampled_from(volle))
    welk = data.draw(st.integers(0, len(stemmen[groep]) - 1))
    voor = wegen(regels, stemmen)
    meer = [dict(biljet) for biljet in stemmen[groep]]
    meer[welk][A] = meer[welk].get(A, 0) + 1
    na = wegen(regels, {**stemmen, groep: meer})
    assert na.scores[A] >= voor.scores[A]
    assert na.rangen[A] <= voor.rangen[A]


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(1, 5))
def test_places_are_given_away_once_and_all(punten, plaatsen):
    scores = {nummer: F(punt) for nummer, punt in enumerate(punten)}
    zeker, gelijk, over = eersten(scores, plaatsen)
    assert len(zeker) + over == min(plaatsen, len(scores))
    assert over <= len(gelijk)
    assert not set(zeker) & set(gelijk)


@given(st.dictionaries(st.integers(1, 9), st.fractions(), max_size=9))
def test_equals_share_a_rank(waarden):
    rangen = rangschikken(waarden)
    for nummer, waarde in waarden.items():
        assert rangen[nummer] == 1 + sum(ander > waarde for ander in waarden.values())
