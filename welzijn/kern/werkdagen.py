"""Working days in the Netherlands: the days on which somebody is there to answer.

Source: the `holidays` package, which follows the official list of public holidays
(rijksoverheid.nl, "officiële feestdagen"). So 5 May counts as a day off in lustrum years alone
(2025, 2030), which is how offices keep it, and Good Friday is a working day, as it is no official
holiday. The law on terms (Algemene termijnenwet, art. 3) counts both as days off each year; it is
about what the law obliges, and this is a promise of service, so the nearer date is the fair one.
"""

from datetime import date, timedelta
from functools import cache

from holidays.countries import Netherlands

WEEKEND = 5  # Saturday and Sunday, as Python numbers them
GEEN_VRIJE_DAG = {"Goede vrijdag"}  # in the list of the package, but no day off


@cache
def _vrij(jaar: int) -> frozenset[date]:
    """The days off of this year."""
    dagen = Netherlands(years=jaar, language="nl").items()
    return frozenset(dag for dag, naam in dagen if naam not in GEEN_VRIJE_DAG)


def is_werkdag(dag: date) -> bool:
    """Monday to Friday, unless it is a public holiday."""
    return dag.weekday() < WEEKEND and dag not in _vrij(dag.year)


def na_werkdagen(dag: date, aantal: int) -> date:
    """The working day that comes this many working days after a day; below 1 is that day itself.

    What is promised on a Saturday within one working day is due on Monday.
    """
    while aantal > 0:
        dag += timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


def werkdagen_tussen(van: date, tot: date) -> int:
    """How many working days passed after `van` up to and with `tot`; 0 when it is no later."""
    dagen = (van + timedelta(days=n) for n in range(1, (tot - van).days + 1))
    return sum(map(is_werkdag, dagen))
