"""Codes of CBS: their form, their level, their parents; and names that only look different."""

import pytest

from buurten.gebieden.codes import gemeente_van, is_code, naamkern, niveau_van, ouder_van


@pytest.mark.parametrize("code", ["GM0307", "WK030704", "WK0363MD", "BU03070400", "BU0363MD0A"])
def test_codes_may_end_in_letters(code):
    assert is_code(code)


@pytest.mark.parametrize(
    "code",
    ["", "GM307", "gm0307", "WK03070", "WK0307044", "BU0307040", "GM0307\n", "GM\u0660307", "NL00"],
)
def test_other_texts_are_no_code(code):
    assert not is_code(code)


def test_the_parent_is_the_beginning():
    assert [ouder_van(code) for code in ("BU0363MD0A", "WK0363MD", "GM0363")] == [
        "WK0363MD",
        "GM0363",
        "",
    ]
    assert gemeente_van("BU0363MD0A") == "GM0363"
    assert [niveau_van(code) for code in ("GM0363", "WK0363MD", "BU0363MD0A")] == [
        "gemeente",
        "wijk",
        "buurt",
    ]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wijk 10 Binnenstad", "Binnenstad"),
        ("Súdwest-Fryslân", "Sudwest-Fryslan"),
        ("Oost & West", "Oost/West"),
    ],
)
def test_another_spelling_is_the_same_name(was, wordt):
    assert naamkern(was) == naamkern(wordt)


def test_another_name_is_another_name():
    assert naamkern("Isselt") != naamkern("Eemkwartier")
