"""G01 at the same moment: many deeds and looks at once make one chain without a hole."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from tests.makers import make_gebied, make_user
from welzijn.kern.logboek.actions import inzien, vastleggen
from welzijn.kern.logboek.models import Zegel
from welzijn.kern.logboek.nagaan import Keten

pytestmark = pytest.mark.django_db(transaction=True)
DRADEN, KEER = 8, 4


def test_g01_deeds_at_once_make_one_chain():
    """Seen red on PostgreSQL without the lock: two seals with one number, and stragglers."""
    gebied, kijker, mens = make_gebied(), make_user(), make_user()
    samen = Barrier(DRADEN)

    def doe(_nummer):
        try:
            for _ in range(KEER):
                samen.wait()
                with transaction.atomic():
                    vastleggen("gebied.bewerken", gebied, by=kijker)
                inzien(gebied, by=kijker, betreft=[mens])
        finally:
            connection.close()

    with ThreadPoolExecutor(DRADEN) as mensen:
        list(mensen.map(doe, range(DRADEN)))
    nummers = list(Zegel.objects.order_by("nummer").values_list("nummer", flat=True))
    assert nummers == list(range(1, 2 * DRADEN * KEER + 1))
    assert list(Keten().fouten()) == []
