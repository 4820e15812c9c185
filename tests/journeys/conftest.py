"""Who walks the journeys, with and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.journeys.reiziger import Reiziger


@pytest.fixture
def reiziger(
    new_page: Callable[..., Any],
    axe: Callable[..., None],
    no_sideways_scroll: Callable[..., None],
    request: pytest.FixtureRequest,
    settings: Any,
) -> Callable[..., Reiziger]:
    """Makes a walker: `reiziger()`, or `reiziger(javascript=False)`.

    A code of an app is good for half a minute, and one that is read in the last second of it was
    refused: here the one before counts too.
    """
    settings.MFA_TOTP_TOLERANCE = 1

    def maak(*, javascript: bool = True) -> Reiziger:
        # axe is a script itself: without JavaScript it would wait for ever.
        checks = [no_sideways_scroll, axe] if javascript else [no_sideways_scroll]
        page = new_page(width=360, javascript=javascript)
        return Reiziger(page, request.node.name, checks)

    return maak


@pytest.fixture
def als(sign_in: Callable[..., None]) -> Callable[..., None]:
    """`als(reiziger, user)`: somebody else sits down behind this browser; None signs out."""

    def ga_zitten(reiziger: Reiziger, user: Any) -> None:
        reiziger.page.context.clear_cookies()
        if user is not None:
            sign_in(reiziger.page, user)

    return ga_zitten
