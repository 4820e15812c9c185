"""Two volunteers say yes to the same request at the same moment."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connections

from tests.makers import make_gebied, make_hulpvraag, make_koppeling, make_vrijwilliger
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import actions
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.accounts.models import User
from welzijn.kern.logboek.models import Logregel

TOEN = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)


def zegt_ja(koppeling_id: int, wie_id: int, hek: Barrier) -> str:
    """One volunteer accepts as soon as all stand ready; how it ended."""
    koppeling, wie = Koppeling.objects.get(pk=koppeling_id), User.objects.get(pk=wie_id)
    hek.wait()
    try:
        actions.aanvaarden(koppeling, by=wie)
    except Exception as fout:  # a race may end in anything; the count tells
        return type(fout).__name__
    finally:
        connections.close_all()
    return "goed"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("hoeveel", [2, 6])
def test_k08_one_wins_and_the_others_hear_that_they_are_late(hoeveel):
    """Whoever asks had said yes to all of them; the request goes to exactly one.

    Seen red on PostgreSQL without the lock on the request in `_pak`: the loser then ends in the
    IntegrityError of `koppeling_een_akkoord_per_vraag` instead of a sentence for people.
    """
    gebied = make_gebied()
    vraag = make_hulpvraag(gebied)
    helpers = [make_vrijwilliger(gebied) for _ in range(hoeveel)]
    rijen = [make_koppeling(vraag, helper, akkoord_aanvrager_op=TOEN) for helper in helpers]
    hek = Barrier(hoeveel)
    with ThreadPoolExecutor(hoeveel) as pool:
        lopend = [
            pool.submit(zegt_ja, rij.pk, helper.user_id, hek)
            for rij, helper in zip(rijen, helpers, strict=True)
        ]
        einde = Counter(loopt.result() for loopt in lopend)
    assert einde == {"goed": 1, "ValidationError": hoeveel - 1}
    assert Koppeling.objects.filter(status=Koppeling.Status.AKKOORD).count() == 1
    assert Hulpvraag.objects.get().status == Hulpvraag.Status.GEKOPPELD
    assert Logregel.objects.filter(daad="hulpvraag.koppelen").count() == 1
