"""What stands around every page."""

from welzijn.portaal.context import navigatie

WIJK = {"code": "WK990101", "jaar": "2024", "naam": "Oude Haven", "url": "/wijken/WK990101/2024/"}


def nu(adres):
    return [str(woord["text"]) for woord in navigatie(adres, None) if woord["current"]]


def test_five_words_the_same_for_everyone():
    assert [str(woord["text"]) for woord in navigatie("/", None)] == [
        "Overzicht",
        "Dit jaar",
        "Initiatieven",
        "Helpen",
        "Wie is wie",
    ]


def test_each_page_lies_under_one_word_at_most():
    assert nu("/") == []
    assert nu("/dashboard/WK990101/2024/") == ["Overzicht"]
    assert nu("/koppelingen/3/") == ["Helpen"]
    assert nu("/opdrachten/") == ["Dit jaar"]


def test_in_a_wijk_the_words_lead_to_that_wijk():
    assert [woord["url"] for woord in navigatie("/", WIJK)] == [
        "/wijken/WK990101/2024/",
        "/prioriteiten/?waar=WK990101",
        "/initiatieven/?waar=WK990101",
        "/hulpvragen/?waar=WK990101",
        "/functies/?waar=WK990101",
    ]
