"""The Django app of this storey."""

from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "welzijn.kern"
    label = "kern"
