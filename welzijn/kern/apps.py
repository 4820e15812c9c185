"""The Django app of this storey."""

from importlib import import_module

from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "welzijn.kern"
    label = "kern"

    def ready(self) -> None:
        import_module("welzijn.kern.accounts.receivers")
