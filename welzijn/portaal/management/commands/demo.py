"""Sets up the fictional gemeente and serves it on this machine alone."""

import os
import socket
import sys
from argparse import ArgumentParser
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.test import Client

from buurten.gebieden.models import Gebied
from welzijn.portaal.proefgemeente.bouwen import bouwen
from welzijn.portaal.proefgemeente.plaatsen import GM

ROLES = """  bewoner, vertegenwoordiger, opbouwwerker, partner,
  coördinator, ambtenaar, teamleider, functionaris gegevensbescherming,
  moderator, beheerder"""


class Command(BaseCommand):
    help = "Sets up the demo (a fictional gemeente) and serves it on http://localhost:8000."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--poort", type=int, default=8000, help="the port, 8000 if not given")
        parser.add_argument(
            "--geen-server", action="store_true", help="set up, check, and stop with exit code 0"
        )

    def handle(self, *, poort: int, geen_server: bool, **options: object) -> None:
        """Set up what is missing, tell how to enter, serve."""
        if not settings.DEMO:
            raise CommandError("Start the demo as 'python3 manage.py demo'; that switches it on.")
        if not geen_server:
            check_port(poort)
        self.set_up()
        check_pages()
        self.stdout.write(self.welcome(poort))
        if not geen_server:
            serve(poort)

    def set_up(self) -> None:
        """Tables, cache and demo data; what is there already stays as it is."""
        Path(settings.SQLITE_PATH).parent.mkdir(parents=True, exist_ok=True)
        check_database()
        self.stdout.write("Preparing the database ...")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        bouwen(self.tell)

    def tell(self, text: str) -> None:
        """Show how far the building of the gemeente is, at once."""
        self.stdout.write(f"  {text}")
        self.stdout.flush()

    def welcome(self, poort: int) -> str:
        """The address and how to enter as each role."""
        address = f"http://localhost:{poort}"
        return (
            f"\n{self.style.SUCCESS('The demo is ready')}: {address}\n\n"
            f"Enter as one of these with one click on {address}/account/login/ :\n{ROLES}\n\n"
            "This works on this machine only. Codes for other addresses are printed here.\n"
            "Stop with Ctrl+C; start again with the same command, nothing is lost.\n"
        )


def check_port(poort: int) -> None:
    """Refuse a port that something else uses, before any work is done."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", poort))
        except (OSError, OverflowError):
            raise CommandError(
                f"Port {poort} cannot be used, perhaps something else runs there: "
                f"choose another one, such as 'manage.py demo --poort {8000 + (poort + 1) % 1000}'."
            ) from None


def check_database() -> None:
    """Refuse a database in which real people may be."""
    if get_user_model()._meta.db_table not in connection.introspection.table_names():
        return
    ours = Gebied.objects.filter(code=GM).exists()
    if not ours and get_user_model().objects.exists():
        raise CommandError(
            "This database has people in it and is not a demo: leave DATABASE_URL out, "
            "or let it name an empty database."
        )


def check_pages() -> None:
    """Ask for the front page and the health of the whole, as a visitor would."""
    visitor = Client(headers={"host": "localhost"}, raise_request_exception=False)
    for address in ("/health/ready", "/"):
        status = visitor.get(address).status_code
        if status != HTTPStatus.OK:
            raise CommandError(
                f"The demo does not work: {address} answers {status}. Delete the folder "
                f"{settings.BASE_DIR / '.demo'} and run the same command again."
            )


def serve(poort: int) -> None:
    """Become gunicorn on the loopback address, so that Ctrl+C and signals reach it directly."""
    sys.stdout.flush()
    os.environ["PORTAAL_ADRES"] = f"http://localhost:{poort}"  # links in mails lead here
    command = [
        *(sys.executable, "-m", "gunicorn", "welzijn.wsgi:application"),
        *("--bind", f"127.0.0.1:{poort}", "--workers", "1", "--threads", "4"),
        *("--no-control-socket", "--log-level", "warning", "--chdir", str(settings.BASE_DIR)),
    ]
    os.execv(sys.executable, command)  # noqa: S606 - no shell wanted
