"""Time as the database tells it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.makers import make_gebied, make_user
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.tijd import nu, vandaag

pytestmark = pytest.mark.django_db


def test_nu_is_aware_in_utc_and_close_to_our_own_clock():
    moment = nu()
    assert moment.utcoffset() == timedelta(0)
    assert abs(moment - datetime.now(UTC)) < timedelta(seconds=30)


def test_nu_moves_on_within_a_transaction():
    """PostgreSQL's now() stands still in a transaction; ours does not."""
    eerst = nu()
    for _ in range(5):
        make_user()
    assert nu() > eerst


def test_nu_and_the_moment_a_row_gets_agree():
    regel = vastleggen("gebied.bewerken", make_gebied(), by=None)
    regel.refresh_from_db()
    assert abs(regel.op - nu()) < timedelta(seconds=30)


def test_vandaag_is_the_date_in_amsterdam():
    assert vandaag() == nu().astimezone(timezone.get_default_timezone()).date()
