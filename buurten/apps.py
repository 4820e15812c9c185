"""The Django app of this storey."""

from django.apps import AppConfig


class BuurtenConfig(AppConfig):
    name = "buurten"
    label = "buurten"
