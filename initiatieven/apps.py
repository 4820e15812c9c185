"""The Django app of this storey."""

from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    name = "initiatieven"
    label = "initiatieven"
