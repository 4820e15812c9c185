"""The terms: calendar months, and a rule that can be known again."""

from datetime import date

import pytest

from welzijn.kern.vernietiging.klassen import KLASSEN, maanden_terug


@pytest.mark.parametrize(
    ("dag", "maanden", "toen"),
    [
        (date(2026, 11, 22), 12, date(2025, 11, 22)),
        (date(2026, 1, 31), 12, date(2025, 1, 31)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 1), 1, date(2025, 12, 1)),
        (date(2026, 12, 31), 60, date(2021, 12, 31)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_e06_months_are_calendar_months(dag, maanden, toen):
    assert maanden_terug(dag, maanden) == toen


def test_days_come_on_top_of_months():
    assert KLASSEN["hulpvraag_niet"].tot(date(2026, 11, 22)) == date(2026, 10, 11)


def test_a_gemeente_can_settle_another_term_and_then_it_is_another_rule(settings):
    klasse = KLASSEN["vraag"]
    assert (klasse.duur, klasse.regel) == ("12 maanden", "vraag:12m0d:leegmaken")
    was = klasse.versie
    settings.BEWAARTERMIJNEN = {"vraag": 1}
    assert (klasse.duur, klasse.regel) == ("1 maand", "vraag:1m0d:leegmaken")
    assert klasse.versie != was
