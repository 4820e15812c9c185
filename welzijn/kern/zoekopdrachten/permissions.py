"""Who may save a filter: everybody with an account, for themselves; who changes it: its maker."""

from typing import Any

from welzijn.kern.zoekopdrachten.models import LIJSTEN, Zoekopdracht


def mag_bewaren(user: Any, lijst: str) -> bool:
    return bool(user.is_authenticated) and lijst in LIJSTEN


def mag_hernoemen(user: Any, keuze: Zoekopdracht) -> bool:
    return bool(user.is_authenticated) and keuze.user_id == user.pk


def mag_verwijderen(user: Any, keuze: Zoekopdracht) -> bool:
    return bool(user.is_authenticated) and keuze.user_id == user.pk
