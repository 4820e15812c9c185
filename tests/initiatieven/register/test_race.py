"""The same deed twice at the same moment, through the front door."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from initiatieven.register.models import Initiatief
from tests.inloggen import Inlogger
from tests.makers import make_gebied, make_initiatief, make_lid
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol

KEER = 4


def klik(client: Inlogger, adres: str, hek: Barrier) -> int:
    """Post as soon as all stand ready; the status of the answer."""
    hek.wait()
    try:
        return client.post(adres).status_code
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_k08_four_moderators_publish_at_once_and_it_happens_once():
    """Never a server error: who is late reads so (302) or may no longer (403).

    Seen red without `uitleggen` in the view: a ValidationError came out of it.
    """
    gebied = make_gebied()
    initiatief = make_initiatief(
        gebied, indiener=make_lid(gebied, Rol.BEWONER), status=Initiatief.Status.INGEDIEND
    )
    clients = [Inlogger() for _ in range(KEER)]
    for client in clients:
        client.force_login(make_lid(gebied.ouder, Rol.OPBOUWWERKER))
    hek, adres = Barrier(KEER), f"/initiatieven/{initiatief.pk}/publiceren/"
    with ThreadPoolExecutor(KEER) as pool:
        klikken = [pool.submit(klik, client, adres, hek) for client in clients]
        statussen = {gedaan.result() for gedaan in klikken}
    assert statussen <= {302, 403}
    assert Logregel.objects.filter(daad="initiatief.publiceren").count() == 1
    assert Bericht.objects.count() == 1
