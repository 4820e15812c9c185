"""The Django app of this storey."""

from django.apps import AppConfig


class VrijwilligersConfig(AppConfig):
    name = "vrijwilligers"
    label = "vrijwilligers"
