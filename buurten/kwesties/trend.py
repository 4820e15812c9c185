"""Quarters, and whether something is heard more often than a year before; pure arithmetic.

The sums are those that everyone may read (tens), so the sentence tells no more than the figures.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

Kwartaal = int  # year * 4 + quarter - 1: 2026's first is 8104
JAAR = 4  # quarters
GENOEG = 100  # from so many in two years on, no difference says something too


class Trend(StrEnum):
    VAKER = "vaker"
    EVEN = "even"
    MINDER = "minder"
    WEINIG = "weinig"


def kwartaal(jaar: int, maand: int) -> Kwartaal:
    """The quarter of a month."""
    return jaar * JAAR + (maand - 1) // 3


def begin(nummer: Kwartaal) -> date:
    """Its first day."""
    return date(nummer // JAAR, nummer % JAAR * 3 + 1, 1)


def laatste(vandaag: date) -> list[Kwartaal]:
    """The last four whole quarters and the one that runs, the oldest first."""
    nu = kwartaal(vandaag.year, vandaag.month)
    return list(range(nu - JAAR, nu + 1))


def jaarsom(per: Mapping[Kwartaal, int], tot: Kwartaal) -> list[int]:
    """What the four quarters before this one had."""
    return [per.get(nummer, 0) for nummer in range(tot - JAAR, tot)]


def trend(nu: int, toen: int) -> Trend:
    """Whether `nu` differs from `toen` by more than chance makes counts differ.

    Of two counts that come from the same habit the difference stays, nineteen in twenty times,
    within twice the root of their sum. What was hardly heard a year before cannot have become
    more: perhaps nobody knew yet where to say it.
    """
    if (nu - toen) ** 2 > 4 * (nu + toen):
        if nu < toen:
            return Trend.MINDER
        return Trend.VAKER if toen else Trend.WEINIG
    return Trend.EVEN if nu + toen >= GENOEG else Trend.WEINIG
