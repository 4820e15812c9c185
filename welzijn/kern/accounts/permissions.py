"""Who may do what with an account: its owner, and nobody else."""

from typing import Any


def mag_wijzigen(user: Any, account: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and user.pk == account.pk)
