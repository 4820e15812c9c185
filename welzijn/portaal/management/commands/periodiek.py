"""Does what is due. Meant for cron, each quarter of an hour; started twice it does it once."""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from buurten.afspraken import actions as afspraken
from buurten.kwesties import actions as kwesties
from buurten.uitnodigingen import actions as uitnodigingen
from buurten.vragen import actions as vragen
from welzijn.kern.accounts.actions import sessies_opruimen
from welzijn.kern.logboek.zegels import achterblijvers_verzegelen
from welzijn.portaal.bewaartermijnen.ronde import dagelijks
from welzijn.portaal.bewaartermijnen.stenen import is_bij, schrijf
from welzijn.portaal.overdracht import actions as overdracht

logger = logging.getLogger(__name__)


def sessies() -> None:
    """Sessions that ended by time, and their place in the list that people see."""
    call_command("clearsessions", verbosity=0)
    sessies_opruimen()


def stenen_bijwerken() -> None:
    """The file of marks beside the backups, when there is one and something was destroyed."""
    if settings.GRAFSTENEN and not is_bij(pad := Path(settings.GRAFSTENEN)):
        schrijf(pad)


# Each job is done in a transaction of its own, whole or not at all, and may be done any time:
# it holds the rows that it does something for, and finds nothing when there is nothing to do.
JOBS: list[tuple[str, Callable[[], object]]] = [
    ("vragen.herinneren", vragen.herinneren),
    ("vragen.verontschuldigen", vragen.verontschuldigen),
    ("kwesties.toewijzen", kwesties.toewijzen),
    ("afspraken.herinneren", afspraken.herinneren),
    ("overdracht.uitvoeren", overdracht.uitvoeren),
    ("overdracht.terugkeren", overdracht.terugkeren),
    ("overdracht.terugvallen", overdracht.terugvallen),
    ("uitnodigingen.verlopen", lambda: uitnodigingen.verlopen(by=None)),
    ("sessies", sessies),
    ("logboek.verzegelen", achterblijvers_verzegelen),
    ("bewaartermijnen", dagelijks),
    ("grafstenen", stenen_bijwerken),
]
# Too much for one transaction: these have their own, a bite at a time.
PER_HAP = {"bewaartermijnen"}


class Command(BaseCommand):
    help = (
        "Does what is due: reminders, falling back, sealing, clearing. For cron, every 15 minutes."
    )

    def handle(self, *, verbosity: int, **options: object) -> None:
        """Every job, also when another fails; then exit code 1 with the names of what failed."""
        mislukt = []
        for naam, job in JOBS:
            gelukt = lukt(naam, job)
            if not gelukt:
                mislukt.append(naam)
            elif verbosity > 1:
                self.stdout.write(f"{naam}: done")
        if mislukt:
            raise CommandError(f"Not done: {', '.join(mislukt)}. The log tells why.")


def lukt(naam: str, job: Callable[[], object]) -> bool:
    """Whether this job was done; why not is told in the log of the machine."""
    try:
        with nullcontext() if naam in PER_HAP else transaction.atomic():
            job()
    except Exception:  # whatever it is, the next job is not to blame
        logger.exception("periodiek: %s failed", naam)
        return False
    return True
