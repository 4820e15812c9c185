"""After a new key came in front: keeps every encrypted text under that one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from welzijn.kern.geheim import Onleesbaar, geheime_velden
from welzijn.kern.logboek.actions import herversleutelen


class Command(BaseCommand):
    help = (
        "Encrypts again, under the first key of GEHEIM_SLEUTELS, what was kept under another. It "
        "can be stopped and started again: each field is done as a whole. Then the old key may go."
    )

    def handle(self, **options: Any) -> None:
        for model, veld in geheime_velden():
            naam = f"{model._meta.label}.{veld}"
            try:
                aantal = herversleutelen(model, veld)
            except Onleesbaar as fout:
                raise CommandError(f"{naam}: {fout} Put the key of that time back.") from None
            self.stdout.write(f"{naam}: {aantal} were kept under another key.")
