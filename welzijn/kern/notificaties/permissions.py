"""Who may do what with a message: its receiver, and nobody else."""

from typing import Any

from welzijn.kern.notificaties.models import Bericht


def mag_lezen(user: Any, bericht: Bericht) -> bool:
    return bool(user.is_authenticated and bericht.ontvanger_id == user.pk)
