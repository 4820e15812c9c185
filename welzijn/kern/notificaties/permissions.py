"""Who may do what with a message: its receiver, and nobody else."""

from typing import Any

from welzijn.kern.notificaties.models import Bericht


def mag_lezen(user: Any, bericht: Bericht) -> bool:
    return bool(user.is_authenticated and bericht.ontvanger_id == user.pk)


def mag_alles_lezen(user: Any) -> bool:
    """Everyone empties the own inbox."""
    return bool(user.is_authenticated)
