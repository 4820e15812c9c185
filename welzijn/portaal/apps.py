"""The Django app of this storey."""

from django.apps import AppConfig


class PortaalConfig(AppConfig):
    name = "welzijn.portaal"
    label = "portaal"
