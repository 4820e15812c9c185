"""The sum behind "these look alike": bounds, symmetry, and what a person would say."""

from hypothesis import given
from hypothesis import strategies as st

from buurten.signalen import lijken
from buurten.signalen.lijken import Merk

TEKST = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80).filter(str.strip)
MERK = st.builds(
    Merk,
    woorden=TEKST.map(lijken.woorden),
    wijk=st.sampled_from(["/g/a/", "/g/b/"]),
    gebied=st.sampled_from(["/g/a/1/", "/g/a/2/", "/g/b/1/"]),
    thema=st.sampled_from([None, 1, 2]),
    dag=st.integers(738_000, 740_000),
)


def merk(tekst, **velden):
    return Merk(lijken.woorden(tekst), **velden)


@given(MERK, MERK)
def test_the_score_is_symmetric_and_between_nothing_and_all(een, ander):
    heen, terug = lijken.gelijkenis(een, ander), lijken.gelijkenis(ander, een)
    assert heen == terug
    assert 0.0 <= heen.score <= 1.0


@given(MERK, MERK)
def test_identical_is_the_highest_there_is(een, ander):
    zelf = lijken.gelijkenis(een, een).score
    assert round(zelf, 9) == 1.0
    assert lijken.gelijkenis(een, ander).score <= zelf + 1e-9


@given(MERK, MERK)
def test_the_same_words_are_never_less_alike_than_other_words(een, ander):
    zelfde = Merk(een.woorden, ander.wijk, ander.gebied, ander.thema, ander.dag)
    assert lijken.gelijkenis(een, zelfde).score >= lijken.gelijkenis(een, ander).score - 1e-9


ZEGT = st.lists(st.sampled_from(["lantaarn", "kapot", "rommel", "de", "het"]), min_size=1)


@given(ZEGT.flatmap(lambda rij: st.tuples(st.just(rij), st.permutations(rij))))
def test_the_order_of_words_does_not_matter(paar):
    een, ander = (" ".join(rij) for rij in paar)
    assert lijken.woorden(een) == lijken.woorden(ander)


@given(st.lists(MERK, max_size=12))
def test_a_group_has_everyone_once_and_at_least_two(merken):
    groepen = lijken.groepen(merken)
    alle = [nummer for groep in groepen for nummer in groep]
    assert len(alle) == len(set(alle))
    assert all(len(groep) >= 2 for groep in groepen)


def test_without_a_shared_word_place_subject_and_day_say_nothing():
    een, ander = merk("De lantaarn is stuk.", thema=1), merk("Veel afval op het plein.", thema=1)
    assert lijken.gelijkenis(een, ander) == lijken.Gelijkenis()


def test_a_long_shared_word_weighs_more_than_a_short_one():
    een = merk("lantaarnpaal kapot stoep")
    lang, kort = merk("lantaarnpaal oud bank"), merk("een kapot hek bij het water")
    assert lijken.gelijkenis(een, lang).score > lijken.gelijkenis(een, kort).score


def test_one_and_many_and_bent_forms_are_one_word():
    paren = [("lantaarns", "lantaarn"), ("ratten", "rat"), ("donkere", "donker")]
    assert [lijken.stam(een) for een, _ in paren] == [ander for _, ander in paren]
    assert lijken.voluit(["lantaarn"], "Drie lantaarns stuk") == ["lantaarns"]


def test_nearer_in_place_and_time_is_more_alike():
    een = merk("lantaarn kapot", wijk="/a/", gebied="/a/1/", dag=100)
    hier = merk("lantaarn stuk", wijk="/a/", gebied="/a/1/", dag=101)
    verder = merk("lantaarn stuk", wijk="/a/", gebied="/a/2/", dag=101)
    elders = merk("lantaarn stuk", wijk="/b/", gebied="/b/2/", dag=101)
    later = merk("lantaarn stuk", wijk="/b/", gebied="/b/2/", dag=400)
    scores = [lijken.gelijkenis(een, m).score for m in (hier, verder, elders, later)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_what_is_alike_comes_together_and_the_rest_stays_apart():
    teksten = [
        "De lantaarn bij de brug is kapot.",
        "Kapotte lantaarns bij de brug.",
        "Kinderen spelen op het plein.",
        "De lantaarn aan de brug doet het niet, al weken kapot.",
    ]
    merken = [merk(tekst, wijk="/a/", gebied="/a/1/") for tekst in teksten]
    assert lijken.groepen(merken) == [[0, 1, 3]]
    elders = [*merken[:1], merk(teksten[1], wijk="/b/", gebied="/b/1/")]
    assert lijken.groepen(elders) == []
