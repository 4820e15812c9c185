"""Counts what a page asks of the database and weighs its HTML, in the process itself."""

import gzip
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.bladzijden import INVUL, PORTAAL, Blad, vloer_bladen

# Where a transaction begins and ends: no question.
GRENZEN = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT")


@dataclass(frozen=True)
class Weging:
    """What one page took: its answer, queries, and bytes of HTML raw and compressed."""

    status: int
    vragen: int
    ruw: int
    gzip: int
    sql: list[str]


def main(kant: str, gezaaid: str, naar: str) -> None:
    """Weigh every page of this side (`portaal` or `vloer`) and write it down."""
    bladen = PORTAAL if kant == "portaal" else vloer_bladen(PORTAAL)
    waarden = json.loads(Path(gezaaid).read_text("utf-8"))
    gewogen = [asdict(wegen(kant, blad, waarden)) for blad in bladen]
    Path(naar).write_text(json.dumps(gewogen), "utf-8")


def wegen(kant: str, blad: Blad, waarden: dict[str, str]) -> Weging:
    """The second time a page is asked for: templates and connections are there by then."""
    client = Client(headers={"host": "127.0.0.1"})
    if blad.wie:
        client.cookies[settings.SESSION_COOKIE_NAME] = waarden[blad.wie]
    _vraag(client, kant, blad, waarden)
    with CaptureQueriesContext(connection) as gevraagd:
        antwoord = _vraag(client, kant, blad, waarden)
    html = b"" if blad.post else antwoord.content
    alles = [vraag["sql"] for vraag in gevraagd.captured_queries]
    sql = [vraag for vraag in alles if not vraag.startswith(GRENZEN)]
    pakket = gzip.compress(html, 6) if html else b""
    return Weging(antwoord.status_code, len(sql), len(html), len(pakket), sql)


def _vraag(client, kant, blad, waarden):
    adres = blad.adres.format(**waarden)
    if not blad.post:
        return client.get(adres)
    extra = waarden | {"sleutel": str(uuid4())}
    velden = {naam: waarde.format(**extra) for naam, waarde in INVUL[kant].items()}
    return client.post(adres, velden)
