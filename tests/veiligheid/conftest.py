"""One world per module; everything a test does in it is undone."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils.module_loading import import_string


@pytest.fixture(scope="module", autouse=True)
def _quiet() -> Iterator[None]:
    """Thousands of refusals are what we ask for; nobody reads them."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def wereld(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """A gemeente with two wijken, somebody of every role and something in every state.

    By its dotted name: this file is read before Django knows its models.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield import_string("tests.veiligheid.wereld.bouw")()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def deuren(wereld: Any) -> Any:
    """A browser for every role, signed in."""
    return import_string("tests.veiligheid.deuren.Deuren")(wereld)
