"""A function that somebody holds, somebody who lives there, and a question between the two.

The makers by their dotted name: this file is read before Django knows its models.
"""

from typing import Any

import pytest
from django.utils.module_loading import import_string


def maak(wat: str, *wie: Any, **hoe: Any) -> Any:
    return import_string(f"tests.makers.make_{wat}")(*wie, **hoe)


@pytest.fixture
def gebied() -> Any:
    return maak("gebied")


@pytest.fixture
def otto(gebied: Any) -> Any:
    """Holds the function that is asked."""
    return maak("bezetting", gebied, user=maak("user", "Otto"))


@pytest.fixture
def bo(gebied: Any) -> Any:
    """Lives there."""
    return maak("bewoner", gebied, maak("user", "Bo"))


@pytest.fixture
def vraag(otto: Any, bo: Any) -> Any:
    return maak("vraag", otto.functie, bo, tekst="Kanariegeel huis?")
