"""Support goes with the account, or with the idea."""

from initiatieven.steun.models import Steun

GEEN_TERMIJN = {Steun: "goes with the account; only the number shows"}
