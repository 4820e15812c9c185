"""The sum that orders volunteers, and that explains itself."""

import pytest

from vrijwilligers.koppelingen.matching import (
    Profiel,
    Reden,
    Soort,
    Vraag,
    gedeelde_woorden,
    lijkt,
    past,
    woorden,
)

TUIN = Vraag("BU1", "Sluisbuurt", "Groen", "Hulp met de tuin. De heg is te hoog.")


def profiel(buurt="BU2", themas=(), tekst="Kaarten"):
    return Profiel(buurt, frozenset(themas), tekst)


@pytest.mark.parametrize(
    ("wie", "punten", "redenen"),
    [
        (profiel(), 0, ()),
        (profiel(buurt="BU1"), 3, (Reden(Soort.BUURT, ("Sluisbuurt",)),)),
        (profiel(themas=["Groen", "Wonen"]), 4, (Reden(Soort.THEMA, ("Groen",)),)),
        (profiel(tekst="Tuinieren"), 2, (Reden(Soort.WOORDEN, ("tuinieren",)),)),
        (
            profiel("BU1", ["Groen"], "Graag in de tuin, of hoog op een ladder"),
            11,
            (
                Reden(Soort.THEMA, ("Groen",)),
                Reden(Soort.BUURT, ("Sluisbuurt",)),
                Reden(Soort.WOORDEN, ("tuin", "hoog")),
            ),
        ),
    ],
)
def test_every_point_has_its_reason(wie, punten, redenen):
    uitkomst = past(wie, TUIN)
    assert (uitkomst.punten, uitkomst.redenen) == (punten, redenen)


def test_no_subject_is_not_the_same_subject():
    vraag = Vraag("BU1", "Sluisbuurt", "", "Heg")
    assert past(profiel(themas=[""]), vraag).punten == 0


def test_at_most_three_words_count():
    tekst = "wandelen fietsen koken zingen"
    assert gedeelde_woorden(tekst, tekst) == ("wandelen", "fietsen", "koken")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", []),
        ("Ik wil graag iemand helpen met de tuin", ["tuin"]),
        ("Café, CAFÉ en cafe!", ["cafe"]),
        ("de tv, 112 en A4", []),
        ("'s avonds koken", ["avonds", "koken"]),
    ],
)
def test_only_telling_words_are_left(tekst, verwacht):
    assert woorden(tekst) == verwacht


@pytest.mark.parametrize(
    ("een", "ander", "verwacht"),
    [
        ("tuin", "tuinieren", True),
        ("tuinieren", "tuin", True),
        ("boodschap", "boodschappen", True),
        ("wandelen", "wandeling", True),
        ("taal", "tafel", False),
        ("koken", "kopen", False),
    ],
)
def test_like_words(een, ander, verwacht):
    assert lijkt(een, ander) is verwacht
